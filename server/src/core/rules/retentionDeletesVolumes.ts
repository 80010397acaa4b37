// A StatefulSet that takes its claims with it, from a class that takes the disks with them.
import { kubernetesFeature } from "../facts/features.ts";
import { provisionsEbs } from "../facts/provisioners.ts";
import { claimTemplatesOf } from "../manifest/manifest.ts";
import type { AnalysedDocument, WorkspaceView } from "../workspace/document.ts";
import { classNameOf } from "../workspace/names.ts";
import { findClass } from "../workspace/storageGraph.ts";
import { defineRule } from "./rule.ts";

const destroying = "Delete";

export const retentionDeletesVolumes = defineRule({
  id: "retention-deletes-volumes",
  severity: "warning",
  scope: "workspace",
  kinds: ["StatefulSet"],
  messages: {
    deleted:
      'Deleting StatefulSet "{name}" deletes its claims "{template}-…", and class "{storageClass}" destroys the disk of a deleted claim',
    scaled:
      'Scaling StatefulSet "{name}" down deletes the claims "{template}-…" of the pods that go, and class "{storageClass}" destroys the disk of a deleted claim',
    retain: "Keep the claims: `{field}: Retain`",
    policy: 'What class "{storageClass}" does with a disk',
  },
  docs: {
    summary: "A StatefulSet's claims and their disks go when it is deleted or scaled down.",
    why: "`persistentVolumeClaimRetentionPolicy: Delete` deletes the claims; the class's reclaim policy Delete, which is the default, then deletes the EBS volumes. Scaling down and up again gives an empty disk.",
    remedy: "Say Retain in the StatefulSet, or in the class.",
    references: [
      "https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention",
    ],
  },
  examples: [
    {
      title: "Scaling down destroys disks",
      source: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  persistentVolumeClaimRetentionPolicy:
    whenDeleted: Retain
    whenScaled: Delete
    #           ^^^^^^ destroys the disk
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        storageClassName: fast
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
      fixed: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  persistentVolumeClaimRetentionPolicy:
    whenDeleted: Retain
    whenScaled: Retain
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        storageClassName: fast
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
    {
      title: "A class that keeps the disks",
      source: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  persistentVolumeClaimRetentionPolicy:
    whenDeleted: Delete
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        storageClassName: kept
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: kept
provisioner: ebs.csi.aws.com
reclaimPolicy: Retain
`,
    },
    {
      title: "Before Kubernetes 1.27 the field does nothing",
      kubernetesVersion: "1.22",
      source: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  persistentVolumeClaimRetentionPolicy:
    whenDeleted: Delete
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        storageClassName: fast
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    if (kubernetesFeature("statefulSetClaimRetention", config.kubernetesVersion) !== "on") return;
    const policy = manifest.body.spec?.persistentVolumeClaimRetentionPolicy;
    const doomed = policy && firstDoomed(workspace, here, claimTemplatesOf(manifest));
    if (!policy || !doomed) return;
    for (const field of ["whenDeleted", "whenScaled"] as const) {
      const found = policy[field];
      if (found?.value !== destroying) continue;
      const { storageClass, related } = doomed;
      report({
        at: found.span,
        message: field === "whenDeleted" ? "deleted" : "scaled",
        values: { name: manifest.name ?? "", template: doomed.template, storageClass },
        related,
        fixes: [
          {
            message: "retain",
            values: { field },
            applicability: "review",
            apply: (edit) => void edit.replace(found.node, "Retain"),
          },
        ],
      });
    }
  },
});

/** The first template whose class is in the workspace and destroys the disks of deleted claims. */
function firstDoomed(workspace: WorkspaceView, here: AnalysedDocument, templates: ReturnType<typeof claimTemplatesOf>) {
  for (const template of templates) {
    const storageClass = classNameOf(template)?.value;
    const found = storageClass ? findClass(workspace, here, storageClass) : undefined;
    if (storageClass === undefined || !found || template.spec?.volumeName) continue;
    const { provisioner, reclaimPolicy, metadata } = found.manifest.body;
    const policy = reclaimPolicy?.value ?? destroying;
    if (!provisionsEbs(provisioner?.value ?? "") || policy !== destroying) continue;
    const span = (reclaimPolicy ?? metadata?.name)?.span;
    const related = span && [{ document: found.document, span, message: "policy" as const, values: { storageClass } }];
    return { template: template.metadata?.name?.value ?? "", storageClass, related };
  }
  return undefined;
}
