// A claim that asks for less than the snapshot or the claim that its volume is made from.
import { leastBytes } from "../engine/source.ts";
import { claimPlacesOf } from "../manifest/manifest.ts";
import { parseQuantity } from "../manifest/quantity.ts";
import { sourceOf } from "../workspace/claimSource.ts";
import { backingOf } from "../workspace/storageGraph.ts";
import { defineRule } from "./rule.ts";

export const smallerThanSource = defineRule({
  id: "smaller-than-source",
  severity: "error",
  scope: "workspace",
  needs: "base",
  messages: {
    snapshot:
      '"{claim}" asks for {size}, and snapshot "{source}" needs {least}: the provisioner refuses it, and the claim stays Pending',
    clone:
      '"{claim}" asks for {size}, and "{source}", which it copies, for {least}: the provisioner refuses it, and the claim stays Pending',
    original: "The size of the original",
    use: "Ask for {least}",
  },
  docs: {
    summary: "A claim is smaller than what its volume is made from.",
    why: "A volume can grow and never shrinks, also where it is made from a snapshot or from another volume. The provisioner compares the sizes before it makes the volume, and the claim stays Pending. A snapshot is taken to be as large as the claim that it was taken of is written.",
    remedy: "Ask for at least as much as the original has.",
    references: [
      "https://github.com/kubernetes-csi/external-provisioner/blob/master/pkg/controller/controller.go",
      "https://kubernetes.io/docs/concepts/storage/volume-pvc-datasource/",
    ],
  },
  examples: [
    {
      title: "A snapshot",
      source: `
#- /copy.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: copy
  namespace: prod
spec:
  storageClassName: general
  dataSource:
    apiGroup: snapshot.storage.k8s.io
    kind: VolumeSnapshot
    name: nightly
  resources:
    requests:
      storage: 50Gi # enough for now
             # ^^^^ snapshot "nightly" needs 100Gi
#- /original.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  namespace: prod
spec:
  resources:
    requests:
      storage: 100Gi
---
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshot
metadata:
  name: nightly
  namespace: prod
spec:
  source:
    persistentVolumeClaimName: data
`,
      fixed: `
#- /copy.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: copy
  namespace: prod
spec:
  storageClassName: general
  dataSource:
    apiGroup: snapshot.storage.k8s.io
    kind: VolumeSnapshot
    name: nightly
  resources:
    requests:
      storage: 100Gi # enough for now
`,
    },
    {
      title: "A claim that is copied",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  resources:
    requests:
      storage: 100Gi
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: small
spec:
  dataSource:
    kind: PersistentVolumeClaim
    name: data
  resources:
    requests:
      storage: 99Gi
             # ^^^^ which it copies, for 100Gi
`,
    },
    {
      title: "As large in other words, larger, and of another namespace",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  namespace: prod
spec:
  resources:
    requests:
      storage: 100Gi
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: same
spec:
  dataSource:
    kind: PersistentVolumeClaim
    name: data
  resources:
    requests:
      storage: 102400Mi
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: larger
spec:
  dataSource:
    kind: PersistentVolumeClaim
    name: data
  resources:
    requests:
      storage: 101Gi
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: elsewhere
  namespace: test
spec:
  dataSource:
    kind: PersistentVolumeClaim
    name: data
  resources:
    requests:
      storage: 1Gi
`,
    },
  ],

  check({ manifest, here, workspace, report }) {
    for (const claim of claimPlacesOf(manifest)) {
      const { spec, metadata } = claim;
      const size = spec?.resources?.requests?.get("storage");
      const bytes = size && parseQuantity(size.value)?.value;
      const source = spec?.volumeName ? undefined : sourceOf(workspace, here, claim, manifest.namespace);
      if (!size || bytes === undefined || !source?.size || !source.name || source.kind === "other") continue;
      const { storage } = backingOf(workspace, here, claim);
      const { written, document } = source.size;
      const least = storage === "ebs" ? leastBytes(source.kind, source.size.bytes) : source.size.bytes;
      if (storage === "other" || bytes >= least) continue;
      const words = least === source.size.bytes ? written.value : `${least / 2 ** 30}Gi`;
      report({
        at: size.span,
        message: source.kind === "snapshot" ? "snapshot" : "clone",
        values: { claim: metadata?.name?.value ?? "", size: size.value, source: source.name.value, least: words },
        related: [{ document, span: written.span, message: "original" }],
        fixes: [
          {
            message: "use",
            values: { least: words },
            applicability: "review",
            apply: (edit) => void edit.replace(size.node, words),
          },
        ],
      });
    }
  },
});
