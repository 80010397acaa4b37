// A class that asks for encryption in a word that the driver does not take for true.
import { goBooleans } from "../facts/parameters.ts";
import { ebsClassOf, nameOf, parameterOf } from "../workspace/ebsClass.ts";
import { defineRule } from "./rule.ts";

/** What authors write for true and false, besides what Go reads as such. */
const words = new Map([
  ...[...goBooleans.words].map(([word, value]) => [word.toLowerCase(), value] as const),
  ...["yes", "y", "on", "enabled", "enable"].map((word) => [word, true] as const),
  ...["", "no", "n", "off", "disabled", "disable"].map((word) => [word, false] as const),
]);

export const encryptedNotTrue = defineRule({
  id: "encrypted-not-true",
  severity: "warning",
  scope: "document",
  kinds: ["StorageClass"],
  messages: {
    unencrypted:
      'Only "true" turns encryption on: with "{value}", volumes of class "{name}" are not encrypted, and no error says so',
    write: 'Write "true" (a live class is immutable: delete it and create it anew)',
  },
  docs: {
    summary: "`encrypted` has a value that looks like true, and is not.",
    why: 'The EBS CSI driver compares with the exact text "true" and takes everything else for false, without an error. The in-tree plugin was more generous, so a class that was copied from it may have stopped encrypting.',
    remedy: 'Write `encrypted: "true"`. Volumes that were made meanwhile stay unencrypted.',
    references: ["https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md"],
  },
  examples: [
    {
      title: "A capital letter",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: safe
provisioner: ebs.csi.aws.com
parameters:
  encrypted: "True"
           # ^^^^^^ with "True", volumes of class "safe" are not encrypted
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: safe
provisioner: ebs.csi.aws.com
parameters:
  encrypted: "true"
`,
    },
    {
      title: "The exact word, its opposite, and a key, which implies encryption",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: safe
provisioner: ebs.csi.aws.com
parameters:
  encrypted: "true"
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: open
provisioner: ebs.csi.aws.com
parameters:
  encrypted: "False"
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: keyed
provisioner: ebs.csi.aws.com
parameters:
  encrypted: "1"
  kmsKeyId: alias/ebs
`,
    },
    {
      title: "The in-tree plugin itself took more words",
      kubernetesVersion: "1.20",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: safe
provisioner: kubernetes.io/aws-ebs
parameters:
  encrypted: "True"
`,
    },
  ],

  check({ manifest, config, report }) {
    const ebs = ebsClassOf(manifest, config);
    const encrypted = ebs && parameterOf(ebs, "encrypted");
    if (ebs?.maker !== "driver" || !encrypted || encrypted.variable) return;
    const { value, node, span } = encrypted.value;
    // A value that is no string does not get as far as the driver.
    if (value === "true" || typeof node.value !== "string") return;
    const meant = words.get(value.trim().toLowerCase());
    const key = parameterOf(ebs, "kmsKeyId");
    if (meant === false || (key && key.value.value !== "")) return;
    report({
      at: span,
      message: "unencrypted",
      values: { value, name: nameOf(ebs) },
      fixes: [
        {
          message: "write",
          applicability: meant ? "safe" : "review",
          apply: (edit) => edit.replace(node, "true"),
        },
      ],
    });
  },
});
