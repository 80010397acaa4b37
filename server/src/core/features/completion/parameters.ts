// The parameters of classes for EBS: keys and values, by the driver that the class names.
import { fileSystems, fileSystemsOf } from "../../facts/fileSystems.ts";
import {
  autoModeParams,
  findParameter,
  type ParameterFact,
  type ParameterTable,
  reservedKeyPrefix,
  scParamsCsi,
  scParamsInTree,
  snapshotClassParams,
  vacParams,
} from "../../facts/parameters.ts";
import { csiDriver, provisionerKind } from "../../facts/provisioners.ts";
import { partitions, regionOfZone } from "../../facts/regions.ts";
import { compareVersions, parseVersion } from "../../facts/version.ts";
import {
  defaultType,
  inTreeTypes,
  isVolumeType,
  type VolumeType,
  volumeTypeFact,
  volumeTypeNames,
} from "../../facts/volumeTypes.ts";
import { joined, type Message, messagesOf, type Phrase, tableText } from "../../text/message.ts";
import { nodeAt } from "../../yaml/tree.ts";
import type { KeyOffer, ValueOffer } from "./offer.ts";
import { type Scene, type Slot, scalarAt } from "./scene.ts";
import { zoneOffers, zonesInUse } from "./zones.ts";

const messages = messagesOf("completion-parameter", {
  default: "default {value}",
  isDefault: "default",
  type: "{name}.",
  superseded: "{name}. Superseded by `{type}`.",
  forTypes: "For {types}.",
  instead: "Use `{other}` instead.",
  upTo: "up to {most}",
  limits: "{size} · {operations} · {flow}",
  keyArn: "ARN of the key",
  alias: "alias",
  aliasArn: "ARN of an alias",
  keyId: "ID of the key",
});

/** The keys that could be added to `parameters`; undefined where the driver is nobody we know. */
export function parameterKeys(scene: Scene, slot: Slot): readonly KeyOffer[] | undefined {
  const table = tableOf(scene, slot);
  if (!table) return undefined;
  const type = typeOf(scene, slot);
  return table
    .filter((row) => isOffered(row, scene, type))
    .filter((row) => !scene.place.siblings.some((name) => excludes(row, name)))
    .map((row): KeyOffer => {
      const text = exampleOf(row, scene, type);
      const quoted = mustQuote(row);
      const among = closedValues(row, scene);
      return {
        name: row.match === "prefix" ? freeName(row.key, scene.place.siblings) : row.key,
        follows: text === "" && !quoted ? { is: "nothing" } : { is: "value", text, quoted, among },
        choices: open.includes(row.value),
        detail: row.defaultValue === undefined ? undefined : messages("default", { value: row.defaultValue }),
        deprecated: row.deprecated,
        documentation: () => documentationOf(row),
      };
    })
    .sort((a, b) => Number(a.deprecated ?? false) - Number(b.deprecated ?? false));
}

/** The values that a parameter can take, where they can be told. */
export function parameterValues(scene: Scene, slot: Slot): readonly ValueOffer[] | undefined {
  const table = tableOf(scene, slot);
  const row = table && slot.key !== undefined ? findParameter(table, slot.key) : undefined;
  if (!row) return undefined;
  const plain = (text: string): ValueOffer => ({
    text,
    string: true,
    kind: "value",
    detail: text === row.defaultValue ? messages("isDefault", {}) : undefined,
  });
  switch (row.value) {
    case "fstype":
      return fileSystemOffers(scene);
    case "zone":
    case "zones":
      return zoneOffers(scene);
    case "kms-key":
      return keyOffers(scene);
    case "enum":
      if (isType(row)) return volumeTypeOffers(typesOf(row, scene));
      return closedValues(row, scene).map((text) => plain(text));
    case "true":
    case "bool":
      return closedValues(row, scene).map((text) => plain(text));
    default:
      return exampleOf(row, scene, typeOf(scene, slot)) === ""
        ? []
        : [plain(exampleOf(row, scene, typeOf(scene, slot)))];
  }
}

