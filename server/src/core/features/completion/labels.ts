// Labels: those of the object's other half first, as a selector and its pods are, then all that are in use.
import type { Kind } from "../../manifest/shapes.ts";
import type { Analysis } from "../../workspace/document.ts";
import { sameNamespace } from "../../workspace/storageGraph.ts";
import { canBePlain } from "../../yaml/quote.ts";
import { isVariable } from "../../yaml/template.ts";
import { nodeAt, type YamlNode, type YamlPath } from "../../yaml/tree.ts";
import type { KeyOffer, ValueOffer } from "./offer.ts";
import { type Scene, typed } from "./scene.ts";

/** The names for the map of labels at `path`, with their values where there is one only. */
export function labelKeys(scene: Scene, path: YamlPath): readonly KeyOffer[] {
  return [...labelsFor(scene, path)].map(([name, values]) => {
    const only = values.size === 1 ? [...values][0] : undefined;
    const detail = [...values].slice(0, 3).join(", ");
    return {
      name,
      follows: only === undefined ? { is: "nothing" } : { is: "value", text: only, quoted: !canBePlain(only, false) },
      choices: values.size > 1,
      detail,
    };
  });
}

/** The values of the label at `path`. */
export function labelValues(scene: Scene, path: YamlPath): readonly ValueOffer[] {
  const values = labelsFor(scene, path.slice(0, -1)).get(String(path.at(-1))) ?? [];
  return [...values].map((text) => ({ text, string: true, kind: "reference" }));
}

type Labels = ReadonlyMap<string, ReadonlySet<string>>;

/** A label that the other half has is meant with its value, whatever others use. */
function labelsFor(scene: Scene, path: YamlPath): Labels {
  const near = new Map<string, Set<string>>();
  for (const map of otherHalves(scene, path)) pairsOf(map, near);
  const labels = new Map<string, Set<string>>([...near].map(([name, values]) => [name, new Set(values)]));
  const { workspace, document } = scene;
  const uris = [document.uri, ...workspace.uris().filter((uri) => uri !== document.uri)];
  for (const uri of uris) {
    for (const { analysis } of workspace.documents(uri)) {
      for (const [name, values] of labelsIn(analysis)) if (!near.has(name)) add(labels, name, values);
    }
  }
  return labels;
}

const templateLabels = ["spec", "template", "metadata", "labels"];
const workloads = ["StatefulSet", "Deployment", "DaemonSet", "ReplicaSet", "Job", "CronJob"] as const;

/** The maps of labels that the one at `path` selects, or is selected by. */
function otherHalves(scene: Scene, path: YamlPath): readonly (YamlNode | undefined)[] {
  const { node, kind } = scene;
  const at = (found: YamlPath) => nodeAt(node, found);
  const names = path.map(String);
  const template = names.lastIndexOf("template");
  const isLabels = names.at(-1) === "labels";
  if (isLabels && template > 0 && names[template + 1] === "metadata") {
    const selector = [...path.slice(0, template), "selector"];
    return [
      at([...selector, "matchLabels"]),
      ...(kind === "ReplicationController" ? [at(selector)] : []),
      ...selectorsOfServices(scene),
    ];
  }
  if (template > 0) return [at([...path.slice(0, template + 1), "metadata", "labels"])];
  if (kind === "Service" && names.join(".") === "spec.selector") return labelsOfPods(scene);
  if (kind === "PersistentVolumeClaim" && names.includes("selector")) return metadataLabels(scene, "PersistentVolume");
  if (kind === "PersistentVolume" && isLabels)
    return scene.workspace
      .all("PersistentVolumeClaim")
      .map(({ manifest }) => nodeAt(manifest.node, ["spec", "selector", "matchLabels"]));
  if (kind === "PodDisruptionBudget" || kind === "NetworkPolicy") return isLabels ? [] : labelsOfPods(scene);
  const spec = path.lastIndexOf("spec");
  return [at(spec < 0 ? templateLabels : [...path.slice(0, spec), ...templateLabels])];
}

/** Those whose pods the Service is named by first. */
function labelsOfPods(scene: Scene): readonly (YamlNode | undefined)[] {
  const { workspace, manifest, namespace } = scene;
  const named = workspace
    .all("StatefulSet")
    .filter((set) => set.manifest.body.spec?.serviceName?.value === manifest?.name && manifest?.name !== undefined);
  if (named.length > 0) return named.map((set) => nodeAt(set.manifest.node, templateLabels));
  return workloads.flatMap((kind) =>
    workspace
      .all(kind as Kind)
      .filter((found) => sameNamespace(found.manifest.namespace, namespace))
      .map((found) => nodeAt(found.manifest.node, templateLabels)),
  );
}

function selectorsOfServices({ workspace, namespace }: Scene): readonly (YamlNode | undefined)[] {
  return workspace
    .all("Service")
    .filter(({ manifest }) => sameNamespace(manifest.namespace, namespace))
    .map(({ manifest }) => nodeAt(manifest.node, ["spec", "selector"]));
}

function metadataLabels({ workspace }: Scene, kind: "PersistentVolume"): readonly (YamlNode | undefined)[] {
  return workspace.all(kind).map(({ manifest }) => nodeAt(manifest.node, ["metadata", "labels"]));
}

const known = new WeakMap<Analysis, Labels>();

/** All labels of a document, whoever bears or asks for them. */
function labelsIn(analysis: Analysis): Labels {
  const before = known.get(analysis);
  if (before) return before;
  const labels = new Map<string, Set<string>>();
  collect(analysis.tree.root, labels);
  known.set(analysis, labels);
  return labels;
}

function collect(node: YamlNode | undefined, labels: Map<string, Set<string>>): void {
  if (node?.kind === "seq") for (const item of node.items) if (!item.alias) collect(item.value, labels);
  if (node?.kind !== "map") return;
  for (const { name, value, alias } of node.entries) {
    if (name === "labels" || name === "matchLabels") pairsOf(value, labels);
    else if (!alias) collect(value, labels);
  }
}

function pairsOf(node: YamlNode | undefined, labels: Map<string, Set<string>>): void {
  if (node?.kind !== "map") return;
  for (const { name, value } of node.entries) {
    if (typed(name) === undefined || isVariable(name) || value.kind !== "scalar") continue;
    if (typed(value.text) === undefined || isVariable(value.text)) continue;
    add(labels, name, value.text === "" ? [] : [value.text]);
  }
}

function add(labels: Map<string, Set<string>>, name: string, values: Iterable<string>): void {
  const all = labels.get(name) ?? new Set<string>();
  for (const value of values) all.add(value);
  labels.set(name, all);
}
