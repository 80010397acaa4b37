// What `.ebs-manifests.yaml` may say. Findings, completion, hovers, the command line's errors and the extension's settings follow from it.
import { ebsPrices, pricedRegions } from "../facts/prices.ts";
import { newestDriver, newestKubernetes, parseVersion } from "../facts/version.ts";
import { rules } from "../rules/index.ts";
import { pageOf } from "../rules/page.ts";
import type { Rule } from "../rules/rule.ts";
import { type Message, messagesOf } from "../text/message.ts";
import type { Severity } from "../workspace/fix.ts";
import type { ObjectSchema, Schema, TextSchema } from "./jsonSchema.ts";

/** What the file says, as far as it means something. */
export interface FileSettings {
  readonly kubernetesVersion?: string;
  readonly driverVersion?: string;
  /** advice: the command line prints hints too. */
  readonly profile?: "default" | "advice";
  /** The region whose list prices the editor shows beside volumes. */
  readonly monthlyCost?: string;
  readonly rules?: { readonly [rule: string]: Severity | "off" };
  /** Files that get no findings, as patterns of a `.gitignore`. */
  readonly ignore?: readonly string[];
}

const message = messagesOf("setting", {
  file: "What is settled for all manifests below this folder, in the editor and on the command line. It goes before the editor's own settings.",
  kubernetesVersion:
    "The release of Kubernetes that the manifests are for: enter one such as `1.35`. What was removed, deprecated or not yet there is judged by it, and completion offers what it has.",
  driverVersion:
    "The release of the [EBS CSI driver](https://github.com/kubernetes-sigs/aws-ebs-csi-driver) in the cluster: enter one such as `1.52`. From 1.52 on, for example, `iops` on a type without IOPS is an error rather than ignored.",
  version: 'A release such as "{example}"',
  noVersion: '"{value}" is no release such as {example}, so this counts for nothing',
  profile: "How much the command line prints.",
  profileDefault: "Errors, warnings and information.",
  profileAdvice: "Hints too.",
  noProfile: '"{value}" is no profile, so this counts for nothing: it can be {values}',
  monthlyCost:
    "The region whose list prices hints and hovers show beside volumes, for a month: choose the one of the cluster. Without one no prices are shown. They are those of {day}; a region that is not offered has none.",
  noRegion: 'There are no list prices for "{value}", so none are shown',
  rules:
    "The severity of a rule, where it should differ from the rule's own: add a rule by its name, and choose its severity.",
  rule: "{summary} ({severity})",
  noRule: "There is no rule `{name}`, so this counts for nothing",
  noSeverity: '"{value}" is no severity, so the rule keeps its own: it can be {values}',
  error: "The API server refuses it, or it can never work.",
  warning: "It is accepted, and then breaks, loses data, or works for compatibility only.",
  information: "It costs money or possibilities.",
  hint: "Advice.",
  off: "The rule says nothing.",
  ignore: "Files and folders that get no findings, each as a line of a `.gitignore`.",
  ignored: "A file, a folder or a pattern, such as `legacy/` or `**/generated-*.yaml`.",
  noSetting: "There is no setting `{name}`, so this counts for nothing",
});

/** The newest releases, and the one that the first example manifests are from. */
const kubernetesVersions = [...releasesUpTo(newestKubernetes), "1.4"];

const severities = ["error", "warning", "information", "hint", "off"] as const;

/** The one for the key of each setting, in the order in which they are offered. */
export const settingSchemas: { readonly [K in keyof Required<FileSettings>]: Schema } = {
  kubernetesVersion: versionSchema(message("kubernetesVersion", {}), kubernetesVersions, "1.35"),
  driverVersion: versionSchema(message("driverVersion", {}), releasesUpTo(newestDriver), "1.52"),
  rules: {
    type: "object",
    description: message("rules", {}),
    properties: Object.fromEntries(rules.map((rule) => [rule.id, severitySchema(rule)])),
    additionalProperties: false,
    refuses: (name) => message("noRule", { name }),
  },
  monthlyCost: {
    type: "string",
    description: message("monthlyCost", { day: ebsPrices.listed }),
    enum: pricedRegions,
    refuses: (value) => message("noRegion", { value }),
  },
  profile: {
    type: "string",
    description: message("profile", {}),
    enum: ["default", "advice"],
    enumDescriptions: [message("profileDefault", {}), message("profileAdvice", {})],
    refuses: (value) => message("noProfile", { value, values: "default, advice" }),
  },
  ignore: {
    type: "array",
    description: message("ignore", {}),
    items: { type: "string", description: message("ignored", {}) },
  },
};

export const settingsSchema: ObjectSchema = {
  type: "object",
  description: message("file", {}),
  properties: settingSchemas,
  additionalProperties: false,
  refuses: (name) => message("noSetting", { name }),
};

function versionSchema(description: Message, examples: readonly string[], example: string): TextSchema {
  return {
    type: ["string", "number"],
    description,
    pattern: "^v?\\d{1,6}\\.\\d{1,6}(\\.\\d{1,6})?([-+][\\w.+-]*)?$",
    patternErrorMessage: message("version", { example }),
    examples,
    refuses: (value) => message("noVersion", { value, example }),
  };
}

function severitySchema(rule: Rule): TextSchema {
  return {
    type: "string",
    description: message("rule", { summary: pageOf(rule).summary, severity: rule.severity }),
    enum: severities,
    enumDescriptions: severities.map((severity) => message(severity, {})),
    refuses: (value) => message("noSeverity", { value, values: severities.join(", ") }),
  };
}

/** The newest minor releases first. */
function releasesUpTo(newest: string): readonly string[] {
  const { major, minor } = parseVersion(newest) ?? { major: 1, minor: 0 };
  return Array.from({ length: 6 }, (_, back) => `${major}.${minor - back}`);
}
