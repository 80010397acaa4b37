// A size in powers of 1000, which EBS rounds up to whole GiB.
import { roundUpGiB } from "../facts/volumeTypes.ts";
import { claimPlacesOf } from "../manifest/manifest.ts";
import { parseQuantity } from "../manifest/quantity.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import { backingOf } from "../workspace/storageGraph.ts";
import { defineRule } from "./rule.ts";

export const decimalUnit = defineRule({
  id: "decimal-unit",
  severity: "information",
  scope: "workspace",
  messages: {
    rounded: "{size} becomes an EBS volume of {gib} GiB: {unit} counts in thousands, and EBS makes whole GiB",
    use: "Ask for {size}",
  },
  docs: {
    summary: "A claim on EBS gives its size in k, M, G or T.",
    why: "300G is 279.4 GiB, so the disk gets 280 GiB, and is smaller than 300Gi, which most who write 300G have in mind. A volume of 10G is too small for a claim of 10Gi.",
    remedy: "Use Mi, Gi or Ti.",
    references: [
      "https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/",
      "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVolume.html",
    ],
  },
  examples: [
    {
      title: "300 gigabytes",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  storageClassName: fast
  resources:
    requests:
      storage: 300G
      #        ^^^^ becomes an EBS volume of 280 GiB
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
  storageClassName: fast
  resources:
    requests:
      storage: 280Gi
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
    {
      title: "GiB, and another system's size",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  storageClassName: fast
  resources:
    requests:
      storage: 300Gi
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: files
spec:
  storageClassName: files
  resources:
    requests:
      storage: 300G
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
    for (const claim of claimPlacesOf(manifest)) {
      const size = claim.spec?.resources?.requests?.get("storage");
      const quantity = size && parseQuantity(size.value);
      if (!size || !quantity || !/^[kMGTPE]$/.test(quantity.suffix) || quantity.value <= 0) continue;
      const { storage, volume } = backingOf(workspace, here, claim);
      if (storage !== "ebs" || volume) continue;
      const gib = roundUpGiB(quantity.value);
      const use = (meant: string) => {
        const apply = (edit: ChangeBuilder) => void edit.replace(size.node, meant);
        return { message: "use", values: { size: meant }, applicability: "review", apply } as const;
      };
      const doubled = `${size.value}i`;
      report({
        at: size.span,
        message: "rounded",
        values: { size: size.value, gib, unit: quantity.suffix },
        fixes: [use(`${gib}Gi`), ...(parseQuantity(doubled) ? [use(doubled)] : [])],
      });
    }
  },
});
