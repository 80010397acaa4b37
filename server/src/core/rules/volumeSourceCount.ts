// A volume that says from nowhere, or from more than one place, where its data are.
import { podSpecOf } from "../manifest/manifest.ts";
import { fieldsByName, fieldsOf } from "../schema/schema.ts";
import { allEntries, type YamlEntry, type YamlMap } from "../yaml/tree.ts";
import { defineRule } from "./rule.ts";

export const volumeSourceCount = defineRule({
  id: "volume-source-count",
  severity: "error",
  scope: "document",
  messages: {
    several: 'Volume "{name}" is both {first} and {second}: the API server refuses the object, a volume has one source',
    none: 'Volume "{name}" has no source, such as csi: the API server refuses the object',
    emptyDir: 'Volume "{name}" has no source, so it becomes an emptyDir: what is written to it is gone with the pod',
  },
  docs: {
    summary: "A volume with several sources, or with none.",
    why: "A PersistentVolume or a pod's volume comes from one place. With two, and for a PersistentVolume with none, the API server refuses the object; a pod's volume without any is silently made an empty directory on the node.",
    remedy: "Keep one source. Mind the indentation: a source and its own fields are two levels.",
    references: [
      "https://kubernetes.io/docs/concepts/storage/volumes/#volume-types",
      "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#types-of-persistent-volumes",
    ],
  },
  examples: [
    {
      title: "The old source beside the new one",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  awsElasticBlockStore:
    volumeID: vol-0123456789abcdef0
  csi:
# ^^^ both awsElasticBlockStore and csi
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
`,
    },
    {
      title: "No source at all",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
#^^^ Volume "data" has no source
  capacity:
    storage: 10Gi
---
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx
  volumes:
    - name: data
    # ^^^^ becomes an emptyDir
`,
    },
    {
      title: "One source, and one that a patch takes away",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      volumes:
        - name: data
          emptyDir: null
          persistentVolumeClaim:
            claimName: data
        - name: old
          $patch: delete
`,
    },
  ],

  check({ manifest, report }) {
    if (manifest.kind === "PersistentVolume") {
      const { spec } = manifest.body;
      if (!spec) return;
      const name = manifest.name ?? "";
      const sources = sourcesIn(spec.node, volumeSources);
      const [first, second] = sources;
      const at = manifest.body.entry("spec")?.key.span ?? spec.node.span;
      if (first && second)
        report({
          at: second.key.span,
          message: "several",
          values: { name, first: first.name, second: second.name },
        });
      else if (!first && !hasUnknown(spec.node, "V1PersistentVolumeSpec")) {
        report({ at, needs: "whole", message: "none", values: { name } });
      }
      return;
    }
    for (const volume of podSpecOf(manifest)?.volumes?.items ?? []) {
      const name = volume.name?.value ?? "";
      const [first, second] = sourcesIn(volume.node, podSources);
      const at = volume.node.entries[0]?.key.span ?? volume.node.span;
      if (first && second)
        report({
          at: second.key.span,
          message: "several",
          values: { name, first: first.name, second: second.name },
        });
      else if (!first && volume.name && !hasUnknown(volume.node, "V1Volume")) {
        report({ at, severity: "warning", needs: "whole", message: "emptyDir", values: { name } });
      }
    }
  },
});

const notSources: ReadonlySet<string> = new Set(["claimRef", "nodeAffinity"]);
const volumeSources = sourceFields("V1PersistentVolumeSpec");
const podSources = sourceFields("V1Volume");

function sourceFields(type: string): ReadonlySet<string> {
  const fields = fieldsOf(type).filter((field) => field.type.kind === "object" && !notSources.has(field.name));
  return new Set(fields.map(({ name }) => name));
}

function sourcesIn(map: YamlMap, sources: ReadonlySet<string>): readonly YamlEntry[] {
  return allEntries(map).filter(
    ({ name, value }) => sources.has(name) && !(value.kind === "scalar" && value.value === null),
  );
}

/** A source may hide behind a slip of the keys, or be written as `csi:` with nothing below. */
function hasUnknown(map: YamlMap, type: string): boolean {
  const known = fieldsByName(type);
  return allEntries(map).some(
    ({ name, value }) => !known.has(name) || (type === "V1Volume" && value.kind === "scalar" && value.value === null),
  );
}
