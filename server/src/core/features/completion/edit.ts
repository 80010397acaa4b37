// The text that accepting a completion writes: a key with what must follow it, or a value, in the author's style.
import { spanOf } from "../../text/span.ts";
import { isFilledInText } from "../../workspace/filledIn.ts";
import { writeString } from "../../yaml/quote.ts";
import type { Style } from "../../yaml/style.ts";
import type { Completion, CompletionEdit, Follows, KeyOffer, ValueOffer } from "./offer.ts";
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
    choices: (offer.choices ?? false) && body.waits,
    documentation: offer.documentation ?? nothing,
  };
}

export function valueCompletion(scene: Scene, offer: ValueOffer, wrap: Wrap, order: string): Completion {
  const { place, style, typed } = scene;
  const quoted = place.style === "single" || place.style === "double";
  const flow = place.flow || wrap === "brackets";
  const bare = quoted || !offer.string ? offer.text : writeString(offer.text, style.quote, flow);
  const text = wrap === "item" ? `- ${bare}` : wrap === "brackets" ? `[${bare}]` : bare;
  const plain = place.prefix + text + place.suffix;
  const open = numbered(escaped(plain));
  return {
    label: offer.text === "" ? '""' : offer.text,
    kind: offer.kind,
    edit: editOf(scene, open, plain, open.includes("${")),
    detail: offer.detail,
    // In the place of `<size>` all are meant, though none has its letters.
    filter: isFilledInText(typed.word) ? typed.word : (offer.filter ?? (quoted ? offer.text : bare)),
    order,
    deprecated: offer.deprecated ?? false,
    choices: false,
    documentation: offer.documentation ?? nothing,
  };
}

/** With a stop for each part that only the author knows. */
function numbered(text: string): string {
  let number = 0;
  return text.replace(/<[\w-]+>/g, (part) => `\${${++number}:${part}}`);
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
  /** Whether the cursor then stands where nothing is written yet. */
  readonly waits: boolean;
}

const none: Body = { snippet: "", plain: "", stops: false, waits: false };

function plainBody(text: string, waits: boolean): Body {
  return { snippet: text, plain: text, stops: false, waits };
}

function followed(scene: Scene, { follows }: KeyOffer, column: number): Body {
  const { style, place } = scene;
  if ((follows.is === "map" || follows.is === "list") && hasLines(scene, column)) return plainBody(":", false);
  switch (follows.is) {
    case "nothing":
      return plainBody(": ", true);
    case "written":
      return plainBody(`: ${follows.text}`, false);
    case "value": {
      const quote = follows.quoted ? style.quote : "";
      const snippet = `: ${quote}${stopOf(follows)}${quote}`;
      return { snippet, plain: `: ${quote}${follows.text}${quote}`, stops: true, waits: follows.text === "" };
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

/** Of the author's, with what to start from selected, or with a list to choose from. */
function stopOf({ text, among = [] }: Extract<Follows, { is: "value" }>): string {
  if (text === "") return "$1";
  const choices = [text, ...among.filter((each) => each !== text)];
  if (choices.length === 1) return `\${1:${escaped(text).replaceAll("}", "\\}")}}`;
  return `\${1|${choices.map((each) => each.replace(/[\\,|$}]/g, "\\$&")).join(",")}|}`;
}

/** Fields below a key, a line for each step of their paths. */
function lines(style: Style, column: number, dash: string, fields: readonly string[]): Body {
  const { eol, indent: step } = style;
  const indent = " ".repeat(column);
  if (fields.length === 0) return plainBody(`:${eol}${indent}${dash}`, true);
  const inner = indent + " ".repeat(dash.length);
  const written = fields.map((field, index) => {
    const steps = field.split(".");
    // Of `labels.` the last step has no name yet: its stop stands where it begins.
    const nested = steps.map((name, depth) => " ".repeat(depth * step) + (name === "" ? "" : `${name}:`));
    const gap = steps.at(-1) === "" ? "" : " ";
    return { head: nested.join(`${eol}${inner}`) + gap, stop: `$${index + 1}` };
  });
  const snippet = written.map(({ head, stop }) => head + stop).join(eol + inner);
  return {
    snippet: `:${eol}${indent}${dash}${snippet}`,
    plain: `:${eol}${indent}${dash}${written[0]?.head ?? ""}`,
    stops: fields.length > 1,
    waits: true,
  };
}

function braced(open: string, close: string, fields: readonly string[]): Body {
  if (fields.length === 0) {
    const [left, right] = [open.trim(), close.trim()];
    return { snippet: `: ${left}$1${right}`, plain: `: ${left}${right}`, stops: true, waits: true };
  }
  const chain = (field: string, stop: string) => {
    const steps = field.split(".");
    const last = steps.at(-1) === "" ? `{ ${stop} }` : undefined;
    const names = last === undefined ? steps : steps.slice(0, -1);
    return `${names.join(": { ")}: ${last ?? stop}${" }".repeat(names.length - 1)}`;
  };
  const snippet = fields.map((field, index) => chain(field, `$${index + 1}`)).join(", ");
  const plain = fields.map((field) => chain(field, "")).join(", ");
  return { snippet: `: ${open}${snippet}${close}`, plain: `: ${open}${plain}${close}`, stops: true, waits: true };
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
