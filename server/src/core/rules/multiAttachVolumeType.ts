// A block volume for several nodes, of a class whose type cannot be shared.
import { driverHas } from "../facts/features.ts";
import { volumeTypeFact, volumeTypeNames } from "../facts/volumeTypes.ts";
import { claimPlacesOf } from "../manifest/manifest.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import { changeParameters, nameOf, parameterOf, placeOf } from "../workspace/ebsClass.ts";
import { type Demand, demandOf, refusalsOf } from "../workspace/provisioning.ts";
import { placeholder } from "../yaml/value.ts";
import { defineRule } from "./rule.ts";

const shareable = volumeTypeNames.find((type) => volumeTypeFact(type).driverMultiAttach) ?? "";

export const multiAttachVolumeType = defineRule({
  id: "multi-attach-volume-type",
  severity: "error",
  scope: "workspace",
  messages: {
    type: '"{claim}" asks for a block volume that several nodes write to, and class "{name}" makes {type}: the driver shares {shareable} only, and the claim stays Pending',
    driver:
      '"{claim}" asks for a block volume that several nodes write to: driver {version} cannot share any, and the claim stays Pending',
    class: 'Class "{name}" makes {type} volumes',
    use: 'Make class "{name}" one of {shareable} volumes',
  },
  docs: {
    summary: "ReadWriteMany in Block mode with a class whose volume type cannot be attached to several nodes.",
    why: "Of the EBS volume types, the driver attaches io2 to several nodes and no other; a class without a type makes gp3, and io1 will not do either. It refuses the volume, and the claim stays Pending.",
    remedy: "Use a class with `type: io2` and IOPS, or ask for ReadWriteOnce where one node is enough.",
    references: ["https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/multi-attach.md"],
  },
  examples: [
    {
      title: "gp3, because the class names no type",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: shared
spec:
  accessModes:
    - ReadWriteMany
    # ^^^^^^^^^^^^^ class "fast" makes gp3
  volumeMode: Block
  storageClassName: fast
  resources:
    requests:
      storage: 100Gi
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
  name: shared
spec:
  accessModes:
    - ReadWriteMany
  volumeMode: Block
  storageClassName: fast
  resources:
    requests:
      storage: 100Gi
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: io2
  iops: <iops>
`,
    },
    {
      title: "io1, in another file",
      source: `
#- /claim.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: shared
spec:
  accessModes: [ReadWriteMany]
              # ^^^^^^^^^^^^^ class "fast" makes io1
  volumeMode: Block
  storageClassName: fast
  resources:
    requests:
      storage: 100Gi
#- /class.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: io1
  iops: "1000"
`,
      fixed: `
#- /class.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: io2
  iops: "1000"
`,
    },
    {
      title: "Before the driver could share any",
      driverVersion: "1.24.1",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: shared
spec:
  accessModes: [ReadWriteMany]
              # ^^^^^^^^^^^^^ driver 1.24.1 cannot share any
  volumeMode: Block
  storageClassName: fast
  resources:
    requests:
      storage: 100Gi
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: io2
  iops: "1000"
`,
    },
    {
      title: "io2, and a file system, which no type can share",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: shared
spec:
  accessModes: [ReadWriteMany]
  volumeMode: Block
  storageClassName: fast
  resources:
    requests:
      storage: 100Gi
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: files
spec:
  accessModes: [ReadWriteMany]
  storageClassName: usual
  resources:
    requests:
      storage: 100Gi
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: io2
  iops: "1000"
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: usual
provisioner: ebs.csi.aws.com
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    for (const claim of claimPlacesOf(manifest)) {
      const mode = claim.spec?.accessModes?.items.find(({ value }) => value === "ReadWriteMany");
      if (!mode || claim.spec?.volumeMode?.value !== "Block") continue;
      const demand = demandOf(workspace, here, claim, manifest.namespace, config);
      if (!demand || demand.ebs.maker === "plugin") continue;
      const { ebs, classDocument: document } = demand;
      const reasons = refusalsOf(demand, config, ["type", "volumeType"]);
      if (reasons.length > 0 && ebs.maker === "driver" && !driverHas("multiAttachBlock", config.driverVersion)) {
        const { major, minor, patch } = config.driverVersion;
        const version = `${major}.${minor}.${patch}`;
        report({ at: mode.span, message: "driver", values: { claim: demand.name, version } });
        continue;
      }
      const reason = reasons.find(({ code }) => code === "multi-attach-type");
      if (!reason) continue;
      const type = String(reason.values.type);
      const name = nameOf(ebs);
      const span = parameterOf(ebs, "type")?.value.span ?? placeOf(ebs);
      report({
        at: mode.span,
        message: "type",
        values: { claim: demand.name, name, type, shareable },
        related: [{ document, span, message: "class", values: { name, type } }],
        fixes:
          reason.origin === "class"
            ? [
                {
                  message: "use",
                  values: { name, shareable },
                  applicability: "review",
                  apply: (edit) => makeShareable(edit.in(document), demand),
                },
              ]
            : [],
      });
    }
  },
});

function makeShareable(edit: ChangeBuilder, { ebs }: Demand): void {
  const written = parameterOf(ebs, "type");
  const hasIops = parameterOf(ebs, "iops") ?? parameterOf(ebs, "iopsPerGB");
  if (written) edit.replace(written.value.node, shareable);
  const insert = { ...(written ? {} : { type: shareable }), ...(hasIops ? {} : { iops: placeholder("iops") }) };
  changeParameters(edit, ebs, { insert, after: written?.entry });
}
