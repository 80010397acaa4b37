// The text that accepting a completion writes: a key with what must follow it, or a value, in the author's style.
import { spanOf } from "../../text/span.ts";
import { writeString } from "../../yaml/quote.ts";
import type { Style } from "../../yaml/style.ts";
import type { Completion, CompletionEdit, KeyOffer, ValueOffer } from "./offer.ts";
import type { Scene } from "./scene.ts";

/** Dashes that the place lacks because it is not in a list yet, and brackets likewise. */
export type Wrap = "none" | "item" | "brackets";

export function keyCompletion(scene: Scene, offer: KeyOffer, wrap: Wrap, order: string): Completion {
  const { place } = scene;
  const quote = place.style === "double" ? '"' : place.style === "single" ? "'" : "";
  const name = quote === "" ? writeString(offer.name, scene.style.quote, place.flow) : quote + offer.name + quote;
  const dash = wrap === "item" ? "- " : "";
  const head = place.prefix + dash + name;
  const body = place.colon ? none : followed(scene, offer, place.column + dash.length);
  return {
    label: offer.name,
    kind: "field",
    edit: editOf(scene, escaped(head) + body.snippet, head + body.plain, body.stops),
    detail: offer.detail,
    filter: name,
    order,
    deprecated: offer.deprecated ?? false,
    documentation: offer.documentation ?? nothing,
  };
}

export function valueCompletion(scene: Scene, offer: ValueOffer, wrap: Wrap, order: string): Completion {
  const { place, style } = scene;
  const quoted = place.style === "single" || place.style === "double";
  const flow = place.flow || wrap === "brackets";
  const bare = quoted || !offer.string ? offer.text : writeString(offer.text, style.quote, flow);
  const text = wrap === "item" ? `- ${bare}` : wrap === "brackets" ? `[${bare}]` : bare;
  const plain = place.prefix + text + place.suffix;
  return {
    label: offer.text === "" ? '""' : offer.text,
    kind: offer.kind,
    edit: editOf(scene, plain, plain, false),
    detail: offer.detail,
    filter: quoted ? offer.text : bare,
    order,
    deprecated: offer.deprecated ?? false,
    documentation: offer.documentation ?? nothing,
  };
}

/** `body` is a snippet whose lines break at `\n`; the word that is replaced stands in the first column. */
export function snippetEdit(scene: Scene, body: string, plain: string): CompletionEdit {
  const { eol } = scene.style;
  return editOf(scene, body.replaceAll("\n", eol), plain.replaceAll("\n", eol), true);
}

interface Body {
  readonly snippet: string;
  readonly plain: string;
  /** Whether the snippet has stops, so that it is more than the plain text. */
  readonly stops: boolean;
}

const none: Body = { snippet: "", plain: "", stops: false };

function followed(scene: Scene, { follows }: KeyOffer, column: number): Body {
  const { style, place } = scene;
  if ((follows.is === "map" || follows.is === "list") && hasLines(scene, column))
    return { snippet: ":", plain: ":", stops: false };
  switch (follows.is) {
    case "nothing":
      return { snippet: ": ", plain: ": ", stops: false };
    case "value": {
      const quote = follows.quoted ? style.quote : "";
      const stop = follows.text === "" ? "$1" : `\${1:${escaped(follows.text).replaceAll("}", "\\}")}}`;
      return { snippet: `: ${quote}${stop}${quote}`, plain: `: ${quote}${follows.text}${quote}`, stops: true };
    }
    case "map": {
      if (place.flow) return braced("{ ", " }", follows.fields);
      return lines(style, column + style.indent, "", follows.fields);
    }
    case "list": {
      if (place.flow) return follows.fields.length > 0 ? braced("[{ ", " }]", follows.fields) : braced("[", "]", []);
      return lines(style, column + (style.seqIndented ? style.indent : 0), "- ", follows.fields);
    }
  }
}

/** Whether what the key is to hold stands below it already, as it does while the key is being typed anew. */
export function hasLines({ place, document }: Scene, column: number): boolean {
  if (place.flow) return false;
  const below = document.analysis.text.slice(place.replace.end).split(/\r?\n/).slice(1);
  const next = below.find((line) => !/^\s*(?:#|$)/.test(line));
  return next !== undefined && next.search(/\S/) > column;
}

/** A field is a path written with dots where one map stands in another: `requests.storage`. */
function lines({ eol, indent: step }: Style, column: number, dash: string, fields: readonly string[]): Body {
  const indent = " ".repeat(column);
  if (fields.length === 0)
    return { snippet: `:${eol}${indent}${dash}`, plain: `:${eol}${indent}${dash}`, stops: false };
  const inner = indent + " ".repeat(dash.length);
  const written = fields.map((field, index) => {
    const steps = field.split(".");
    const nested = steps.map((name, depth) => `${" ".repeat(depth * step)}${name}:`);
    return { head: nested.join(`${eol}${inner}`), stop: `$${index + 1}` };
  });
  const snippet = written.map(({ head, stop }) => `${head} ${stop}`).join(eol + inner);
  return {
    snippet: `:${eol}${indent}${dash}${snippet}`,
    plain: `:${eol}${indent}${dash}${written[0]?.head ?? ""} `,
    stops: fields.length > 1,
  };
}

function braced(open: string, close: string, fields: readonly string[]): Body {
  const chain = (field: string, stop: string) => {
    const steps = field.split(".");
    return `${steps.join(": { ")}: ${stop}${" }".repeat(steps.length - 1)}`;
  };
  const snippet = fields.length === 0 ? "$1" : fields.map((field, index) => chain(field, `$${index + 1}`)).join(", ");
  const plain = fields.length === 0 ? "" : fields.map((field) => chain(field, "")).join(", ");
  if (fields.length === 0) {
    const [left, right] = [open.trim(), close.trim()];
    return { snippet: `: ${left}${snippet}${right}`, plain: `: ${left}${right}`, stops: true };
  }
  return { snippet: `: ${open}${snippet}${close}`, plain: `: ${open}${plain}${close}`, stops: true };
}

/** Of the word at the place: `snippet` where there are stops in it, `plain` otherwise. */
export function editOf({ document, place }: Scene, snippet: string, plain: string, stops: boolean): CompletionEdit {
  const { start, end } = place.replace;
  const span = spanOf(start + document.offset, end + document.offset);
  return { span, text: stops ? snippet : plain, snippet: stops, plain };
}

/** What a snippet would take for a stop stands for itself. */
function escaped(text: string): string {
  return text.replace(/[\\$]/g, "\\$&");
}

function nothing(): undefined {
  return undefined;
}
