// The settings that a workspace brings along for the editor and the command line alike: `.ebs-manifests.yaml` at its root.
import { pricedRegions } from "../facts/prices.ts";
import { parseVersion } from "../facts/version.ts";
import { dict, list, map, scalar, text, viewOf } from "../manifest/shape.ts";
import { rules } from "../rules/index.ts";
import type { Severity } from "../workspace/fix.ts";
import { parseTree } from "../yaml/parse.ts";

export const settingsFileName = ".ebs-manifests.yaml";

export interface FileSettings {
  readonly kubernetesVersion: string | undefined;
  readonly driverVersion: string | undefined;
  /** advice: the command line prints hints too. */
  readonly profile: "default" | "advice" | undefined;
  /** The region whose list prices the editor shows beside volumes. */
  readonly monthlyCost: string | undefined;
  readonly rules: { readonly [rule: string]: Severity | "off" };
  /** Files that get no findings, as patterns of a `.gitignore`. */
  readonly ignore: readonly string[];
  /** What the file says and means nothing, in words. */
  readonly problems: readonly string[];
}

const shape = map({
  kubernetesVersion: scalar(),
  driverVersion: scalar(),
  profile: text(),
  monthlyCost: text(),
  rules: dict(scalar()),
  ignore: list(scalar()),
});

const severities = ["error", "warning", "information", "hint", "off"] as const;

/** Of the file's text. What cannot be read is left out, and named among the problems. */
export function readSettings(source: string): FileSettings {
  const tree = parseTree(source);
  const problems = tree.problems.map(({ message }) => message);
  const body = tree.root && viewOf(shape, tree.root);
  if (tree.root && !body) problems.push("The file holds no settings: it should be a map");
  for (const entry of body?.node.entries ?? []) {
    if (!Object.hasOwn(shape.fields, entry.name)) problems.push(`There is no setting "${entry.name}"`);
  }
  const version = (name: "kubernetesVersion" | "driverVersion") => {
    const written = body?.[name]?.value;
    if (written === undefined || parseVersion(written)) return written;
    problems.push(`${name}: "${written}" is no version`);
    return undefined;
  };
  const profile = body?.profile?.value;
  if (profile !== undefined && profile !== "default" && profile !== "advice") {
    problems.push(`profile: "${profile}" is neither default nor advice`);
  }
  const region = body?.monthlyCost?.value;
  const hasPrices = region !== undefined && pricedRegions.includes(region);
  if (region !== undefined && !hasPrices) problems.push(`monthlyCost: there are no prices for "${region}"`);
  const own: { [rule: string]: Severity | "off" } = {};
  for (const { name, entry, value } of body?.rules?.entries ?? []) {
    // YAML reads a plain `off` as false, and that is what people write.
    const word = entry.value.kind === "scalar" && entry.value.value === false ? "off" : value.value;
    const severity = severities.find((each) => each === word);
    if (!rules.some(({ id }) => id === name)) problems.push(`rules: there is no rule "${name}"`);
    else if (severity === undefined) problems.push(`rules: ${name} can be ${severities.join(", ")}, not "${word}"`);
    else own[name] = severity;
  }
  return {
    kubernetesVersion: version("kubernetesVersion"),
    driverVersion: version("driverVersion"),
    profile: profile === "default" || profile === "advice" ? profile : undefined,
    monthlyCost: hasPrices ? region : undefined,
    rules: own,
    ignore: (body?.ignore?.items ?? []).map(({ value }) => value),
    problems,
  };
}