/** Kinds of values of which there are some to choose from, though none to start with. */
const open: readonly string[] = ["zone", "zones", "kms-key"];

/** All values that a parameter has, where these are few: a choice beside its key. */
function closedValues(row: ParameterFact, scene: Scene): readonly string[] {
  switch (row.value) {
    case "true":
    case "bool":
      return ["true", "false"];
    case "fstype":
      return fileSystemOffers(scene).map(({ text }) => text);
    case "enum":
      return isType(row) ? volumeTypeOffers(typesOf(row, scene)).map(({ text }) => text) : (row.values ?? []);
    default:
      return [];
  }
}

function isType({ key }: ParameterFact): boolean {
  return key === "type" || key === "volumeType";
}

/** The forms in which a KMS key is named, the surest first; in the region that the workspace's zones are of. */
function keyOffers({ workspace }: Scene): readonly ValueOffer[] {
  const [zone] = zonesInUse(workspace);
  const region = (zone === undefined ? undefined : regionOfZone(zone)) ?? "<region>";
  const partition = partitions.find(({ regions }) => Object.hasOwn(regions, region))?.name ?? "aws";
  const arn = `arn:${partition}:kms:${region}:<account>`;
  return [
    { text: `${arn}:key/<key-id>`, what: messages("keyArn", {}) },
    { text: "alias/<name>", what: messages("alias", {}) },
    { text: `${arn}:alias/<name>`, what: messages("aliasArn", {}) },
    { text: "<key-id>", what: messages("keyId", {}) },
  ].map(({ text, what }): ValueOffer => ({ text, string: true, kind: "value", detail: what }));
}

/** Volume types, those of the previous generation last, with what EC2 grants each. */
export function volumeTypeOffers(types: readonly VolumeType[]): readonly ValueOffer[] {
  const current = types.filter((type) => !volumeTypeFact(type).supersededBy);
  const previous = types.filter((type) => volumeTypeFact(type).supersededBy);
  return [...current, ...previous].map((type) => ({
    text: type,
    string: true,
    kind: "value",
    detail: limitsOf(type),
    documentation: () => {
      const { title, supersededBy } = volumeTypeFact(type);
      const name = tableText(title);
      return supersededBy ? messages("superseded", { name, type: supersededBy }) : messages("type", { name });
    },
  }));
}

export function fileSystemOffers({ config }: Scene): readonly ValueOffer[] {
  const mounted = fileSystemsOf(config.driverVersion);
  return fileSystems
    .filter(({ name }) => mounted.includes(name))
    .map(({ name, what }) => ({ text: name, string: true, kind: "value", documentation: () => tableText(what) }));
}

/** In-tree, CSI or Auto Mode, by the provisioner; a class that names none yet is taken for one of the CSI driver. */
function tableOf({ node }: Scene, { owner }: Slot): ParameterTable | undefined {
  const named = (key: string) => scalarAt(node, [key]);
  if (owner === "V1VolumeAttributesClass")
    return (named("driverName") ?? csiDriver) === csiDriver ? vacParams : undefined;
  if (owner === "VolumeSnapshotClass")
    return (named("driver") ?? csiDriver) === csiDriver ? snapshotClassParams : undefined;
  if (owner !== "V1StorageClass") return undefined;
  switch (provisionerKind(named("provisioner") ?? csiDriver)) {
    case "in-tree":
      return scParamsInTree;
    case "csi":
      return scParamsCsi;
    case "auto-mode":
      return autoModeParams;
    default:
      return undefined;
  }
}

function isOffered(row: ParameterFact, { config }: Scene, type: VolumeType | undefined): boolean {
  if (row.unverified || (row.key.startsWith(reservedKeyPrefix) && row.value === "text")) return false;
  const since = row.since === undefined ? undefined : parseVersion(row.since);
  if (since && compareVersions(config.driverVersion, since) < 0) return false;
  return type === undefined || row.types === undefined || row.types.includes(type);
}

