// The settings of the extension, as VS Code's manifest declares them.

import { newestDriver, newestKubernetes } from "../src/core/facts/version.ts";
import type { Rule } from "../src/core/rules/rule.ts";
import { currentKubernetesVersions } from "./versions.ts";

/** `contributes.configuration`. */
export function settings(rules: readonly Rule[]): unknown {
  return {
    title: "EBS Manifests",
    properties: {
      "ebsManifests.kubernetesVersion": {
        type: "string",
        default: newestKubernetes,
        pattern: "^v?\\d+\\.\\d+(\\.\\d+)?$",
        patternErrorMessage: 'A release such as "1.35"',
        examples: currentKubernetesVersions,
        scope: "resource",
        markdownDescription:
          "The release of Kubernetes that the manifests are for. What was removed, deprecated or not yet there is judged by it, and completion offers what it has.",
      },
      "ebsManifests.driverVersion": {
        type: "string",
        default: newestDriver,
        pattern: "^v?\\d+\\.\\d+(\\.\\d+)?$",
        patternErrorMessage: 'A release such as "1.52"',
        scope: "resource",
        markdownDescription:
          "The release of the [EBS CSI driver](https://github.com/kubernetes-sigs/aws-ebs-csi-driver) in the cluster. From 1.52 on, for example, `iops` on a type without IOPS is an error rather than ignored.",
      },
      "ebsManifests.rules": {
        type: "object",
        default: {},
        additionalProperties: false,
        scope: "resource",
        markdownDescription: "The severity of each rule, where it should differ from the rule's own, or `off`.",
        properties: Object.fromEntries(
          rules.map((rule) => [
            rule.id,
            {
              enum: ["error", "warning", "information", "hint", "off"],
              markdownDescription: `${rule.docs.summary} (${rule.severity})`,
            },
          ]),
        ),
      },
      "ebsManifests.trace.server": {
        type: "string",
        enum: ["off", "messages", "verbose"],
        default: "off",
        scope: "window",
        markdownDescription:
          "What the output channel *EBS Manifests* shows of the conversation between VS Code and the language server.",
      },
    },
  };
}
