// A number or a boolean where the API server takes strings only: parameters, annotations, labels.
import { type AnyManifest, claimPlacesOf, manifestOf } from "../manifest/manifest.ts";
import { asWritten } from "../yaml/aliases.ts";
import { allEntries, findEntry, type YamlMap, type YamlNode } from "../yaml/tree.ts";
import { defineRule } from "./rule.ts";

export const nonStringParameter = defineRule({
  id: "non-string-parameter",
  severity: "error",
  scope: "object",
  messages: {
    number: '"{key}: {text}" is read as a number, and `{map}` takes strings only: the API server refuses the object',
    boolean: '"{key}: {text}" is read as a boolean, and `{map}` takes strings only: the API server refuses the object',
    quote: "Put {text} in quotes",
  },
  docs: {
    summary: "An unquoted number or boolean in `parameters`, `annotations` or `labels`.",
    why: 'These maps hold strings, whatever the strings mean. The API server reads YAML 1.1, where not only `10` and `true` but also `yes`, `on`, `y` and `0o755` are numbers and booleans, and answers "cannot unmarshal bool into Go struct field".',
    remedy: "Put the value in quotes.",
    references: [
      "https://kubernetes.io/docs/concepts/storage/storage-classes/#parameters",
      "https://yaml.org/type/bool.html",
    ],
  },
  examples: [
    {
      title: "IOPS as a number",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  iops: 4000 # at least
      # ^^^^ "iops: 4000" is read as a number
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  iops: "4000" # at least
`,
    },
    {
      title: "A word that is a boolean",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
  annotations: {storageclass.kubernetes.io/is-default-class: yes}
                                                           # ^^^ read as a boolean
provisioner: ebs.csi.aws.com
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
  annotations: {storageclass.kubernetes.io/is-default-class: "yes"}
provisioner: ebs.csi.aws.com
`,
    },
    {
      title: "A label of pods",
      source: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  selector:
    matchLabels:
      release: "0x10"
  template:
    metadata:
      labels:
        release: 0x10
               # ^^^^ read as a number, and \`labels\`
`,
      fixed: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  selector:
    matchLabels:
      release: "0x10"
  template:
    metadata:
      labels:
        release: "0x10"
`,
    },
    {
      title: "Strings, with quotes and without, nothing at all, and numbers where they belong",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
  labels:
    since: 2024-01-01
    at: 1:30
    size: 10Gi
    empty:
provisioner: ebs.csi.aws.com
parameters:
  iops: "4000"
  encrypted: 'true'
allowVolumeExpansion: true
---
apiVersion: example.com/v1
kind: Report
parameters:
  limit: 10
`,
    },
  ],

  check({ object, report }) {
    // What several aliases read is written once.
    const seen = new Set<YamlNode>();
    for (const [map, node] of stringMapsOf(object)) {
      for (const { name, value, key, alias } of allEntries(node)) {
        if (value.kind !== "scalar") continue;
        const is = typeof value.value;
        if ((is !== "number" && is !== "boolean") || seen.has(asWritten(value))) continue;
        seen.add(asWritten(value));
        report({
          // What is read through an alias or a merge key stands elsewhere, where it may be right.
          at: value.span,
          message: is,
          values: { key: key.text === "" ? name : key.text, text: value.text, map },
          fixes: alias
            ? []
            : [
                {
                  message: "quote",
                  values: { text: value.text },
                  applicability: "safe",
                  apply: (edit) => edit.replace(value, value.text),
                },
              ],
        });
      }
    }
  },
});

/** Every map of the object that holds strings, with the name of its field. */
function stringMapsOf(object: AnyManifest): readonly (readonly [field: string, node: YamlMap])[] {
  const manifest = manifestOf(object);
  const owners: YamlNode[] = [object.node];
  const spec = below(object.node, "spec");
  if (manifest && spec) {
    const inner = manifest.kind === "CronJob" ? below(below(spec, "jobTemplate"), "spec") : spec;
    const job = manifest.kind === "CronJob" ? below(spec, "jobTemplate") : undefined;
    const template = below(inner, "template");
    owners.push(...[job, template].filter((node) => node !== undefined));
    for (const { node } of claimPlacesOf(manifest)) if (node !== object.node) owners.push(node);
  }
  const maps = owners.flatMap((owner) =>
    ["labels", "annotations"].flatMap((field) => {
      const node = below(below(owner, "metadata"), field);
      return node ? [[field, node] as const] : [];
    }),
  );
  const hasParameters = manifest && "parameters" in manifest.body;
  const parameters = hasParameters ? below(object.node, "parameters") : undefined;
  return parameters ? [...maps, ["parameters", parameters]] : maps;
}

function below(node: YamlNode | undefined, field: string): YamlMap | undefined {
  const value = node?.kind === "map" ? findEntry(node, field)?.value : undefined;
  return value?.kind === "map" ? value : undefined;
}