/** The type that the class makes; undefined where it says one that is none. */
function typeOf({ node }: Scene, { owner }: Slot): VolumeType | undefined {
  const parameters = nodeAt(node, ["parameters"]);
  const entry =
    parameters?.kind === "map" ? parameters.entries.find(({ name }) => name.toLowerCase() === "type") : undefined;
  const text = entry && scalarAt(node, ["parameters", entry.name]);
  if (text !== undefined) return isVolumeType(text) ? text : undefined;
  if (owner !== "V1StorageClass") return undefined;
  return provisionerKind(scalarAt(node, ["provisioner"]) ?? csiDriver) === "in-tree"
    ? defaultType.inTree
    : defaultType.csi;
}

function typesOf(row: ParameterFact, { config, node }: Scene): readonly VolumeType[] {
  if (provisionerKind(scalarAt(node, ["provisioner"]) ?? csiDriver) === "in-tree")
    return inTreeTypes(config.kubernetesVersion);
  return volumeTypeNames.filter((type) => row.values?.includes(type) ?? true);
}

/** A value to start from: valid as it stands, or nothing. */
function exampleOf(row: ParameterFact, scene: Scene, type: VolumeType | undefined): string {
  switch (row.value) {
    case "integer":
      if (row.range) return String(row.range[0]);
      if (row.key === "iops")
        return String(Math.max(volumeTypeFact(type ?? "gp3").iops.min, volumeTypeFact("gp3").iops.min));
      if (row.key === "throughput") return String(volumeTypeFact("gp3").throughput.default ?? "");
      return /^iopspergb$/i.test(row.key) ? "10" : "";
    case "true":
    case "bool":
      return "true";
    case "fstype":
      return "ext4";
    case "enum":
      return row.defaultValue ?? row.values?.[0] ?? "";
    case "tag":
      return "key=value";
    case "zone":
    case "zones":
      return zonesInUse(scene.workspace)[0] ?? "";
    default:
      return "";
  }
}

function mustQuote(row: ParameterFact): boolean {
  return ["integer", "true", "bool", "alphanumeric", "timestamp", "text", "arn"].includes(row.value);
}

/** Parameters of which the driver refuses two together. */
const rivals = [
  ["iops", "iopsPerGB"],
  ["zone", "zones"],
  ["fsType", "csi.storage.k8s.io/fstype"],
];

/** Whether a parameter cannot be added where `name` stands. */
function excludes(row: ParameterFact, name: string): boolean {
  if (row.match === "prefix") return false;
  if (findParameter([row], name)) return true;
  const lower = name.toLowerCase();
  return rivals.some((pair) => pair.includes(row.key) && pair.some((other) => other.toLowerCase() === lower));
}

/** `tagSpecification_1`, or the first number that is free. */
function freeName(prefix: string, siblings: readonly string[]): string {
  let number = 1;
  while (siblings.includes(`${prefix}_${number}`)) number++;
  return `${prefix}_${number}`;
}

function documentationOf({ what, types, replacedBy }: ParameterFact): Phrase | undefined {
  return joined(
    [
      tableText(what),
      types && messages("forTypes", { types: types.join(", ") }),
      replacedBy === undefined ? undefined : messages("instead", { other: replacedBy }),
    ],
    " ",
  );
}

/** `1–65536 GiB · 3000–80000 IOPS · 125–2000 MiB/s` */
function limitsOf(type: VolumeType): Message {
  const { sizeGiB, iops, throughput } = volumeTypeFact(type);
  const operations = iops.settable ? `${iops.min}–${iops.max} IOPS` : messages("upTo", { most: `${iops.max} IOPS` });
  const flow = throughput.settable
    ? `${throughput.min ?? 0}–${throughput.max} MiB/s`
    : messages("upTo", { most: `${throughput.max} MiB/s` });
  return messages("limits", { size: `${sizeGiB.min}–${sizeGiB.max} GiB`, operations, flow });
}
