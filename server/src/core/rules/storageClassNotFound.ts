// A claim that asks for a class which no file of the workspace holds.

import { wellKnownClass, wellKnownClasses } from "../facts/provisioners.ts";
import { claimPlacesOf } from "../manifest/manifest.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import { likelyName } from "../workspace/likelyName.ts";
import { areAppliedTogether } from "../workspace/meant.ts";
import { classNameOf } from "../workspace/names.ts";
import { poolMembers } from "../workspace/pools.ts";
import { findClass } from "../workspace/storageGraph.ts";
import { isVariable } from "../yaml/template.ts";
import { defineRule } from "./rule.ts";

export const storageClassNotFound = defineRule({
  id: "storage-class-not-found",
  severity: "hint",
  scope: "workspace",
  messages: {
    near: 'No class is called "{name}"; did you mean "{near}"? Until there is one, the claim stays Pending',
    absent: 'No file of the workspace holds the class "{name}": unless the cluster has it, the claim stays Pending',
    candidate: "The class that is there",
    useNear: 'Ask for the class "{near}"',
  },
  docs: {
    summary: "A claim names a class that the workspace does not have.",
    why: "Without its class nothing makes a volume for the claim, and nothing says so but an event on the claim, which stays Pending.",
    remedy:
      "Correct the name, or add the class. A class that lives in the cluster only is fine, and so is one that only names volumes made by hand.",
    references: ["https://kubernetes.io/docs/concepts/storage/persistent-volumes/#class-1"],
  },
  examples: [
    {
      title: "A slip in the name",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  storageClassName: fsat-disks
  #                 ^^^^^^^^^^ did you mean "fast-disks"?
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast-disks
provisioner: ebs.csi.aws.com
`,
      fixed: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  storageClassName: fast-disks
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast-disks
provisioner: ebs.csi.aws.com
`,
    },
    {
      title: "A class that the cluster may have",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  storageClassName: fast-disks
  #                 ^^^^^^^^^^ No file of the workspace holds the class "fast-disks"
`,
    },
    {
      title: "A class of every EKS cluster, none at all, and one that a volume made by hand belongs to",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: one
spec:
  storageClassName: gp2
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: two
spec:
  storageClassName: ""
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: three
spec:
  storageClassName: by-hand
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: three
spec:
  storageClassName: by-hand
`,
    },
  ],

  check({ manifest, here, workspace, report }) {
    for (const claim of claimPlacesOf(manifest)) {
      const asked = classNameOf(claim);
      if (!asked || asked.value === "" || isVariable(asked.value) || asked.value.startsWith("<")) continue;
      const { value: name, span: at } = asked;
      if (findClass(workspace, here, name) || wellKnownClass(name)) continue;
      if (poolMembers(workspace, name, "PersistentVolume").length > 0) continue;
      const beside = workspace
        .all("StorageClass")
        .filter(({ document }) => areAppliedTogether(workspace, document.uri, here.uri));
      const names = [
        ...beside.flatMap(({ manifest: { name: known } }) => known ?? []),
        ...wellKnownClasses.map((each) => each.name),
      ];
      const near = likelyName(name, names);
      if (near === undefined) {
        report({ at, message: "absent", values: { name } });
        continue;
      }
      const target = findClass(workspace, here, near);
      const span = target?.manifest.body.metadata?.name?.span;
      report({
        at,
        severity: "warning",
        message: "near",
        values: { name, near },
        related: target && span ? [{ document: target.document, span, message: "candidate" }] : [],
        fixes: [
          {
            message: "useNear",
            values: { near },
            applicability: "review",
            apply: (edit: ChangeBuilder) => void edit.replace(asked.node, near),
          },
        ],
      });
    }
  },
});
