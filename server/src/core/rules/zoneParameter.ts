// A class that names its zone by a parameter of the in-tree plugin.
import { zonesOf, zonesToTopologies } from "../conversions/classToCsi.ts";
import { inTreeState } from "../facts/features.ts";
import { ebsClassOf, nameOf, parameterOf } from "../workspace/ebsClass.ts";
import { defineRule } from "./rule.ts";

export const zoneParameter = defineRule({
  id: "zone-parameter",
  severity: "error",
  scope: "document",
  kinds: ["StorageClass"],
  messages: {
    notOfDriver: '"{key}" is no parameter of the EBS CSI driver: every claim of class "{name}" fails',
    withTopologies: '"{key}" and `allowedTopologies` exclude each other: every claim of class "{name}" fails',
    both: '"zone" and "zones" exclude each other: which of the two counts for class "{name}" is left to chance',
    bothRefused: '"zone" and "zones" exclude each other: every claim of class "{name}" fails',
    lateRefused: '"{key}" and WaitForFirstConsumer exclude each other: every claim of class "{name}" fails',
    late: '"{key}" of class "{name}" is unknown to the scheduler, which may choose a node in another zone, where provisioning fails',
    blanks: 'The spaces in "{value}" become part of the zones\' names, in which no volume can be made',
    deprecated:
      '"{key}" is understood only as long as class "{name}" names the in-tree provisioner; the EBS CSI driver refuses it',
    move: "Move the zones to `allowedTopologies`",
    drop: 'Remove the zone parameters; the `allowedTopologies` of "{name}" stay',
  },
  docs: {
    summary: "A class pins its zone by `zone` or `zones` instead of `allowedTopologies`.",
    why: "Both were parameters of the in-tree plugin. The EBS CSI driver does not know them and refuses every claim. A class that still names the in-tree provisioner has them translated on the way, and stops working on the day somebody changes nothing but the provisioner.",
    remedy: "Say where volumes may be made with `allowedTopologies`.",
    references: ["https://kubernetes.io/docs/concepts/storage/storage-classes/#allowed-topologies"],
  },
  examples: [
    {
      title: "A zone for the CSI driver",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  zones: us-east-1a, us-east-1b # both have nodes
# ^^^^^ no parameter of the EBS CSI driver
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
allowedTopologies:
- matchLabelExpressions:
  - key: topology.kubernetes.io/zone
    values:
    - us-east-1a
    - us-east-1b
`,
    },
    {
      title: "A zone for the in-tree provisioner, in braces",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: default1a}
provisioner: kubernetes.io/aws-ebs
parameters: {zone: ap-northeast-1a, type: gp2}
           # ^^^^ as long as class "default1a" names the in-tree provisioner
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: default1a}
provisioner: kubernetes.io/aws-ebs
parameters: {type: gp2}
allowedTopologies:
- matchLabelExpressions:
  - key: topology.kubernetes.io/zone
    values:
    - ap-northeast-1a
`,
    },
    {
      title: "A zone beside topologies",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: slow
provisioner: kubernetes.io/aws-ebs
parameters:
  zone: us-east-1a
# ^^^^ exclude each other
allowedTopologies:
  - matchLabelExpressions:
      - key: topology.kubernetes.io/zone
        values: [us-east-1a]
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: slow
provisioner: kubernetes.io/aws-ebs
allowedTopologies:
  - matchLabelExpressions:
      - key: topology.kubernetes.io/zone
        values: [us-east-1a]
`,
    },
    {
      title: "The zone as a topology",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
allowedTopologies:
  - matchLabelExpressions:
      - key: topology.kubernetes.io/zone
        values: [us-east-1a]
`,
    },
    {
      title: "At Kubernetes 1.4 there was no other way",
      kubernetesVersion: "1.4",
      source: `
apiVersion: storage.k8s.io/v1beta1
kind: StorageClass
metadata:
  name: default1a
provisioner: kubernetes.io/aws-ebs
parameters:
  zone: ap-northeast-1a
`,
    },
    {
      title: "The zone of a disk of another cloud",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: kubernetes.io/gce-pd
parameters:
  zone: us-central1-a
`,
    },
  ],

  check({ manifest, config, report }) {
    const ebs = ebsClassOf(manifest, config);
    if (!ebs) return;
    const { body } = ebs.object;
    const name = nameOf(ebs);
    const zones = ["zone", "zones"].flatMap((key) => parameterOf(ebs, key) ?? []);
    const current = inTreeState(config.kubernetesVersion) === "current";
    const isLate = body.volumeBindingMode?.value === "WaitForFirstConsumer";
    for (const { entry, value } of zones) {
      const at = entry.key.span;
      const key = entry.key.text;
      const hasTopologies = body.entry("allowedTopologies") !== undefined;
      const apply: Parameters<typeof report>[0]["fixes"] = hasTopologies
        ? [
            {
              message: "drop",
              values: { name },
              applicability: "review",
              apply: (edit) => zonesToTopologies(edit, ebs, config),
            },
          ]
        : [{ message: "move", applicability: "review", apply: (edit) => zonesToTopologies(edit, ebs, config) }];
      const fixes = current || (!hasTopologies && zonesOf(ebs).length === 0) ? [] : apply;
      if (!ebs.inTree) report({ at, message: "notOfDriver", values: { key, name }, fixes });
      else if (hasTopologies) report({ at, message: "withTopologies", values: { key, name }, fixes });
      else if (zones.length > 1) {
        if (entry !== zones[0]?.entry) continue;
        report({ at, message: ebs.maker === "plugin" ? "bothRefused" : "both", values: { name }, fixes });
      } else if (isLate && ebs.maker === "plugin") report({ at, message: "lateRefused", values: { key, name }, fixes });
      else if (isLate) report({ at, message: "late", values: { key, name }, severity: "warning", fixes });
      else if (ebs.maker === "driver" && /,\s|\s,/.test(value.value)) {
        report({ at: value.span, message: "blanks", values: { value: value.value }, severity: "warning", fixes });
      } else if (!current) {
        report({ at, message: "deprecated", values: { key, name }, severity: "warning", tags: ["deprecated"], fixes });
      }
    }
  },
});
