// A class of a volume type whose successor does the same better or cheaper.
import { canUseGp3, gp2ToGp3Fix } from "../conversions/gp2ToGp3.ts";
import { inTreeTypes, volumeTypeFact } from "../facts/volumeTypes.ts";
import { ebsClassOf, nameOf, parameterOf, volumeTypeOf } from "../workspace/ebsClass.ts";
import { defineRule } from "./rule.ts";

export const previousGenerationType = defineRule({
  id: "previous-generation-type",
  severity: "hint",
  scope: "document",
  kinds: ["StorageClass"],
  messages: {
    gp2: 'Class "{name}" makes gp2 volumes: gp3 costs less per GiB and has {iops} IOPS at every size, where gp2 has {perGiB} per GiB',
    io1: 'Class "{name}" makes io1 volumes: io2 takes {ratio} IOPS per GiB instead of {old}, and is more durable',
    standard: 'Class "{name}" makes magnetic volumes of the previous generation: gp3 has {iops} IOPS at every size',
  },
  docs: {
    summary: "A class uses a volume type that has a better successor.",
    why: "gp3 volumes are cheaper than gp2 and faster up to 1000 GiB, and their IOPS and throughput can be chosen; io2 promises more IOPS per GiB and a longer life than io1; magnetic volumes are kept for old data only.",
    remedy:
      "Use the successor. A live class cannot be changed so: delete it and create it anew, or give the new one another name. Volumes that are there can be modified in place, by a VolumeAttributesClass or in EC2.",
    references: [
      "https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html",
      "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html",
    ],
  },
  examples: [
    {
      title: "gp2 for a claim of 300 GiB",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp2 # general purpose
      # ^^^ 3000 IOPS at every size
  encrypted: "true"
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  storageClassName: fast
  resources:
    requests:
      storage: 300Gi
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3 # general purpose
  throughput: "250"
  encrypted: "true"
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  storageClassName: fast
  resources:
    requests:
      storage: 300Gi
`,
    },
    {
      title: "io1",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: io1
      # ^^^ io2 takes 1000 IOPS per GiB instead of 50
  iops: "4000"
`,
    },
    {
      title: "Today's types, and hard disks, which have no successor",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
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
      title: "While the plugin did its work itself, it had no gp3",
      kubernetesVersion: "1.4",
      source: `
apiVersion: storage.k8s.io/v1beta1
kind: StorageClass
metadata:
  name: default1a
provisioner: kubernetes.io/aws-ebs
parameters:
  type: gp2
`,
    },
  ],

  check({ manifest, config, report }) {
    const ebs = ebsClassOf(manifest, config);
    const written = ebs && parameterOf(ebs, "type");
    const type = ebs && volumeTypeOf(ebs);
    if (!ebs || !written || !type || written.value.value !== type) return;
    const successor = volumeTypeFact(type).supersededBy;
    if (!successor || (successor === "gp3" && !canUseGp3(ebs, config))) return;
    if (ebs.maker === "plugin" && !inTreeTypes(config.kubernetesVersion).includes(successor)) return;
    const at = written.value.span;
    const name = nameOf(ebs);
    const old = volumeTypeFact(type).iops;
    const better = volumeTypeFact(successor).iops;
    const iops = better.baseline ?? 0;
    if (type === "gp2") {
      const fix = gp2ToGp3Fix(manifest, config);
      report({ at, message: "gp2", values: { name, iops, perGiB: old.baselinePerGiB ?? 0 }, fixes: fix ? [fix] : [] });
    } else if (type === "io1") {
      report({ at, message: "io1", values: { name, ratio: better.ratioPerGiB ?? 0, old: old.ratioPerGiB ?? 0 } });
    } else report({ at, message: "standard", values: { name, iops } });
  },
});
