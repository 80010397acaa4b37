// A snapshot, or its content, that does not say what it stands for.
import type { Manifest } from "../manifest/manifest.ts";
import type { MapView } from "../manifest/shape.ts";
import type { YamlMap } from "../yaml/tree.ts";
import { placeholder } from "../yaml/value.ts";
import { defineRule } from "./rule.ts";

export const snapshotContentIncomplete = defineRule({
  id: "snapshot-content-incomplete",
  severity: "error",
  scope: "document",
  needs: "whole",
  messages: {
    both: "`{one}` and `{other}` exclude each other: the API server refuses the snapshot",
    neither: "`source` needs either `{one}` or `{other}`: the API server refuses the snapshot",
    reference:
      "`volumeSnapshotRef` needs `{field}`: the API server refuses a content that does not name its VolumeSnapshot",
    remove: "Remove `{field}`",
    add: "Add `{field}`",
  },
  docs: {
    summary: "A VolumeSnapshot or its content lacks what it stands for.",
    why: "A VolumeSnapshotContent names its VolumeSnapshot by name and namespace, and either the snapshot that is there or the volume to take one of. A VolumeSnapshot names either a claim or its content. The API server refuses anything else.",
    remedy: "Name both sides, and one source.",
    references: [
      "https://kubernetes.io/docs/concepts/storage/volume-snapshots/#volume-snapshot-contents",
      "https://github.com/kubernetes-csi/external-snapshotter/blob/master/client/apis/volumesnapshot/v1/types.go",
    ],
  },
  examples: [
    {
      title: "A content whose VolumeSnapshot is in no namespace",
      source: `
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotContent
metadata:
  name: backup
spec:
  driver: ebs.csi.aws.com
  deletionPolicy: Retain
  source:
    snapshotHandle: snap-0123456789abcdef0
  volumeSnapshotRef:
# ^^^^^^^^^^^^^^^^^ needs \`namespace\`
    name: backup
`,
      fixed: `
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotContent
metadata:
  name: backup
spec:
  driver: ebs.csi.aws.com
  deletionPolicy: Retain
  source:
    snapshotHandle: snap-0123456789abcdef0
  volumeSnapshotRef:
    name: backup
    namespace: <namespace>
`,
    },
    {
      title: "Two sources",
      source: `
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshot
metadata:
  name: nightly
spec:
  source:
    persistentVolumeClaimName: data
    volumeSnapshotContentName: backup
  # ^^^^^^^^^^^^^^^^^^^^^^^^^ exclude each other
`,
    },
    {
      title: "No source",
      source: `
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshot
metadata:
  name: nightly
spec:
  source: {}
# ^^^^^^ needs either
`,
    },
    {
      title: "Whole ones",
      source: `
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshot
metadata:
  name: nightly
spec:
  source:
    persistentVolumeClaimName: data
---
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotContent
metadata:
  name: backup
spec:
  driver: ebs.csi.aws.com
  deletionPolicy: Retain
  source:
    snapshotHandle: snap-0123456789abcdef0
  volumeSnapshotRef:
    name: backup
    namespace: default
`,
    },
  ],

  check({ manifest, report }) {
    const sources = sourcesOf(manifest);
    const spec = sources && manifest.body.entry("spec")?.value;
    if (!sources || spec?.kind !== "map") return;
    const source = spec.entries.find(({ name }) => name === "source");
    if (source?.value.kind === "map" && !source.alias && !hasMerge(source.value)) {
      const { value } = source;
      const [one, other] = sources;
      const set = sources.flatMap((field) =>
        value.entries.filter((entry) => entry.name === field && isSet(entry.value)),
      );
      const second = set[1];
      if (second) {
        const field = second.name;
        report({
          at: second.key.span,
          message: "both",
          values: { one, other },
          fixes: [
            {
              message: "remove",
              values: { field },
              applicability: "review",
              apply: (edit) => void edit.remove(value, second),
            },
          ],
        });
      } else if (set.length === 0) report({ at: source.key.span, message: "neither", values: { one, other } });
    }
    if (manifest.kind !== "VolumeSnapshotContent") return;
    const reference = manifest.body.spec?.volumeSnapshotRef;
    const whole = manifest.body.spec?.entry("volumeSnapshotRef");
    if (!reference || !whole || whole.alias || hasMerge(reference.node)) return;
    for (const field of ["name", "namespace"] as const) {
      if (isGiven(reference, field)) continue;
      report({
        at: whole.key.span,
        message: "reference",
        values: { field },
        fixes: [
          {
            message: "add",
            values: { field },
            applicability: "review",
            apply: (edit) => void edit.put(reference.node, field, placeholder(field)),
          },
        ],
      });
    }
  },
});

/** The two fields of `source`, of which one is to be set. */
function sourcesOf({ kind }: Manifest): readonly [string, string] | undefined {
  if (kind === "VolumeSnapshot") return ["persistentVolumeClaimName", "volumeSnapshotContentName"];
  return kind === "VolumeSnapshotContent" ? ["volumeHandle", "snapshotHandle"] : undefined;
}

function isSet(value: YamlMap["entries"][number]["value"]): boolean {
  return value.kind !== "scalar" || value.value !== null;
}

function isGiven(reference: Pick<MapView<Record<string, never>>, "entry">, field: string): boolean {
  const value = reference.entry(field)?.value;
  return value !== undefined && isSet(value) && (value.kind !== "scalar" || value.text !== "");
}

function hasMerge(map: YamlMap): boolean {
  return map.entries.some(({ name }) => name === "<<");
}
