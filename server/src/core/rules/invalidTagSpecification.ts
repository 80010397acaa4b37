// Tags that a class of volumes, of attributes or of snapshots gives, and that the driver refuses.
import { tagProblem } from "../engine/tags.ts";
import { findParameter, snapshotClassParams, vacParams } from "../facts/parameters.ts";
import { provisionsEbs } from "../facts/provisioners.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { ebsClassOf, parameterTableOf } from "../workspace/ebsClass.ts";
import type { Config } from "../workspace/fix.ts";
import { isVariable } from "../yaml/template.ts";
import type { YamlEntry } from "../yaml/tree.ts";
import { defineRule } from "./rule.ts";

export const invalidTagSpecification = defineRule({
  id: "invalid-tag-specification",
  severity: "error",
  scope: "document",
  messages: {
    malformed: '"{value}" is no tag: it takes the form key=value, and the driver refuses it',
    reserved: 'The tag "{tag}" belongs to the driver, which refuses it from a class',
    template: 'Templates of tags have no "{word}" (but {fields}), so the driver refuses this one',
    write: "Write {tag}",
  },
  docs: {
    summary: "A `tagSpecification` without `=`, with a reserved key, or with a template that names what there is not.",
    why: "The driver evaluates the tags before it makes a volume or a snapshot, and one that is wrong makes the whole request fail, unless the driver was told to warn only (`--warn-on-invalid-tag`). Keys that begin with `kubernetes.io` or `ebs.csi.aws.com/` are reserved.",
    remedy: "Write `key=value` with a key of your own.",
    references: ["https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/tagging.md"],
  },
  examples: [
    {
      title: "A colon for the sign",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  tagSpecification_1: "team: data"
                    # ^^^^^^^^^^^^ the form key=value
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  tagSpecification_1: "team=data"
`,
    },
    {
      title: "A key of Kubernetes, and a field that only snapshots have",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  tagSpecification_1: "kubernetes.io/cluster/main=owned"
                    # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ belongs to the driver
  tagSpecification_2: "from={{ .VolumeSnapshotName }}"
                    # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no ".VolumeSnapshotName"
`,
    },
    {
      title: "Snapshots have fields of their own",
      source: `
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotClass
metadata:
  name: daily
driver: ebs.csi.aws.com
deletionPolicy: Delete
parameters:
  tagSpecification_1: "team"
                    # ^^^^^^ the form key=value
  tagSpecification_2: "snapshot={{ .VolumeSnapshotName }}"
`,
    },
    {
      title: "Tags as they should be; an empty value is one",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  tagSpecification_1: "team=data"
  tagSpecification_2: "backup="
  tagSpecification_3: \${TAG}
  tagSpecification_4: "claim={{ .PVCName | toUpper }}"
`,
    },
  ],

  check({ manifest, config, report }) {
    for (const { entry, about } of tagsOf(manifest, config)) {
      const { value } = entry;
      if (value.kind !== "scalar" || typeof value.value !== "string") continue;
      const text = value.value;
      // The braces are the driver's own; the rest may be another tool's.
      if (isVariable(text.replace(/\{\{.*?\}\}/g, ""))) continue;
      const problem = tagProblem(text, about);
      if (!problem) continue;
      const at = value.span;
      const [, key = "", rest = ""] = /^([^\s:=]+)\s*:\s*(.*)$/.exec(text) ?? [];
      if (problem.code === "tag-reserved") report({ at, message: "reserved", values: { tag: problem.key } });
      else if (problem.code === "tag-template") {
        report({ at, message: "template", values: { word: problem.word, fields: problem.fields.join(", ") } });
      } else {
        report({
          at,
          message: "malformed",
          values: { value: text },
          fixes:
            key === "" || entry.alias
              ? []
              : [
                  {
                    message: "write",
                    values: { tag: `${key}=${rest}` },
                    applicability: "review",
                    apply: (edit) => edit.replace(value, `${key}=${rest}`),
                  },
                ],
        });
      }
    }
  },
});

interface Tag {
  readonly entry: YamlEntry;
  readonly about: "volume" | "snapshot";
}

function tagsOf(manifest: Manifest, config: Config): readonly Tag[] {
  if (manifest.kind === "StorageClass") {
    const ebs = ebsClassOf(manifest, config);
    const table = ebs && parameterTableOf(ebs);
    return (ebs?.parameters ?? [])
      .filter(({ entry }) => table && findParameter(table, entry.name)?.value === "tag")
      .map(({ entry }) => ({ entry, about: "volume" }));
  }
  if (manifest.kind === "VolumeAttributesClass" && provisionsEbs(manifest.body.driverName?.value ?? "")) {
    return (manifest.body.parameters?.entries ?? [])
      .filter(({ name }) => findParameter(vacParams, name)?.value === "tag")
      .map(({ entry }) => ({ entry, about: "volume" }));
  }
  if (manifest.kind === "VolumeSnapshotClass" && provisionsEbs(manifest.body.driver?.value ?? "")) {
    return (manifest.body.parameters?.entries ?? [])
      .filter(({ name }) => findParameter(snapshotClassParams, name)?.value === "tag")
      .map(({ entry }) => ({ entry, about: "snapshot" }));
  }
  return [];
}
