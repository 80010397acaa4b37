// A StorageClass for EBS, with its parameters as whoever provisions from it reads them.
import { parseInt32 } from "../engine/numbers.ts";
import { passesPerformanceOn } from "../facts/driverBehaviour.ts";
import { inTreeState } from "../facts/features.ts";
import {
  autoModeParams,
  findParameter,
  type ParameterFact,
  type ParameterTable,
  scParamsCsi,
  scParamsInTree,
} from "../facts/parameters.ts";
import { provisionerKind } from "../facts/provisioners.ts";
import type { KubernetesVersion } from "../facts/version.ts";
import { defaultType, isVolumeType, type VolumeType } from "../facts/volumeTypes.ts";
import type { Manifest, ManifestOf } from "../manifest/manifest.ts";
import type { Found } from "../manifest/shape.ts";
import type { Span } from "../text/span.ts";
import { isVariable } from "../yaml/template.ts";
import type { YamlEntry } from "../yaml/tree.ts";
import type { YamlFields } from "../yaml/value.ts";
import type { ChangeBuilder } from "./change.ts";
import type { Config } from "./fix.ts";

export interface EbsParameter {
  /** In its documented spelling; as written where the provisioner does not know it. */
  readonly name: string;
  readonly fact: ParameterFact | undefined;
  readonly entry: YamlEntry;
  readonly value: Found<string>;
  /** Another tool fills the value in, so that nothing can be said of it. */
  readonly variable: boolean;
}

export interface EbsClass {
  readonly object: ManifestOf<"StorageClass">;
  readonly provisioner: Found<string>;
  readonly inTree: boolean;
  /** Who does the work at the target release: for an in-tree class, since the redirection, the driver. */
  readonly maker: "plugin" | "driver" | "auto-mode";
  /** Without those whose very key another tool fills in. */
  readonly parameters: readonly EbsParameter[];
}

/** The class, when EBS is what it provisions. */
export function ebsClassOf(manifest: Manifest, config: Config): EbsClass | undefined {
  if (manifest.kind !== "StorageClass") return undefined;
  const { provisioner, parameters } = manifest.body;
  const kind = provisioner && provisionerKind(provisioner.value);
  if (!provisioner || (kind !== "in-tree" && kind !== "csi" && kind !== "auto-mode")) return undefined;
  const inTree = kind === "in-tree";
  const maker = inTree && !isRedirected(config.kubernetesVersion) ? "plugin" : kind === "auto-mode" ? kind : "driver";
  const table = parameterTableOf({ inTree, maker });
  return {
    object: manifest,
    provisioner,
    inTree,
    maker,
    parameters: (parameters?.entries ?? []).flatMap(({ name, entry, value }) => {
      if (isVariable(name)) return [];
      const fact = findParameter(table, name);
      const known = fact && fact.match !== "prefix" ? fact.key : name;
      return [{ name: known, fact, entry, value, variable: isVariable(value.value) }];
    }),
  };
}

/** The keys that mean something to the class: those of the driver, and for an in-tree class also what is translated. */
export function parameterTableOf({ inTree, maker }: Pick<EbsClass, "inTree" | "maker">): ParameterTable {
  if (maker === "plugin") return scParamsInTree;
  if (maker === "auto-mode") return autoModeParams;
  return inTree ? [...scParamsCsi, ...scParamsInTree] : scParamsCsi;
}

/** The parameter of that documented name, in whatever case it is written. */
export function parameterOf(ebs: EbsClass, name: string): EbsParameter | undefined {
  return ebs.parameters.find((each) => each.name.toLowerCase() === name.toLowerCase());
}

/** The type that the volumes get; undefined where it is misspelt or filled in by another tool. */
export function volumeTypeOf(ebs: EbsClass): VolumeType | undefined {
  const written = parameterOf(ebs, "type");
  if (!written || written.value.value === "") return ebs.maker === "plugin" ? defaultType.inTree : defaultType.csi;
  return isVolumeType(written.value.value) ? written.value.value : undefined;
}

/** The class's name for messages. */
export function nameOf(ebs: EbsClass): string {
  return ebs.object.name ?? "<unnamed>";
}

/** Where something is missing, there is only the class itself to point at: its name, or its provisioner. */
export function placeOf(ebs: EbsClass): Span {
  return ebs.object.body.metadata?.name?.span ?? ebs.provisioner.span;
}

/** Whether performance that the type cannot have is refused, rather than dropped, at these releases. */
export function refusesPerformance(ebs: EbsClass, config: Config): boolean {
  return ebs.maker === "driver" && passesPerformanceOn(config.driverVersion);
}

/** Whether a figure asks for anything: the driver takes 0, and what is below it, for not given. */
export function asksForSome({ value }: EbsParameter): boolean {
  const figure = parseInt32(value.value);
  return figure === undefined || figure > 0;
}

export interface ParameterChange {
  readonly remove?: readonly YamlEntry[];
  readonly insert?: YamlFields;
  /** What is inserted goes behind this one; without it, behind the last. */
  readonly after?: YamlEntry | undefined;
}

/** Takes parameters out and adds others; the map comes with the first one and goes with the last. */
export function changeParameters(edit: ChangeBuilder, ebs: EbsClass, change: ParameterChange): void {
  const { remove = [], insert = {}, after } = change;
  const { body } = ebs.object;
  const { parameters } = body;
  const whole = body.entry("parameters");
  const fresh = Object.entries(insert);
  const emptied = parameters?.node.entries.every((entry) => remove.includes(entry)) ?? true;
  if (remove.length > 0 && !parameters) edit.refuse();
  else if (emptied && fresh.length > 0 && whole) edit.set(whole, insert);
  else if (emptied && whole) edit.remove(body.node, whole);
  else if (!parameters) {
    if (fresh.length > 0) edit.insert(body.node, "parameters", insert, body.entry("provisioner"));
  } else {
    for (const entry of remove) edit.remove(parameters.node, entry);
    for (const [key, value] of fresh) edit.insert(parameters.node, key, value, after);
  }
}

function isRedirected(kubernetes: KubernetesVersion): boolean {
  const state = inTreeState(kubernetes);
  return state === "redirected" || state === "code-removed";
}
