// The keys that a place can take, by the field tables: those that must be there first, those that are there left out.
import { inTreeState } from "../../facts/features.ts";
import { removedPlugin } from "../../facts/provisioners.ts";
import { documentationOf, type Field, type FieldType, fieldOf, fieldsOf } from "../../schema/schema.ts";
import { messagesOf, tableText } from "../../text/message.ts";
import type { Config } from "../../workspace/fix.ts";
import type { YamlPath } from "../../yaml/tree.ts";
import { typeWords } from "../typeWords.ts";
import { apiVersionOffers } from "./kinds.ts";
import type { Follows, KeyOffer } from "./offer.ts";
import { type Scene, slotAt } from "./scene.ts";
import { hasChoices } from "./values.ts";

const messages = messagesOf("completion-field", {
  required: "{type}, required",
  byKind: "depends on the kind",
});

/** The fields of the map of that type at `path`, in the order in which people write them. */
export function fieldOffers(scene: Scene, type: string, path: YamlPath): readonly KeyOffer[] {
  const { place, config, table } = scene;
  const present = new Set(place.siblings);
  const slot = slotAt(scene, path);
  const rank = ranks(type, slot && customaryAt[`${slot.owner}.${slot.field}`]);
  const isOfCluster = path.length === 1 && type === "V1ObjectMeta" && table?.info.namespaced === false;
  const hasSource = place.siblings.some((name) => isSource(fieldOf(type, name)));
  return fieldsOf(type)
    .filter((field) => !present.has(field.name) && !serverOwned.has(`${type}.${field.name}`) && field.name !== "status")
    .filter((field) => !(hasSource && isSource(field)) && !(isOfCluster && field.name === "namespace"))
    .map((field) => ({ field, deprecated: isDeprecated(field, config) }))
    .sort((a, b) => Number(a.deprecated) - Number(b.deprecated) || rank(a.field) - rank(b.field))
    .map(({ field, deprecated }) => ({
      name: field.name,
      ...followsField(scene, type, field, path),
      detail: field.required ? messages("required", { type: typeWords(field.type) }) : typeWords(field.type),
      deprecated,
      documentation: () => {
        const text = documentationOf(type, field.name);
        return text === undefined ? undefined : tableText(text);
      },
    }));
}

/** The keys of an object whose kind is not written yet. */
export function headOffers(scene: Scene): readonly KeyOffer[] {
  const { place } = scene;
  const head: readonly KeyOffer[] = [
    { name: "apiVersion", follows: { is: "nothing" }, choices: true, detail: messages("required", { type: "string" }) },
    { name: "kind", follows: { is: "nothing" }, choices: true, detail: messages("required", { type: "string" }) },
    { name: "metadata", follows: { is: "map", fields: ["name"] }, detail: "ObjectMeta" },
    { name: "spec", follows: { is: "map", fields: [] }, detail: messages("byKind", {}) },
  ];
  return head.filter(({ name }) => !place.siblings.includes(name));
}

/** What follows a field of the map at `path`, and whether there is something to choose then. */
function followsField(
  scene: Scene,
  owner: string,
  { name, type }: Field,
  path: YamlPath,
): Pick<KeyOffer, "follows" | "choices"> {
  if (path.length === 0 && name === "apiVersion") {
    const [only, ...others] = apiVersionOffers(scene);
    if (only && others.length === 0) return { follows: { is: "written", text: only.text } };
  }
  const known = demandedAt[`${owner}.${name}`];
  const follows = known
    ? { is: type.kind === "list" ? ("list" as const) : ("map" as const), fields: known }
    : followsType(type);
  if (follows.is === "nothing") return { follows, choices: hasChoices(scene, [...path, name]) };
  const [first] = "fields" in follows ? follows.fields : [];
  const item = follows.is === "list" ? [0] : [];
  if (first === undefined && type.kind === "list" && type.of.kind !== "object")
    return { follows, choices: hasChoices(scene, [...path, name, 0]) };
  const steps = first === undefined ? [] : first.split(".");
  const isOpen = steps.length === 0 || steps.at(-1) === "";
  return { follows, choices: isOpen || hasChoices(scene, [...path, name, ...item, ...steps]) };
}

