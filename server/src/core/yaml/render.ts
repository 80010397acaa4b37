// Values as YAML text, in block and in flow style.
import type { Span } from "../text/span.ts";
import { canBeLiteral, quoted, writeString } from "./quote.ts";
import type { Style } from "./style.ts";
import type { ScalarStyle } from "./tree.ts";
import {
  bare,
  isFields,
  isList,
  needsLines,
  Placeholder,
  Quoted,
  Remark,
  type YamlFields,
  type YamlValue,
} from "./value.ts";

export interface Hand {
  readonly style: Style;
  /** Whether strings of several lines may become literal blocks; not where a comment that follows would end up inside. */
  readonly literals: boolean;
  /** How the author wrote the string that is being replaced. */
  readonly as?: ScalarStyle;
  /** Whether all strings, or all keys, get quotes, as KYAML and JSON have it. */
  readonly quoteValues?: boolean;
  readonly quoteKeys?: boolean;
}

export interface Rendered {
  readonly text: string;
  readonly stops: readonly Span[];
}

/** What a value in block style stands behind: the colon of a key or the dash of an item. */
export interface Behind {
  /** Of the key or the dash. */
  readonly column: number;
  readonly dash: boolean;
  /** The column of the lines below, where the text has chosen it already. */
  readonly child?: number;
  /** Comments that stay behind the colon or dash, with their `#`. */
  readonly comments?: readonly string[];
}

/** The layout of a flow collection: on one line, or a line for each entry, as KYAML has it. */
export interface Layout {
  /** Of the entry whose value this is; undefined keeps everything on one line. */
  readonly column: number | undefined;
  readonly trailingComma: boolean;
}

/** `key: value`, with lines below it where the value needs them, without a line break at the end. */
export function blockEntry(key: string, value: YamlValue, column: number, hand: Hand): Rendered {
  const ink = new Ink(hand);
  ink.entry(key, value, column);
  return ink;
}

/** `- value` */
export function blockItem(value: YamlValue, column: number, hand: Hand): Rendered {
  const ink = new Ink(hand);
  ink.item(value, column);
  return ink;
}

/** What stands behind a colon or dash, from the blank on: ` value`, or the lines below it. */
export function blockValue(value: YamlValue, behind: Behind, hand: Hand): Rendered {
  const ink = new Ink(hand);
  ink.behind(value, behind);
  return ink;
}

/** The entries or items alone, from `column` on; the first line is not indented. */
export function blockLines(value: YamlValue, column: number, hand: Hand): Rendered {
  const ink = new Ink(hand);
  ink.lines(bare(value), column);
  return ink;
}

export function flowEntry(key: string, value: YamlValue, layout: Layout, hand: Hand): Rendered {
  const ink = new Ink(hand);
  ink.flowEntry(key, value, layout);
  return ink;
}

export function flowValue(value: YamlValue, layout: Layout, hand: Hand): Rendered {
  const ink = new Ink(hand);
  ink.flow(value, layout);
  return ink;
}

export function keyText(key: string, flow: boolean, hand: Hand): string {
  return hand.quoteKeys ? quoted(key, hand.style.quote, false) : writeString(key, hand.style.quote, flow, hand.as);
}

class Ink {
  readonly stops: Span[] = [];
  readonly #hand: Hand;
  #text = "";

  constructor(hand: Hand) {
    this.#hand = hand;
  }

  get text(): string {
    return this.#text;
  }

  entry(key: string, value: YamlValue, column: number): void {
    this.#text += `${keyText(key, false, this.#plainHand())}:`;
    this.behind(value, { column, dash: false });
  }

  item(value: YamlValue, column: number): void {
    this.#text += "-";
    this.behind(value, { column, dash: true });
  }

