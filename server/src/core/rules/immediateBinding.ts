// A class that makes its volumes before it is known where their pods can run.
import { zonesOf, zonesToTopologies } from "../conversions/classToCsi.ts";
import { inTreeState, kubernetesFeature } from "../facts/features.ts";
import { ebsClassOf, nameOf, placeOf } from "../workspace/ebsClass.ts";
import { defineRule } from "./rule.ts";

export const immediateBinding = defineRule({
  id: "immediate-binding",
  severity: "warning",
  scope: "document",
  kinds: ["StorageClass"],
  messages: {
    immediate: 'Class "{name}" makes its volumes at once, in zones where their pods may not be able to run',
    byDefault:
      'Class "{name}" gives no `volumeBindingMode`, so it makes its volumes at once, in zones where their pods may not be able to run',
    late: "Bind when a pod needs the volume (a live class is immutable: delete it and create it anew)",
    lateWithTopologies:
      "Bind when a pod needs the volume, and move the zones to `allowedTopologies` (a live class is immutable: delete it and create it anew)",
  },
  docs: {
    summary: "A class for EBS binds immediately.",
    why: "An EBS volume can be attached in its own zone only. With Immediate binding, which is the default, the volume is made as soon as there is a claim, in a zone that has nothing to do with where the pod can run: the pod may find no node there, and two claims of one pod may end up in two zones.",
    remedy:
      "Set `volumeBindingMode: WaitForFirstConsumer`. The volume is then made in the zone of the node that was chosen for the pod.",
    references: ["https://kubernetes.io/docs/concepts/storage/storage-classes/#volume-binding-mode"],
  },
  examples: [
    {
      title: "Immediate, because nothing else is said",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
      # ^^^^ Class "fast" gives no
provisioner: ebs.csi.aws.com
reclaimPolicy: Retain # keep the disks
allowVolumeExpansion: true
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
reclaimPolicy: Retain # keep the disks
volumeBindingMode: WaitForFirstConsumer
allowVolumeExpansion: true
`,
    },
    {
      title: "Immediate, in as many words",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: fast}
provisioner: ebs.csi.aws.com
volumeBindingMode: Immediate
                 # ^^^^^^^^^ at once
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: fast}
provisioner: ebs.csi.aws.com
volumeBindingMode: WaitForFirstConsumer
`,
    },
    {
      title: "A mode without a value, which counts as left out",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: fast}
               # ^^^^ Class "fast" gives no
provisioner: ebs.csi.aws.com
volumeBindingMode: # to be decided
reclaimPolicy: Retain
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: fast}
provisioner: ebs.csi.aws.com
volumeBindingMode: WaitForFirstConsumer # to be decided
reclaimPolicy: Retain
`,
    },
    {
      title: "With a zone parameter, which late binding excludes",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: default1a
      # ^^^^^^^^^ at once
provisioner: kubernetes.io/aws-ebs
parameters:
  type: gp2
  zone: ap-northeast-1a
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: default1a
provisioner: kubernetes.io/aws-ebs
parameters:
  type: gp2
allowedTopologies:
- matchLabelExpressions:
  - key: topology.kubernetes.io/zone
    values:
    - ap-northeast-1a
volumeBindingMode: WaitForFirstConsumer
`,
    },
    {
      title: "Late binding, and a class of another driver",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
volumeBindingMode: WaitForFirstConsumer
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: shared
provisioner: efs.csi.aws.com
`,
    },
    {
      title: "Before Kubernetes 1.12 there was no other mode",
      kubernetesVersion: "1.4",
      source: `
apiVersion: storage.k8s.io/v1beta1
kind: StorageClass
metadata:
  name: fast
provisioner: kubernetes.io/aws-ebs
`,
    },
  ],

  check({ manifest, config, report }) {
    const ebs = ebsClassOf(manifest, config);
    if (!ebs || kubernetesFeature("lateBinding", config.kubernetesVersion) !== "on") return;
    const { body } = ebs.object;
    const mode = body.volumeBindingMode;
    if (body.isSet("volumeBindingMode") && mode?.value !== "Immediate") return;
    const hasZones = zonesOf(ebs).length > 0;
    // Topologies for the zones are only right where their key is: the standard one is as old as the plugin's deprecation.
    const fixable = !hasZones || inTreeState(config.kubernetesVersion) !== "current";
    report({
      at: mode?.span ?? placeOf(ebs),
      needs: mode ? undefined : "whole",
      message: mode ? "immediate" : "byDefault",
      values: { name: nameOf(ebs) },
      fixes: fixable
        ? [
            {
              message: hasZones ? "lateWithTopologies" : "late",
              applicability: hasZones ? "review" : "safe",
              apply: (edit) => {
                if (hasZones) zonesToTopologies(edit, ebs, config);
                if (mode) edit.replace(mode.node, "WaitForFirstConsumer");
                else edit.put(body.node, "volumeBindingMode", "WaitForFirstConsumer", body.entry("reclaimPolicy"));
              },
            },
          ]
        : [],
    });
  },
});
