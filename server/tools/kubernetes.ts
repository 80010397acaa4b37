// Writes the tables of Kubernetes' fields and their documentation from the models of @kubernetes/client-node.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

interface Attribute {
  readonly name: string;
  readonly baseName: string;
  readonly type: string;
  readonly format: string;
}

interface Model {
  readonly attributes: readonly Attribute[];
  readonly declaration: string;
  readonly documentation: string;
}

interface Kind {
  readonly apiVersion: string;
  readonly kind: string;
  readonly type: string;
  readonly namespaced: boolean;
}

const root = new URL("../../", import.meta.url);
const generated = new URL("node_modules/@kubernetes/client-node/dist/gen/", root);
const schemaFile = new URL("server/src/core/schema/kubernetes.generated.ts", root);
const documentationFile = new URL("server/src/core/schema/documentation.generated.ts", root);

/** The quantities, and the lists and maps of them; the models call all of these strings. */
export const quantityFields: readonly string[] = [
  "V1CSIStorageCapacity.capacity",
  "V1CSIStorageCapacity.maximumVolumeSize",
  "V1CapacityRequestPolicy.default",
  "V1CapacityRequestPolicy.validValues",
  "V1CapacityRequestPolicyRange.max",
  "V1CapacityRequestPolicyRange.min",
  "V1CapacityRequestPolicyRange.step",
  "V1CapacityRequirements.requests",
  "V1ContainerStatus.allocatedResources",
  "V1Counter.value",
  "V1DeviceCapacity.value",
  "V1DeviceRequestAllocationResult.consumedCapacity",
  "V1EmptyDirVolumeSource.sizeLimit",
  "V1LimitRangeItem.default",
  "V1LimitRangeItem.defaultRequest",
  "V1LimitRangeItem.max",
  "V1LimitRangeItem.maxLimitRequestRatio",
  "V1LimitRangeItem.min",
  "V1NodeStatus.allocatable",
  "V1NodeStatus.capacity",
  "V1Overhead.podFixed",
  "V1PersistentVolumeClaimStatus.allocatedResources",
  "V1PersistentVolumeClaimStatus.capacity",
  "V1PersistentVolumeSpec.capacity",
  "V1PodSpec.overhead",
  "V1ResourceFieldSelector.divisor",
  "V1ResourceQuotaSpec.hard",
  "V1ResourceQuotaStatus.hard",
  "V1ResourceQuotaStatus.used",
  "V1ResourceRequirements.limits",
  "V1ResourceRequirements.requests",
  "V1VolumeResourceRequirements.limits",
  "V1VolumeResourceRequirements.requests",
  "V2HPAScalingRules.tolerance",
  "V2MetricTarget.averageValue",
  "V2MetricTarget.value",
  "V2MetricValueStatus.averageValue",
  "V2MetricValueStatus.value",
];

const longestDocumentation = 400;

/** The text of both generated files. The same package always gives the same text. */
export function kubernetesTables(): { schema: string; documentation: string } {
  const kinds = readKinds();
  const models = readModels(kinds.map((kind) => kind.type));
  const version = /OpenAPI spec version: release-(\d+\.\d+)/.exec(declarationOf("V1Pod"))?.[1];
  if (!version) throw new Error("the models do not say which release they are of");
  const header = `// Kubernetes ${version}, from @kubernetes/client-node (Apache-2.0). Written by server/tools/kubernetes.ts; not to be edited.`;
  return {
    schema: [
      header,
      `\nexport const kubernetesVersion = "${version}";`,
      "\n/** One kind to a line: apiVersion, kind, type, and whether it lives in a namespace. */",
      `export const kindLines = \`${kinds.map(kindLine).join("\n")}\`;`,
      "\n/** One type to a line: its name, then its fields; `!` marks those that are required. */",
      `export const typeLines = \`${[...models].map(([name, model]) => typeLine(name, model)).join("\n")}\`;\n`,
    ].join("\n"),
    documentation: [
      header,
      '\n/** Texts, and for each type which of them belongs to the type itself (as "") and to its fields. */',
      `export const documentationJson = \`${escaped(documentationJson(models, kinds))}\`;\n`,
    ].join("\n"),
  };
}

/** The kinds that can be created, by the paths that the clients of the stable API groups post them to. */
function readKinds(): readonly Kind[] {
  const kinds: Kind[] = [];
  const folder = new URL("apis/", generated);
  for (const file of readdirSync(folder).filter((name) => /V\d+Api\.js$/.test(name))) {
    const source = readFileSync(new URL(file, folder), "utf8").split("export class")[1] ?? "";
    for (const [, body = ""] of source.matchAll(/^ {4}async create(.*?)^ {4}\}$/gms)) {
      const kind = /^(?:Namespaced(?=[A-Z]))?(\w+)\(/.exec(body)?.[1];
      const path = /localVarPath = '\/(?:api|apis)\/([^']*)'/.exec(body)?.[1];
      const type = /serialize\(body, "(\w+)"/.exec(body)?.[1];
      const parts = /^((?:[a-z0-9.]+\/)?v\d+)\/(namespaces\/\{namespace\}\/)?[a-z]+$/.exec(path ?? "");
      if (kind && type && parts?.[1])
        kinds.push({ apiVersion: parts[1], kind, type, namespaced: parts[2] !== undefined });
    }
  }
  return kinds.sort((a, b) => compare(a.kind, b.kind) || compare(b.apiVersion, a.apiVersion));
}