  behind(value: YamlValue, behind: Behind): void {
    const plain = bare(value);
    const own =
      value instanceof Remark && value.comment.trim() !== ""
        ? [`# ${value.comment.trim().replace(/\s*\n\s*/g, " ")}`]
        : [];
    const comments = behind.comments?.length ? behind.comments : own;
    const { style } = this.#hand;
    if (needsLines(plain)) {
      const step = isList(plain) && !behind.dash && !style.seqIndented ? 0 : behind.dash ? 2 : style.indent;
      const column = behind.child ?? behind.column + step;
      if (behind.dash && comments.length === 0) this.#text += " ";
      else {
        comments.forEach((comment, index) => {
          if (index > 0) this.#line(column);
          this.#text += index > 0 ? comment : ` ${comment}`;
        });
        this.#line(column);
      }
      this.lines(plain, column);
    } else if (typeof plain === "string" && this.#hand.literals && canBeLiteral(plain)) {
      this.#text += plain.endsWith("\n") ? " |" : " |-";
      if (comments.length > 0) this.#text += ` ${comments.join(" ")}`;
      for (const line of (plain.endsWith("\n") ? plain.slice(0, -1) : plain).split("\n")) {
        if (line === "") this.#text += style.eol;
        else {
          this.#line(behind.column + (behind.dash ? 2 : style.indent));
          this.#text += line;
        }
      }
    } else {
      this.#text += " ";
      this.#scalar(plain, false);
      if (comments.length > 0) this.#text += ` ${comments.join(" ")}`;
    }
  }

  lines(value: Exclude<YamlValue, Remark>, column: number): void {
    if (isList(value)) {
      value.forEach((item, index) => {
        if (index > 0) this.#line(column);
        this.item(item, column);
      });
    } else if (isFields(value)) {
      Object.entries(value).forEach(([key, field], index) => {
        if (index > 0) this.#line(column);
        this.entry(key, field, column);
      });
    } else this.#scalar(value, false);
  }

  flowEntry(key: string, value: YamlValue, layout: Layout): void {
    this.#text += `${keyText(key, true, this.#plainHand())}: `;
    this.flow(value, layout);
  }

  flow(value: YamlValue, layout: Layout): void {
    const plain = bare(value);
    if (isList(plain)) this.#collection("[", plain, "]", layout, (item, inner) => this.flow(item, inner));
    else if (isFields(plain)) {
      this.#collection("{", Object.entries(plain), "}", layout, ([key, field], inner) =>
        this.flowEntry(key, field, inner),
      );
    } else this.#scalar(plain, true);
  }

  #collection<T>(
    open: string,
    parts: readonly T[],
    close: string,
    layout: Layout,
    write: (part: T, layout: Layout) => void,
  ): void {
    const many = layout.column !== undefined && parts.length > 0;
    const inner = {
      ...layout,
      column: layout.column === undefined ? undefined : layout.column + this.#hand.style.indent,
    };
    this.#text += open;
    parts.forEach((part, index) => {
      if (index > 0) this.#text += many ? "," : ", ";
      if (many) this.#line(inner.column ?? 0);
      write(part, inner);
    });
    if (many) {
      if (layout.trailingComma) this.#text += ",";
      this.#line(layout.column ?? 0);
    }
    this.#text += close;
  }

  #scalar(
    value: string | number | boolean | null | Placeholder | Quoted | readonly YamlValue[] | YamlFields,
    flow: boolean,
  ): void {
    const { style, as, quoteValues } = this.#hand;
    if (value instanceof Placeholder) {
      const written = quoteValues
        ? quoted(`<${value.name}>`, style.quote, false)
        : writeString(`<${value.name}>`, style.quote, flow, as);
      const inside = written.startsWith("<") ? 0 : 1;
      this.stops.push({ start: this.#text.length + inside, end: this.#text.length + written.length - inside });
      this.#text += written;
    } else if (value instanceof Quoted) this.#text += quoted(value.text, style.quote, false);
    else if (typeof value === "string") {
      this.#text += quoteValues ? quoted(value, style.quote, false) : writeString(value, style.quote, flow, as);
    } else if (typeof value === "number") this.#text += numberText(value);
    else if (isList(value)) this.#text += "[]";
    else this.#text += isFields(value) ? "{}" : String(value);
  }

  #line(column: number): void {
    this.#text += this.#hand.style.eol + " ".repeat(column);
  }

  /** Keys take no notice of how the value that is being replaced was quoted. */
  #plainHand(): Hand {
    const { as: _as, ...rest } = this.#hand;
    return rest;
  }
}

function numberText(value: number): string {
  if (Number.isNaN(value)) return ".nan";
  if (!Number.isFinite(value)) return value < 0 ? "-.inf" : ".inf";
  return String(value);
}
