// The settings of the extension, as VS Code's manifest declares them, and their words in each language.

import { ebsPrices, pricedRegions } from "../src/core/facts/prices.ts";
import { newestDriver, newestKubernetes } from "../src/core/facts/version.ts";
import { pageOf } from "../src/core/rules/page.ts";
import type { Rule } from "../src/core/rules/rule.ts";
import { type Message, messagesOf, type Say } from "../src/core/text/message.ts";
import { currentKubernetesVersions } from "./versions.ts";

const message = messagesOf("setting", {
  kubernetesVersion:
    "The release of Kubernetes that the manifests are for. What was removed, deprecated or not yet there is judged by it, and completion offers what it has.",
  driverVersion:
    "The release of the [EBS CSI driver](https://github.com/kubernetes-sigs/aws-ebs-csi-driver) in the cluster. From 1.52 on, for example, `iops` on a type without IOPS is an error rather than ignored.",
  version: 'A release such as "{example}"',
  rules: "The severity of each rule, where it should differ from the rule's own, or `off`.",
  rule: "{summary} ({severity})",
  monthlyCost:
    "Shows what volumes cost in a month, in hints and on hover, at the list prices of this region of {day}. Empty: shows no prices. Regions that are not offered were not in the list.",
  trace: "What the output channel *EBS Manifests* shows of the conversation between VS Code and the language server.",
});

/** Words of the settings stand in the manifest under these keys, and in `package.nls.json` and its like beside it. */
export const settingsKeys = /^setting\./;

/** `contributes.configuration`, with keys for words; what the words are, `wordsOfSettings` says. */
export function settings(rules: readonly Rule[]): unknown {
  return {
    title: "EBS Manifests",
    properties: {
      "ebsManifests.kubernetesVersion": {
        type: "string",
        default: newestKubernetes,
        pattern: "^v?\\d+\\.\\d+(\\.\\d+)?$",
        patternErrorMessage: "%setting.kubernetesVersion.pattern%",
        examples: currentKubernetesVersions,
        scope: "resource",
        markdownDescription: "%setting.kubernetesVersion%",
      },
      "ebsManifests.driverVersion": {
        type: "string",
        default: newestDriver,
        pattern: "^v?\\d+\\.\\d+(\\.\\d+)?$",
        patternErrorMessage: "%setting.driverVersion.pattern%",
        scope: "resource",
        markdownDescription: "%setting.driverVersion%",
      },
      "ebsManifests.rules": {
        type: "object",
        default: {},
        additionalProperties: false,
        scope: "resource",
        markdownDescription: "%setting.rules%",
        properties: Object.fromEntries(
          rules.map((rule) => [
            rule.id,
            {
              enum: ["error", "warning", "information", "hint", "off"],
              markdownDescription: `%setting.rules.${rule.id}%`,
            },
          ]),
        ),
      },
      "ebsManifests.monthlyCost": {
        type: "string",
        enum: ["", ...pricedRegions],
        default: "",
        scope: "resource",
        markdownDescription: "%setting.monthlyCost%",
      },
      "ebsManifests.trace.server": {
        type: "string",
        enum: ["off", "messages", "verbose"],
        default: "off",
        scope: "window",
        markdownDescription: "%setting.trace.server%",
      },
    },
  };
}

export function wordsOfSettings(rules: readonly Rule[], say: Say): Readonly<Record<string, string>> {
  const words: readonly (readonly [key: string, words: Message])[] = [
    ["setting.kubernetesVersion", message("kubernetesVersion", {})],
    ["setting.kubernetesVersion.pattern", message("version", { example: "1.35" })],
    ["setting.driverVersion", message("driverVersion", {})],
    ["setting.driverVersion.pattern", message("version", { example: "1.52" })],
    ["setting.rules", message("rules", {})],
    ...rules.map((rule): readonly [string, Message] => {
      const { summary } = pageOf(rule);
      return [`setting.rules.${rule.id}`, message("rule", { summary, severity: rule.severity })];
    }),
    ["setting.monthlyCost", message("monthlyCost", { day: ebsPrices.listed })],
    ["setting.trace.server", message("trace", {})],
  ];
  return Object.fromEntries(words.map(([key, each]) => [key, say(each)]));
}