/** The models named, and all that they are made of, in the order of their names. */
function readModels(names: Iterable<string>): ReadonlyMap<string, Model> {
  const models = new Map<string, Model>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (models.has(name)) continue;
    const model = readModel(name);
    models.set(name, model);
    for (const { type } of model.attributes) open.push(...modelsIn(type));
  }
  return new Map([...models].sort(([a], [b]) => compare(a, b)));
}

function readModel(name: string): Model {
  const source = readFileSync(new URL(`models/${name}.js`, generated), "utf8");
  const literal = /attributeTypeMap = (\[.*?^\]);/ms.exec(source)?.[1];
  if (!literal) throw new Error(`${name} has no table of attributes`);
  const declaration = declarationOf(name);
  const documentation = /\/\*\*\n((?:(?!\*\/).)*)\*\/\nexport declare class/s.exec(declaration)?.[1] ?? "";
  return { attributes: JSON.parse(literal) as Attribute[], declaration, documentation };
}

function declarationOf(name: string): string {
  return readFileSync(new URL(`models/${name}.d.ts`, generated), "utf8");
}

function modelsIn(type: string): readonly string[] {
  return (type.match(/\b[A-Z]\w+/g) ?? []).filter(
    (word) => !["Array", "Date", "IntOrString", "V1MicroTime"].includes(word),
  );
}

function kindLine({ apiVersion, kind, type, namespaced }: Kind): string {
  return `${apiVersion} ${kind} ${type} ${namespaced ? "namespaced" : "cluster"}`;
}

function typeLine(name: string, model: Model): string {
  const fields = model.attributes.map((attribute) => {
    const required = model.declaration.includes(`\n    '${attribute.name}': `);
    return `${attribute.baseName}${required ? "!" : ""}:${fieldType(name, attribute)}`;
  });
  return [name, ...fields].join(" ");
}

function fieldType(name: string, { baseName, type, format }: Attribute): string {
  const text = written(type, format);
  return quantityFields.includes(`${name}.${baseName}`) ? text.replace("string", "quantity") : text;
}

function written(type: string, format: string): string {
  const list = /^Array<(.*)>$/.exec(type)?.[1];
  if (list) return `list<${written(list, format)}>`;
  const dict = /^\{ \[key: string\]: (.*); \}$/.exec(type)?.[1];
  if (dict) return `dict<${written(dict, format)}>`;
  if (type === "number") return format.startsWith("int") ? "integer" : "number";
  if (type === "Date" || type === "V1MicroTime") return "date-time";
  if (type === "IntOrString") return "int-or-string";
  if (/^(?:string|boolean|any)$/.test(type) || /^[A-Z]\w+$/.test(type)) return type;
  throw new Error(`a type that is not provided for: ${type}`);
}

function fieldDocumentation(model: Model, attribute: Attribute): string {
  const end = model.declaration.search(new RegExp(`\\*/\n    '${attribute.name.replace(/\$/g, "\\$")}'\\??: `));
  return end < 0 ? "" : plain(model.declaration.slice(model.declaration.lastIndexOf("/**", end) + 3, end));
}

/** Of types that are met in a status alone nothing is said: nobody writes them. */
function documentationJson(models: ReadonlyMap<string, Model>, kinds: readonly Kind[]): string {
  const wanted = new Set<string>();
  const open = kinds.map((kind) => kind.type);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (wanted.has(name)) continue;
    wanted.add(name);
    for (const { baseName, type } of models.get(name)?.attributes ?? []) {
      if (baseName !== "status") open.push(...modelsIn(type));
    }
  }
  const numbers = new Map<string, number>();
  const number = (text: string): number => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
  const types: Record<string, Record<string, number>> = {};
  for (const [name, model] of models) {
    if (!wanted.has(name)) continue;
    const texts: [string, string][] = [["", shortened(plain(model.documentation))]];
    for (const attribute of model.attributes) {
      texts.push([attribute.baseName, shortened(fieldDocumentation(model, attribute))]);
    }
    types[name] = Object.fromEntries(
      texts.filter(([, text]) => text !== "").map(([field, text]) => [field, number(text)]),
    );
  }
  return JSON.stringify({ texts: [...numbers.keys()], types })
    .replaceAll('},"', '},\n"')
    .replaceAll('","', '",\n"');
}

/** One line without the comment's stars and escapes, and without what Markdown would take for a tag. */
function plain(comment: string): string {
  return comment
    .replace(/^\s*\* ?/gm, "")
    .replace(/\\(["'`\\])/g, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll("*_/", "*/")
    .replace(/<([a-zA-Z/][^<>]*)>/g, "‹$1›")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whole sentences up to the agreed length, and the link that the text gives, even if it stood further down. */
function shortened(text: string): string {
  if (text.length <= longestDocumentation) return text;
  const head = text.slice(0, longestDocumentation);
  const end = [...head.matchAll(/[.:](?=\s)/g)]
    .filter((stop) => !/(?:\be\.g|\bi\.e|\betc|(?:^|\s)\d+)$/.test(head.slice(0, stop.index)))
    .at(-1);
  const kept = end ? head.slice(0, end.index).trimEnd().replace(/:$/, "") : head.slice(0, head.lastIndexOf(" "));
  const sentence = end ? `${kept}.` : `${kept} …`;
  const link = /More info: (https:\/\/[^\s)]+)/.exec(text)?.[1];
  return link && !sentence.includes(link) ? `${sentence.replace(/ ?More info\.$/, "")} More info: ${link}` : sentence;
}

function escaped(text: string): string {
  return text.replace(/\\|`|\$\{/g, "\\$&");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { schema, documentation } = kubernetesTables();
  writeFileSync(schemaFile, schema);
  writeFileSync(documentationFile, documentation);
}
