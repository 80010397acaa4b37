// A claim that selects volumes by labels, from a class that makes new ones.
import { provisionsEbs, wellKnownClass } from "../facts/provisioners.ts";
import { type ClaimPlace, claimPlacesOf } from "../manifest/manifest.ts";
import { bindableClaim, bindableVolume } from "../workspace/bindable.ts";
import { wouldBind } from "../workspace/binder.ts";
import type { AnalysedDocument, WorkspaceView } from "../workspace/document.ts";
import { classNameOf } from "../workspace/names.ts";
import { findClass } from "../workspace/storageGraph.ts";
import { defineRule } from "./rule.ts";

export const selectorWithProvisioner = defineRule({
  id: "selector-with-provisioner",
  severity: "warning",
  scope: "workspace",
  messages: {
    refused:
      'Class "{storageClass}" makes new volumes, and makes none for a claim with a `selector`: unless the cluster has a volume with these labels, the claim stays Pending',
    remove: "Remove the `selector`, so that a volume is made",
  },
  docs: {
    summary: "A claim with a selector asks a class that provisions.",
    why: "A selector chooses among volumes that are already there. A provisioner cannot promise labels, and refuses such a claim; it waits until a volume of its class with these labels appears.",
    remedy:
      "Remove the selector; or, to choose among existing volumes, use a class with the provisioner `kubernetes.io/no-provisioner`.",
    references: [
      "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#selector",
      "https://github.com/kubernetes-csi/external-provisioner/blob/master/pkg/controller/controller.go",
    ],
  },
  examples: [
    {
      title: "Labels that a new volume would not have",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  selector:
# ^^^^^^^^ makes none for a claim with a
    matchLabels:
      app: kafka
  resources:
    requests:
      storage: 10Gi
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
      fixed: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources:
    requests:
      storage: 10Gi
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
    {
      title: "A class that makes nothing, and a volume that is there",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: pooled
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: pool
  selector:
    matchLabels:
      app: kafka
  resources:
    requests:
      storage: 10Gi
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: pool
provisioner: kubernetes.io/no-provisioner
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: first
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  selector:
    matchLabels:
      app: web
  resources:
    requests:
      storage: 10Gi
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: web
  labels:
    app: web
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  capacity:
    storage: 10Gi
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
  ],

  check({ manifest, here, workspace, report }) {
    for (const place of claimPlacesOf(manifest)) {
      const { spec } = place;
      const entry = spec?.entry("selector");
      const storageClass = classNameOf(place)?.value;
      if (!spec?.selector || !entry || spec.volumeName || !storageClass) continue;
      if (!makesVolumes(workspace, here, storageClass) || canBeServed(workspace, place)) continue;
      report({
        at: entry.key.span,
        message: "refused",
        values: { storageClass },
        fixes: [
          {
            message: "remove",
            applicability: "review",
            apply: (edit) => void edit.remove(spec.node, entry),
          },
        ],
      });
    }
  },
});

function makesVolumes(workspace: WorkspaceView, here: AnalysedDocument, name: string): boolean {
  const provisioner =
    findClass(workspace, here, name)?.manifest.body.provisioner?.value ?? wellKnownClass(name)?.provisioner;
  return provisioner !== undefined && provisionsEbs(provisioner);
}

/** Whether a volume of the workspace is there for the claim. */
function canBeServed(workspace: WorkspaceView, place: ClaimPlace): boolean {
  const claim = bindableClaim(place, undefined, undefined);
  return workspace
    .all("PersistentVolume")
    .some(({ manifest }) => wouldBind(claim, { ...bindableVolume(manifest), claimRef: undefined }).binds);
}
