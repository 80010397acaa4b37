// A claim for a volume smaller or larger than its type comes.
import type { Refusal } from "../engine/volume.ts";
import { claimPlacesOf } from "../manifest/manifest.ts";
import { nameOf, parameterOf, placeOf } from "../workspace/ebsClass.ts";
import { performanceKeys } from "../workspace/performance.ts";
import { demandOf, refusalsOf } from "../workspace/provisioning.ts";
import { defineRule } from "./rule.ts";

export const volumeSizeOutOfRange = defineRule({
  id: "volume-size-out-of-range",
  severity: "error",
  scope: "workspace",
  messages: {
    small: 'A {type} volume has at least {limit} GiB: EC2 refuses the {gib} GiB of "{claim}", which stays Pending',
    large: 'A {type} volume has at most {limit} GiB: EC2 refuses the {gib} GiB of "{claim}", which stays Pending',
    class: 'Class "{name}" makes {type} volumes',
    use: "Ask for {size}",
  },
  docs: {
    summary: "A claim asks for a size in which its volume type does not come.",
    why: "Each volume type has a smallest and a largest size: st1 and sc1 begin at 125 GiB, io1 and io2 at 4 GiB. The driver rounds up to whole GiB and no further, EC2 refuses the volume, and the claim stays Pending.",
    remedy: "Ask for a size within the limits, or use a class of another type.",
    references: [
      "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html",
      "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVolume.html",
    ],
  },
  examples: [
    {
      title: "10 GiB of a type that begins at 125",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: archive
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: cold
  resources:
    requests:
      storage: 10Gi # for now
             # ^^^^ A sc1 volume has at least 125 GiB
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: cold
provisioner: ebs.csi.aws.com
parameters:
  type: sc1
`,
      fixed: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: archive
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: cold
  resources:
    requests:
      storage: 125Gi # for now
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: cold
provisioner: ebs.csi.aws.com
parameters:
  type: sc1
`,
    },
    {
      title: "Templates of a StatefulSet, with the class in another file",
      source: `
#- /kafka.yaml
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: old
        resources:
          requests:
            storage: 2Ti
                   # ^^^ A standard volume has at most 1024 GiB
#- /class.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: old
provisioner: ebs.csi.aws.com
parameters:
  type: standard
`,
    },
    {
      title: "A size that rounds up far enough, a volume that is there, and a type that another tool fills in",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: archive
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: cold
  resources:
    requests:
      storage: 134G
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: bound
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: cold
  volumeName: bound
  resources:
    requests:
      storage: 10Gi
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: any
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: any
  resources:
    requests:
      storage: 10Gi
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: cold
provisioner: ebs.csi.aws.com
parameters:
  type: sc1
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: any
provisioner: ebs.csi.aws.com
parameters:
  type: \${TYPE}
`,
    },
    {
      title: "A slip in the IOPS, before which nobody comes to the size",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: io2
  iops: many
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources:
    requests:
      storage: 1Gi
             # ^^^ at least 4 GiB
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    for (const claim of claimPlacesOf(manifest)) {
      const demand = demandOf(workspace, here, claim, manifest.namespace, config);
      if (!demand) continue;
      const { size, ebs, classDocument: document } = demand;
      // The driver may stop at the IOPS before EC2 sees the size: with them, or without any where io1 must have some.
      const reasons = [["type", "volumeType"], performanceKeys].flatMap((keys) => refusalsOf(demand, config, keys));
      for (const { code, values } of reasons.filter(isOfSize).slice(0, 1)) {
        const limit = Number(code === "size-too-small" ? values.min : values.max);
        const type = String(values.type);
        const written = parameterOf(ebs, "type");
        report({
          at: size.span,
          message: code === "size-too-small" ? "small" : "large",
          values: { type, limit, gib: Number(values.gib), claim: demand.name },
          related: [
            {
              document,
              span: written?.value.span ?? placeOf(ebs),
              message: "class",
              values: { name: nameOf(ebs), type },
            },
          ],
          fixes: [
            {
              message: "use",
              values: { size: `${limit}Gi` },
              applicability: "review",
              apply: (edit) => void edit.replace(size.node, `${limit}Gi`),
            },
          ],
        });
      }
    }
  },
});

function isOfSize({ code }: Refusal): boolean {
  return code === "size-too-small" || code === "size-too-large";
}
