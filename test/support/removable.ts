// The words of a manifest that completion should know: the keys its kind has, and the values that a list of values holds.
import { apiVersionsOf } from "../../server/src/core/facts/apiVersions.ts";
import { fileSystemsOf } from "../../server/src/core/facts/fileSystems.ts";
import { findParameter, scParamsCsi } from "../../server/src/core/facts/parameters.ts";
import { csiDriver, provisioners } from "../../server/src/core/facts/provisioners.ts";
import { enumOf } from "../../server/src/core/schema/enums.ts";
import { type FieldType, fieldAt, findKind, isOpenType, type KindInfo } from "../../server/src/core/schema/schema.ts";
import type { Span } from "../../server/src/core/text/span.ts";
import type { Config } from "../../server/src/core/workspace/fix.ts";
import { isVariable } from "../../server/src/core/yaml/template.ts";
import { nodeAt, type YamlNode, type YamlPath } from "../../server/src/core/yaml/tree.ts";

export interface Word {
  readonly what: "key" | "value";
  readonly text: string;
  /** Of the object. */
  readonly path: YamlPath;
  readonly kind: KindInfo;
  /** Of a key with all that it holds; of a value. */
  readonly span: Span;
  /** Of the word alone. */
  readonly name: Span;
  readonly storage: boolean;
}

/** Of an object at `root`, as far as the tables have them. */
export function wordsOf(root: YamlNode, config: Config): readonly Word[] {
  const kind = kindOf(root);
  if (!kind) return [];
  const words: Word[] = [];
  const visit = (node: YamlNode, path: YamlPath): void => {
    if (node.anchor !== undefined) return;
    if (node.kind === "map") {
      const names = node.entries.map(({ name }) => name);
      for (const { name, key, value, span, alias } of node.entries) {
        const own = [...path, name];
        const isOnce = names.filter((other) => other === name).length === 1;
        if (!alias && isOnce && key.text === name && hasKey(root, kind, own, config))
          words.push({
            what: "key",
            text: name,
            path: own,
            kind,
            span,
            name: key.span,
            storage: isStorage(kind.kind, own),
          });
        if (!alias) visit(value, own);
      }
    } else if (node.kind === "seq") {
      for (const [index, { value, alias }] of node.items.entries()) if (!alias) visit(value, [...path, index]);
    } else if (["plain", "double", "single"].includes(node.style) && hasValue(root, kind, path, node.text, config)) {
      const { span, text } = node;
      words.push({ what: "value", text, path, kind, span, name: span, storage: isStorage(kind.kind, path) });
    }
  };
  visit(root, []);
  return words;
}

/** The table of the object's kind, if it has one. */
export function kindOf(root: YamlNode): KindInfo | undefined {
  const head = (name: string) => {
    const node = nodeAt(root, [name]);
    return node?.kind === "scalar" ? node.text : "";
  };
  return findKind(head("apiVersion"), head("kind"));
}

const storageKinds = /^(?:StorageClass|PersistentVolume(?:Claim)?|VolumeAttributesClass|VolumeSnapshot\w*|CSIDriver)$/;
const storageFields =
  /^(?:volumes|volumeMounts|volumeDevices|volumeClaimTemplates|persistentVolumeClaimRetentionPolicy|storage)$/;

function isStorage(kind: string, path: YamlPath): boolean {
  return storageKinds.test(kind) || path.some((step) => storageFields.test(String(step)));
}

/** Written by the server or its controllers: no manifest needs it, and none is offered it. */
const serverOwned =
  /(?:^status|(?:^|\.)metadata\.(?:creationTimestamp|generation|managedFields|resourceVersion|selfLink|uid))$/;

function hasKey(root: YamlNode, kind: KindInfo, path: YamlPath, config: Config): boolean {
  const parent = fieldAt(kind, path.slice(0, -1));
  const name = String(path.at(-1));
  if (isVariable(name) || serverOwned.test(path.join("."))) return false;
  if (parent?.kind === "object") return !isOpenType(parent.type) && fieldAt(kind, path) !== undefined;
  if (parent?.kind !== "dict") return false;
  if (parent.of.kind === "quantity") return ["storage", "cpu", "memory"].includes(name) && !isStrayQuantity(kind, path);
  return path.length === 2 && path[0] === "parameters" && isOfDriver(root, kind) && knows(name, config);
}

/** A claim has no processors, and a container no disk. */
function isStrayQuantity({ kind }: KindInfo, path: YamlPath): boolean {
  const isDisk = /^PersistentVolume/.test(kind) || path.some((step) => /^volumeClaimTemplate/.test(String(step)));
  return isDisk !== (path.at(-1) === "storage");
}

function isOfDriver(root: YamlNode, { kind }: KindInfo): boolean {
  const driver = nodeAt(root, ["provisioner"]);
  return kind === "StorageClass" && driver?.kind === "scalar" && driver.text === csiDriver;
}

function knows(name: string, { driverVersion }: Config): boolean {
  const row = findParameter(scParamsCsi, name);
  return row !== undefined && row.match !== "prefix" && !row.unverified && driverVersion !== undefined;
}

function hasValue(root: YamlNode, kind: KindInfo, path: YamlPath, text: string, config: Config): boolean {
  if (text === "" || isVariable(text)) return false;
  if (path.length === 1 && path[0] === "apiVersion")
    return apiVersionsOf(kind.kind, config.kubernetesVersion).includes(text);
  if (path.length === 1 && path[0] === "kind") return kind.exact;
  const fieldPath = typeof path.at(-1) === "number" ? path.slice(0, -1) : path;
  const owner = fieldAt(kind, fieldPath.slice(0, -1));
  const type: FieldType | undefined = fieldAt(kind, path);
  if (owner?.kind === "dict") return isParameterValue(root, kind, path, text, config);
  if (owner?.kind !== "object") return false;
  const field = String(fieldPath.at(-1));
  if (type?.kind === "boolean") return text === "true" || text === "false";
  if (`${owner.type}.${field}` === "V1StorageClass.provisioner") return provisioners.some(({ name }) => name === text);
  return enumOf(owner.type, field)?.includes(text) ?? false;
}

function isParameterValue(root: YamlNode, kind: KindInfo, path: YamlPath, text: string, config: Config): boolean {
  if (path.length !== 2 || path[0] !== "parameters" || !isOfDriver(root, kind)) return false;
  const row = findParameter(scParamsCsi, String(path[1]));
  switch (row?.value) {
    case "enum":
      return row.values?.includes(text) ?? false;
    case "true":
    case "bool":
      return text === "true" || text === "false";
    case "fstype":
      return (fileSystemsOf(config.driverVersion) as readonly string[]).includes(text);
    default:
      return false;
  }
}
