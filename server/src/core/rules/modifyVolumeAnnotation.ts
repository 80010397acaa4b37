// A claim that asks for another performance by the annotations of the old volume-modifier sidecar.
import { annotationFact, annotations } from "../facts/annotations.ts";
import { kubernetesFeature } from "../facts/features.ts";
import { csiDriver } from "../facts/provisioners.ts";
import { type ClaimPlace, claimPlacesOf } from "../manifest/manifest.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import { quoted } from "../yaml/value.ts";
import { defineRule } from "./rule.ts";

/** Each annotation, with the parameter of a VolumeAttributesClass that says the same. */
const parameters: ReadonlyMap<string, string> = new Map(
  annotations
    .filter(({ replacedBy }) => replacedBy === "spec.volumeAttributesClassName")
    .map(({ key }) => {
      const name = key.slice(key.indexOf("/") + 1);
      return [key, name === "volumeType" ? "type" : name];
    }),
);

export const modifyVolumeAnnotation = defineRule({
  id: "modify-volume-annotation",
  severity: "information",
  scope: "document",
  messages: {
    old: '"{key}" counts only where the volume-modifier sidecar runs; a VolumeAttributesClass says it in Kubernetes itself',
    useClass: "Say it in a VolumeAttributesClass",
  },
  docs: {
    summary: "`ebs.csi.aws.com/iops`, `/throughput` or `/volumeType` on a claim.",
    why: "These annotations are read by a sidecar that the driver brought along before Kubernetes had a way of its own. Kubernetes does not check them, and where the sidecar does not run they change nothing.",
    remedy:
      "Write a VolumeAttributesClass with the same figures, and name it in the claim's `volumeAttributesClassName`.",
    references: [
      "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/modify-volume.md",
      "https://kubernetes.io/docs/concepts/storage/volume-attributes-classes/",
    ],
  },
  examples: [
    {
      title: "Figures in annotations",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  annotations:
    ebs.csi.aws.com/volumeType: io2
  # ^^^^^^^^^^^^^^^^^^^^^^^^^^ counts only where
    ebs.csi.aws.com/iops: "4000" # since the sale
  # ^^^^^^^^^^^^^^^^^^^^ counts only where
spec:
  accessModes: [ReadWriteOnce]
  resources:
    requests:
      storage: 100Gi
`,
      fixed: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  resources:
    requests:
      storage: 100Gi
  volumeAttributesClassName: data
---
apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
metadata:
  name: data
driverName: ebs.csi.aws.com
parameters:
  type: io2
  iops: "4000"
`,
    },
    {
      title: "A cluster that has no other way",
      kubernetesVersion: "1.33",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  annotations:
    ebs.csi.aws.com/iops: "4000"
spec:
  accessModes: [ReadWriteOnce]
`,
    },
    {
      title: "Other annotations of the driver's name space",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  annotations:
    ebs.csi.aws.com/note: fast
spec:
  accessModes: [ReadWriteOnce]
`,
    },
  ],

  check({ manifest, config, report }) {
    if (kubernetesFeature("volumeAttributesClass", config.kubernetesVersion) !== "on") return;
    for (const claim of claimPlacesOf(manifest)) {
      for (const { name: key, entry } of claim.metadata?.annotations?.entries ?? []) {
        if (!parameters.has(key) || !annotationFact(key)) continue;
        report({
          at: entry.key.span,
          message: "old",
          values: { key },
          tags: ["deprecated"],
          fixes: claim.spec?.entry("volumeAttributesClassName")
            ? []
            : [{ message: "useClass", applicability: "review", apply: (edit) => useClass(edit, claim) }],
        });
      }
    }
  },
});

/** All the figures of the claim go into a class of its name. */
function useClass(edit: ChangeBuilder, { metadata, spec }: ClaimPlace): void {
  const { annotations: written } = metadata ?? {};
  const name = metadata?.name?.value;
  if (!metadata || !written || !spec || name === undefined) {
    edit.refuse();
    return;
  }
  const found = written.entries.filter(({ name: key }) => parameters.has(key));
  const whole = metadata.entry("annotations");
  const isAll = found.length === written.node.entries.length;
  if (isAll && whole) edit.remove(metadata.node, whole);
  else for (const { entry } of found) edit.remove(written.node, entry);
  edit.insert(spec.node, "volumeAttributesClassName", name);
  const figures = found.map(({ name: key, value }) => {
    const parameter = parameters.get(key) ?? key;
    return [parameter, parameter === "type" ? value.value : quoted(value.value)] as const;
  });
  edit.append({
    apiVersion: "storage.k8s.io/v1",
    kind: "VolumeAttributesClass",
    metadata: { name },
    driverName: csiDriver,
    parameters: Object.fromEntries(figures),
  });
}