/** What stands below a key of that type; fields that cannot be left out are written with it. */
function followsType(type: FieldType): Follows {
  if (type.kind === "list") return { is: "list", fields: type.of.kind === "object" ? written(type.of.type) : [] };
  if (type.kind === "dict") return { is: "map", fields: type.of.kind === "quantity" ? ["storage"] : [] };
  if (type.kind === "object") return { is: "map", fields: written(type.type) };
  return { is: "nothing" };
}

/** Written by the server or its controllers; in a manifest they are dead weight. */
const serverOwned = new Set(
  [
    "creationTimestamp",
    "deletionGracePeriodSeconds",
    "deletionTimestamp",
    "generation",
    "managedFields",
    "resourceVersion",
    "selfLink",
    "uid",
  ].map((name) => `V1ObjectMeta.${name}`),
);

/** What people write first, where that is not what the tables call required. */
const customary: Readonly<Record<string, readonly string[]>> = {
  V1ObjectMeta: ["name", "namespace", "labels", "annotations"],
  V1PersistentVolumeClaimSpec: ["accessModes", "storageClassName", "resources"],
  V1PersistentVolumeSpec: ["capacity", "accessModes", "persistentVolumeReclaimPolicy", "storageClassName", "csi"],
  V1StorageClass: ["provisioner", "parameters", "reclaimPolicy", "volumeBindingMode", "allowVolumeExpansion"],
  V1VolumeResourceRequirements: ["requests"],
  V1PodSpec: ["containers", "volumes"],
  V1Container: ["name", "image", "env", "ports", "volumeMounts", "resources"],
  V1Volume: ["name", "persistentVolumeClaim", "ephemeral", "emptyDir", "configMap", "secret"],
  V1VolumeMount: ["name", "mountPath"],
  V1VolumeDevice: ["name", "devicePath"],
  V1EnvVar: ["name", "value", "valueFrom"],
  V1StatefulSetSpec: ["serviceName", "replicas", "selector", "template", "volumeClaimTemplates"],
  V1DeploymentSpec: ["replicas", "strategy", "selector", "template"],
  V1ServiceSpec: ["selector", "ports", "clusterIP", "type"],
  V1LabelSelector: ["matchLabels", "matchExpressions"],
};

/** The same where a type is of another use at that place, by "Type.field". */
const customaryAt: Readonly<Record<string, readonly string[]>> = {
  "V1PodTemplateSpec.metadata": ["labels", "annotations"],
  "V1StatefulSetSpec.volumeClaimTemplates": ["metadata", "spec"],
};

/** Fields that the server demands though the tables do not say so. */
const demanded: Readonly<Record<string, readonly string[]>> = {
  V1VolumeResourceRequirements: ["requests.storage"],
  V1ObjectMeta: ["name"],
  V1VolumeMount: ["name", "mountPath"],
  V1VolumeDevice: ["name", "devicePath"],
  V1LabelSelector: ["matchLabels."],
  V1PersistentVolumeClaimTemplate: ["spec."],
};

/** Those of one field, by "Type.field". */
const demandedAt: Readonly<Record<string, readonly string[]>> = {
  "V1PodTemplateSpec.metadata": ["labels."],
  "V1StatefulSetSpec.volumeClaimTemplates": ["metadata.name", "spec."],
};

function written(type: string): readonly string[] {
  const known = demanded[type];
  if (known) return known;
  const required = fieldsOf(type).filter((field) => field.required);
  return required.every((field) => followsType(field.type).is === "nothing") ? required.map(({ name }) => name) : [];
}

function ranks(type: string, here: readonly string[] | undefined): (field: Field) => number {
  const head = ["apiVersion", "kind", "metadata"];
  const first = here ?? [...head, ...(customary[type] ?? [])];
  return ({ name, required }) => {
    const index = first.indexOf(name);
    if (here) return index >= 0 ? index : 30;
    if (index >= 0 && index < 3 && name !== "metadata") return index;
    return (required ? 10 : index >= 0 ? 20 : 30) + Math.max(index, 0) / 100;
  };
}

/** Of what kind a volume is: it can be of one only. */
function isSource(field: Field | undefined): boolean {
  return field?.type.kind === "object" && /VolumeSource$/.test(field.type.type);
}

function isDeprecated(field: Field, { kubernetesVersion }: Config): boolean {
  if (!isSource(field)) return false;
  if (field.name === "awsElasticBlockStore") return inTreeState(kubernetesVersion) !== "current";
  return removedPlugin(field.name) !== undefined;
}
