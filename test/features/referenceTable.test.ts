// Every row of the reference table, in an object made for it: whoever follows names follows it, and all say the same.
import { expect, test } from "vitest";
import {
  annotationReferences,
  fieldReferences,
  plainReferences,
  type ReferenceFact,
} from "../../server/src/core/facts/references.ts";
import { createLanguageService } from "../../server/src/core/index.ts";
import { shapes } from "../../server/src/core/manifest/shapes.ts";
import { type FieldType, fieldsOf, typeOfKind } from "../../server/src/core/schema/schema.ts";
import { configFor } from "../support/check.ts";

interface Holder {
  readonly kind: string;
  /** The object around the name, but for its head. */
  readonly fields: object;
}

interface Row {
  readonly title: string;
  readonly fact: ReferenceFact;
  holder(value: unknown): Holder;
}

const ofKafka = { KafkaNodePool: "StrimziNodePool" };
const kinds = new Map<string, string>([
  ...Object.keys(shapes).map((kind) => [kind, typeOfKind(kind) ?? ""] as const),
  ...Object.entries(ofKafka),
  // The older version has a type of its own.
  ["HorizontalPodAutoscaler v1", "V1HorizontalPodAutoscaler"],
]);

/** The steps from an object of the type down to the field. */
function wayTo(
  type: string,
  field: string,
  seen: ReadonlySet<string> = new Set(),
): readonly (string | number)[] | undefined {
  const [owner, name] = field.split(".");
  for (const each of seen.has(type) ? [] : fieldsOf(type)) {
    if (type === owner && each.name === name) return [name];
    const steps: (string | number)[] = [each.name];
    let inner: FieldType = each.type;
    while (inner.kind === "list" || inner.kind === "dict") {
      steps.push(inner.kind === "list" ? 0 : "x");
      inner = inner.of;
    }
    const rest = inner.kind === "object" ? wayTo(inner.type, field, new Set([...seen, type])) : undefined;
    if (rest) return [...steps, ...rest];
  }
  return undefined;
}

function nested(steps: readonly (string | number)[], value: unknown): unknown {
  return steps.reduceRight((inner, step) => (typeof step === "number" ? [inner] : { [step]: inner }), value);
}

function holderOf(field: string, value: unknown): Holder {
  for (const [kind, type] of kinds) {
    const steps = wayTo(type, field);
    if (!steps) continue;
    const fields = nested(steps, value) as object;
    if (!field.startsWith("Strimzi")) return { kind: kind.split(" ")[0] ?? "", fields };
    const beside = nested([...steps.slice(0, -1), "type"], "persistent-claim");
    return { kind, fields: merged(fields, beside) as object };
  }
  throw new Error(`no object has ${field}`);
}

function merged(a: unknown, b: unknown): unknown {
  if (Array.isArray(a) && Array.isArray(b)) return [merged(a[0], b[0])];
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return {
    ...right,
    ...left,
    ...Object.fromEntries(
      Object.keys(left).flatMap((key) => (key in right ? [[key, merged(left[key], right[key])]] : [])),
    ),
  };
}

const rows: readonly Row[] = [
  ...fieldReferences.map((fact): Row => ({ title: fact.field, fact, holder: (value) => holderOf(fact.field, value) })),
  ...annotationReferences.flatMap((fact) =>
    ["PersistentVolumeClaim", "PersistentVolume"].map(
      (kind): Row => ({
        title: `${fact.annotation} of a ${kind}`,
        fact,
        holder: (value) => ({ kind, fields: { metadata: { annotations: { [fact.annotation]: value } } } }),
      }),
    ),
  ),
  ...plainReferences.map(
    (fact): Row => ({
      title: `${fact.path.join(".")} of a kind that nobody knows`,
      fact,
      holder: (value) => ({
        kind: "Unheard",
        fields: {
          spec: { deep: [merged(nested(fact.path, value), fact.where ? { [fact.where[0]]: fact.where[1] } : {})] },
        },
      }),
    }),
  ),
];

const counted = ["PersistentVolumeClaim", "PersistentVolume", "StorageClass", "VolumeAttributesClass", "Service"];

test.each(rows.flatMap((row) => row.fact.to.map((to) => [row.title, to, row] as const)))(
  "%s names a %s",
  (_title, to, row) => {
    const several = row.fact.to.length > 1;
    const value = row.fact.form === "name" ? "wanted" : { ...(several ? { kind: to } : {}), name: "wanted" };
    const { kind, fields } = row.holder(value);
    const service = createLanguageService((bug) => expect.fail(bug));
    const holder = JSON.stringify(merged({ kind, metadata: { name: "holder" } }, fields));
    service.update("/definition.yaml", `kind: ${to}\nmetadata: {name: wanted}\n`);
    service.update("/holder.yaml", `${holder}\n`);
    const at = { uri: "/definition.yaml", offset: `kind: ${to}\nmetadata: {name: w`.length };
    const mention = holder.indexOf('"wanted"') + 1;
    expect(service.references(at.uri, at.offset, false)).toEqual([
      { uri: "/holder.yaml", span: { start: mention, end: mention + "wanted".length } },
    ]);
    expect(service.definition("/holder.yaml", mention)?.targets.map(({ uri }) => uri)).toEqual([at.uri]);
    const renamed = service.rename(at.uri, at.offset, "other");
    if (!("refused" in renamed)) {
      expect([...new Set(renamed.edits.map(({ uri }) => uri))].sort()).toEqual(["/definition.yaml", "/holder.yaml"]);
    }
    if (row.fact.isUser || !counted.includes(to)) return;
    const said = JSON.stringify(service.hover(at.uri, at.offset, configFor()));
    expect(said).toContain(`${kind} holder`);
    expect(said).not.toContain("hover-reference/unused");
  },
);
