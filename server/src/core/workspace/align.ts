// Writing into a claim or a PersistentVolume what the other one of a pair says, so that the two can be bound.
import { classAnnotation } from "../facts/annotations.ts";
import type { Span } from "../text/span.ts";
import type { YamlScalar } from "../yaml/tree.ts";
import type { YamlValue } from "../yaml/value.ts";
import type { Difference } from "./binder.ts";
import type { ChangeBuilder } from "./change.ts";
import type { AnalysedDocument } from "./document.ts";
import { classNameOf } from "./names.ts";
import type { Pair } from "./pairs.ts";

/** What one of the two says about that in which they differ. */
export interface Side {
  readonly document: AnalysedDocument;
  /** As messages show it: `10Gi`, `fast`, `ReadWriteOnce`; "" where nothing is said. */
  readonly said: string;
  /** Where it stands; undefined where nothing is said. */
  readonly at: Span | undefined;
  /** Gives this side the value of the other. The builder may stand in any document. */
  take(edit: ChangeBuilder, other: Side): void;
}

const fields = {
  capacity: "storage",
  "storage-class": "storageClassName",
  "volume-mode": "volumeMode",
  "access-modes": "accessModes",
  "attributes-class": "volumeAttributesClassName",
} as const satisfies Readonly<Record<Difference, string>>;

/** As it would be written: `storageClassName: fast`. */
export function settingOf(difference: Difference, side: Side): string {
  const { said } = side;
  if (difference === "access-modes") return `accessModes: [${said}]`;
  return `${fields[difference]}: ${said === "" ? '""' : said}`;
}

export function sidesOf(pair: Pair, difference: Difference): { readonly claim: Side; readonly volume: Side } {
  const { claim, volume } = pair;
  const { body } = volume.manifest;
  const volumeClass = body.metadata?.annotations?.get(classAnnotation) ?? body.spec?.storageClassName;
  return {
    claim: side(claim.document, claim.spec, difference, {
      capacity: claim.spec?.resources?.requests?.get("storage"),
      class: classNameOf(claim),
    }),
    volume: side(volume.document, body.spec, difference, {
      capacity: body.spec?.capacity?.get("storage"),
      class: volumeClass,
    }),
  };
}

type Spec = Pair["claim"]["spec"] | Pair["volume"]["manifest"]["body"]["spec"];

interface Value {
  readonly value: string;
  readonly span: Span;
  readonly node: YamlScalar;
}

function side(
  document: AnalysedDocument,
  spec: Spec,
  difference: Difference,
  values: { readonly capacity: Value | undefined; readonly class: Value | undefined },
): Side {
  const field = fields[difference];
  const entry = spec?.entry(field);
  const scalar = { ...scalarsOf(spec), capacity: values.capacity, "storage-class": values.class }[difference];
  const fallback = difference === "volume-mode" ? "Filesystem" : "";
  const modes = spec?.accessModes?.items.map(({ value }) => value) ?? [];
  return {
    document,
    said: difference === "access-modes" ? modes.join(", ") : (scalar?.value ?? fallback),
    at: difference === "access-modes" ? entry?.key.span : scalar?.span,
    take(edit, other) {
      const here = edit.in(document);
      const value: YamlValue = difference === "access-modes" ? other.said.split(", ") : other.said;
      if (!spec) here.refuse();
      else if (scalar && !(difference === "attributes-class" && other.said === ""))
        here.replace(scalar.node, other.said);
      else if (entry && other.said === "") here.remove(spec.node, entry);
      else if (difference === "capacity") here.refuse();
      else here.put(spec.node, field, value);
    },
  };
}

function scalarsOf(spec: Spec) {
  return {
    "volume-mode": spec?.volumeMode,
    "access-modes": undefined,
    "attributes-class": spec?.volumeAttributesClassName,
  };
}
