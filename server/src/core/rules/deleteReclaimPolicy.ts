// A class for EBS whose disks go when their claims go.
import { atLeast } from "../facts/version.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import { likelyLosses } from "../workspace/classUse.ts";
import { storageOfClass } from "../workspace/storageGraph.ts";
import { isVariable } from "../yaml/template.ts";
import { defineRule } from "./rule.ts";

/** Since when a class has a policy of its own. Source: https://github.com/kubernetes/kubernetes/blob/master/CHANGELOG/CHANGELOG-1.8.md */
const fieldSince = "1.8";
const destroying = "Delete";

export const deleteReclaimPolicy = defineRule({
  id: "delete-reclaim-policy",
  severity: "hint",
  scope: "workspace",
  kinds: ["StorageClass"],
  messages: {
    together:
      'Class "{name}" destroys the disk of a deleted claim, and claim "{claim}" stands in one file with {kind} "{workload}": deleting what the file holds destroys the data, and applying it again gives an empty disk',
    templates:
      'Class "{name}" destroys the disk of a deleted claim, and StatefulSet "{workload}" keeps its data on such disks',
    unused: 'Class "{name}" destroys the EBS volume when its claim is deleted',
    claim: "The claim that goes with the file",
    template: "The claims of the StatefulSet",
    retain: "Keep the disks: `reclaimPolicy: Retain` (a class that the cluster has already must be made anew)",
  },
  docs: {
    summary: "A class deletes the EBS volume together with the claim.",
    why: "Delete is what a class does that says nothing. `kubectl delete -f` on a file that holds a claim beside its workload then destroys the disk, and applying the file again starts on a new, empty one.",
    remedy:
      "Set `reclaimPolicy: Retain`, and delete disks that are no longer needed yourself. The policy of volumes that exist is their own `persistentVolumeReclaimPolicy`, and can be changed.",
    references: ["https://kubernetes.io/docs/concepts/storage/storage-classes/#reclaim-policy"],
  },
  examples: [
    {
      title: "A claim that stands in one file with its workload",
      source: `
#- /class.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
  #     ^^^^ deleting what the file holds destroys the data
provisioner: ebs.csi.aws.com
volumeBindingMode: WaitForFirstConsumer
#- /kafka.yaml
apiVersion: v1
kind: Pod
metadata:
  name: kafka
spec:
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: kafka-data
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: kafka-data
spec:
  storageClassName: fast
`,
      fixed: `
#- /class.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
reclaimPolicy: Retain
volumeBindingMode: WaitForFirstConsumer
`,
    },
    {
      title: "A StatefulSet's templates",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
reclaimPolicy: Delete
#              ^^^^^^ StatefulSet "kafka" keeps its data
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        storageClassName: fast
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
reclaimPolicy: Retain
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        storageClassName: fast
`,
    },
    {
      title: "A class that no file uses yet",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
  #     ^^^^ destroys the EBS volume when its claim is deleted
provisioner: ebs.csi.aws.com
`,
    },
    {
      title: "Disks that stay, and another system's",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
reclaimPolicy: Retain
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: shared
provisioner: efs.csi.aws.com
`,
    },
    {
      title: "Before Kubernetes 1.8 a class had no policy",
      kubernetesVersion: "1.7",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: kubernetes.io/aws-ebs
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    if (!atLeast(config.kubernetesVersion, fieldSince)) return;
    const { body, name = "" } = manifest;
    const { reclaimPolicy } = body;
    if (storageOfClass(manifest) !== "ebs" || isVariable(name)) return;
    if (body.isSet("reclaimPolicy") && reclaimPolicy?.value !== destroying) return;
    const needs = reclaimPolicy ? undefined : "whole";
    const at = reclaimPolicy?.span ?? body.metadata?.name?.span ?? body.kind?.span ?? manifest.node.span;
    const retain = {
      message: "retain",
      applicability: "review",
      apply: (edit: ChangeBuilder) =>
        void edit.put(body.node, "reclaimPolicy", "Retain", body.entry("parameters") ?? body.entry("provisioner")),
    } as const;
    const { together, templates } = likelyLosses(workspace, here, manifest);
    const [claim] = together;
    const [template] = templates;
    if (claim) {
      report({
        at,
        needs,
        severity: "warning",
        message: "together",
        values: { name, claim: claim.name, kind: claim.workload.kind, workload: claim.workload.name ?? "" },
        related: together.map(({ document, span }) => ({ document, span, message: "claim" })),
        fixes: [retain],
      });
    } else if (template) {
      report({
        at,
        needs,
        severity: "information",
        message: "templates",
        values: { name, workload: template.workload.name ?? "" },
        related: templates.map(({ document, span }) => ({ document, span, message: "template" })),
        fixes: [retain],
      });
    } else report({ at, needs, message: "unused", values: { name }, fixes: [retain] });
  },
});
