// A class that leaves it to the AWS account whether its volumes are encrypted.
import { changeParameters, ebsClassOf, nameOf, parameterOf, placeOf } from "../workspace/ebsClass.ts";
import { defineRule } from "./rule.ts";

export const unencryptedVolume = defineRule({
  id: "unencrypted-volume",
  severity: "hint",
  scope: "document",
  needs: "whole",
  kinds: ["StorageClass"],
  messages: {
    open: 'Volumes of class "{name}" are encrypted only if the AWS account encrypts all of them',
    encrypt: "Encrypt the volumes (a live class is immutable: delete it and create it anew)",
  },
  docs: {
    summary: 'A class without `encrypted: "true"`.',
    why: "Volumes are encrypted when their class says so, or when encryption by default is turned on for the account and the region, which a manifest does not show. A volume that is there cannot be encrypted later: its data has to move to a new one.",
    remedy:
      'Write `encrypted: "true"`; without `kmsKeyId`, the account\'s default key is used, and that costs nothing.',
    references: [
      "https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html",
      "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md",
    ],
  },
  examples: [
    {
      title: "A class that says nothing of it",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
      # ^^^^ Volumes of class "fast" are encrypted only if
provisioner: ebs.csi.aws.com
parameters:
  type: gp3 # the usual one
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3 # the usual one
  encrypted: "true"
`,
    },
    {
      title: "Encrypted, by a key or by word; and a class whose author decided against it",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: keyed
provisioner: ebs.csi.aws.com
parameters:
  kmsKeyId: alias/ebs
---
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
  encrypted: "false"
`,
    },
  ],

  check({ manifest, config, report }) {
    const ebs = ebsClassOf(manifest, config);
    // A class of the in-tree plugin has more pressing troubles; once it is one of the driver, this is the next step.
    if (!ebs || ebs.inTree || parameterOf(ebs, "encrypted")) return;
    const key = parameterOf(ebs, "kmsKeyId");
    if (key && key.value.value !== "") return;
    report({
      at: placeOf(ebs),
      message: "open",
      values: { name: nameOf(ebs) },
      fixes: [
        {
          message: "encrypt",
          applicability: "review",
          apply: (edit) => changeParameters(edit, ebs, { insert: { encrypted: "true" } }),
        },
      ],
    });
  },
});
