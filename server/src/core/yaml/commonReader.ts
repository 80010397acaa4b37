// Reads the YAML that manifests are mostly written in straight into our tree, and leaves every other text to the yaml package.
//
// Block maps and sequences, scalars on one line, literal blocks, flow collections on one line, comments. Whatever is not plainly
// one of these (anchors, tags, tabs, values over several lines, mistakes) makes it give up: then the package reads the whole text.
// So there is one meaning of YAML, the package's; tests hold the two against each other. What is gained is time: a tenth of it is left.
import { entryOf, Item, MapNode, ScalarNode, SeqNode } from "./nodes.ts";
import { readPlain } from "./scalar.ts";
import { findDoubledKeys, type YamlEntry, type YamlProblem, type YamlTree } from "./tree.ts";
import { Words } from "./words.ts";

/** Of the text of one YAML document; undefined when any of it is not common. */
export function readCommon(text: string): YamlTree | undefined {
  // Rare in manifests, and each of them changes what counts as a blank or as a line.
  if (/[\t\uFEFF]|\r(?!\n)/.test(text)) return undefined;
  return new CommonReader(text).read();
}

const [lineFeed, carriageReturn, blank, numberSign] = [10, 13, 32, 35];
const [quotation, apostrophe, comma, dash, colon] = [34, 39, 44, 45, 58];
const [openBracket, closeBracket, openBrace, bar, closeBrace] = [91, 93, 123, 124, 125];

/** No plain scalar starts with one of these. */
const indicators = new Set([...",[]{}#&*!|>'\"%@`"].map((each) => each.charCodeAt(0)));

/** Deeper nesting was not written by a person; the package knows how to refuse it. */
const deepest = 100;
/** YAML lets a key on one line have no more than 1024 characters. */
const longestKey = 1000;

/** Thrown nowhere outside: the text has something that is not common. */
const uncommon = Symbol("uncommon");

const words = new Words();

type Node = ScalarNode | MapNode | SeqNode;

class CommonReader {
  readonly #text: string;
  readonly #problems: YamlProblem[] = [];
  /** The line to be read next that is neither blank nor a comment: where it starts, and where its first character stands. */
  #line = 0;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): YamlTree | undefined {
    const text = this.#text;
    try {
      this.#nextLine(0);
      if (text.startsWith("---", this.#at) && this.#at === this.#line) this.#nextLine(this.#restOfLine(this.#at + 3));
      if (this.#at >= text.length) return { text, root: undefined, problems: [] };
      const root = this.#block(this.#at - this.#line, -1);
      if (this.#at < text.length) return undefined;
      return { text, root, problems: this.#problems };
    } catch (error) {
      if (error === uncommon) return undefined;
      throw error;
    }
  }

  /** Goes to the first line from `from`, the start of a line, that has content; to the end of the text if there is none. */
  #nextLine(from: number): void {
    const text = this.#text;
    let line = from;
    for (;;) {
      let at = line;
      while (text.charCodeAt(at) === blank) at++;
      const unit = text.charCodeAt(at);
      if (unit !== lineFeed && unit !== carriageReturn && unit !== numberSign) {
        this.#line = line;
        this.#at = at;
        // A marker in the first column ends the document, whatever is open; only the one that opens it is common.
        if (at === line && unit === 46 && text.startsWith("...", at)) throw uncommon;
        return;
      }
      const end = text.indexOf("\n", at);
      line = end < 0 ? text.length : end + 1;
    }
  }

  /** The start of the line below, where from `at` on nothing but blanks and perhaps a comment stands. */
  #restOfLine(at: number): number {
    const text = this.#text;
    let here = at;
    while (text.charCodeAt(here) === blank) here++;
    const unit = text.charCodeAt(here);
    if (unit === numberSign && here > at) {
      const end = text.indexOf("\n", here);
      return end < 0 ? text.length : end + 1;
    }
    if (here >= text.length) return here;
    if (unit === carriageReturn) here++;
    if (text.charCodeAt(here) !== lineFeed) throw uncommon;
    return here + 1;
  }

  /** The node whose first character stands at `#at`, in that column. `parent`: the column that literal lines have to be right of. */
  #block(column: number, parent: number): Node {
    if (++this.#depth > deepest) throw uncommon;
    const node = this.#isDash(this.#at)
      ? this.#seq(column)
      : this.#isKey(this.#at)
        ? this.#map(column)
        : this.#inline(this.#at, parent);
    this.#depth--;
    return node;
  }

  #isDash(at: number): boolean {
    return this.#text.charCodeAt(at) === dash && this.#isEnd(at + 1);
  }

  /** Whether a blank, a line's end or the text's end stands there. */
  #isEnd(at: number): boolean {
    const unit = this.#text.charCodeAt(at);
    return unit === blank || unit === lineFeed || unit === carriageReturn || at >= this.#text.length;
  }

  #seq(column: number): SeqNode {
    const items: Item[] = [];
    const from = this.#at;
    let end = from;
    for (;;) {
      const start = this.#at;
      const value = this.#value(start + 1, column, false);
      end = Math.max(value.end, start + 1);
      items.push(new Item(start, end, value));
      const indentation = this.#at - this.#line;
      if (this.#at < this.#text.length && indentation > column) throw uncommon;
      if (indentation < column || !this.#isDash(this.#at)) break;
    }
    return new SeqNode(from, end, false, items);
  }

  #map(column: number): MapNode {
    const entries: YamlEntry[] = [];
    const from = this.#at;
    let end = from;
    for (;;) {
      const key = this.#key(this.#at);
      let at = key.end;
      while (this.#text.charCodeAt(at) === blank) at++;
      if (this.#text.charCodeAt(at) !== colon || !this.#isEnd(at + 1)) throw uncommon;
      const value = this.#value(at + 1, column, true);
      entries.push(entryOf(key, at, value));
      end = Math.max(value.end, at + 1);
      const indentation = this.#at - this.#line;
      if (this.#at >= this.#text.length || indentation < column) break;
      if (indentation > column) throw uncommon;
      if (this.#isDash(this.#at)) {
        // In the key's own column a sequence is the last value's, which has been read; this one is nobody's, or the list's around.
        break;
      }
    }
    return this.#mapOf(from, end, false, entries);
  }

  #mapOf(start: number, end: number, flow: boolean, entries: readonly YamlEntry[]): MapNode {
    findDoubledKeys(entries, this.#problems);
    return new MapNode(start, end, flow, entries);
  }

  /** What follows a colon or a dash that ends before `from`, on its line or below; `column` is that of the map or sequence around. */
  #value(from: number, column: number, inMap: boolean): Node {
    const text = this.#text;
    let at = from;
    while (text.charCodeAt(at) === blank) at++;
    const unit = text.charCodeAt(at);
    const isWritten =
      at < text.length && unit !== lineFeed && unit !== carriageReturn && !(unit === numberSign && at > from);
    if (isWritten) {
      if (inMap) return this.#inline(at, column);
      // A map or a sequence that starts behind the dash has the column in which it starts.
      this.#at = at;
      return this.#block(at - this.#line, column);
    }
    this.#nextLine(this.#restOfLine(from));
    const indentation = this.#at - this.#line;
    const isBelow =
      this.#at < text.length && (indentation > column || (inMap && indentation === column && this.#isDash(this.#at)));
    return isBelow ? this.#block(indentation, column) : ScalarNode.empty(from);
  }

  /** A scalar or a flow collection on one line, or a literal block that begins there. Goes on to the next line. */
  #inline(at: number, column: number): Node {
    const unit = this.#text.charCodeAt(at);
    if (unit === bar) return this.#literal(at, column);
    const isFlow = unit === openBrace || unit === openBracket;
    const node = isFlow
      ? this.#flow(at)
      : unit === quotation || unit === apostrophe
        ? this.#quoted(at, unit)
        : this.#plain(at);
    this.#nextLine(this.#restOfLine(node.end));
    return node;
  }

  #isKey(at: number): boolean {
    const text = this.#text;
    const unit = text.charCodeAt(at);
    if (unit === openBrace || unit === openBracket || unit === bar) return false;
    let here = at;
    if (unit === quotation || unit === apostrophe) here = this.#quoted(at, unit).end;
    for (; here < text.length; here++) {
      const each = text.charCodeAt(here);
      if (each === lineFeed || each === carriageReturn) return false;
      if (each === colon && this.#isEnd(here + 1)) return true;
      if (each === numberSign && text.charCodeAt(here - 1) === blank) return false;
    }
    return false;
  }

  #key(at: number): ScalarNode {
    const text = this.#text;
    const unit = text.charCodeAt(at);
    if (unit === quotation || unit === apostrophe) {
      const key = this.#quoted(at, unit);
      if (key.end - at > longestKey) throw uncommon;
      return key;
    }
    if (!this.#startsPlain(at)) throw uncommon;
    let end = at;
    for (; ; end++) {
      const each = text.charCodeAt(end);
      if (each === colon && this.#isEnd(end + 1)) break;
      if (each === lineFeed || end >= text.length || end - at > longestKey) throw uncommon;
      if (each === numberSign && text.charCodeAt(end - 1) === blank) throw uncommon;
    }
    while (text.charCodeAt(end - 1) === blank) end--;
    return this.#plainTo(at, end);
  }

  /** A plain scalar up to the end of its line, or to a comment. */
  #plain(at: number): ScalarNode {
    const text = this.#text;
    if (!this.#startsPlain(at)) throw uncommon;
    let end = at;
    for (; end < text.length; end++) {
      const unit = text.charCodeAt(end);
      if (unit === lineFeed || unit === carriageReturn) break;
      if (unit === numberSign && text.charCodeAt(end - 1) === blank) break;
      // A key where no key may be.
      if (unit === colon && this.#isEnd(end + 1)) throw uncommon;
    }
    while (text.charCodeAt(end - 1) === blank) end--;
    return this.#plainTo(at, end);
  }

  #plainTo(start: number, end: number): ScalarNode {
    const text = words.cut(this.#text, start, end);
    return new ScalarNode(start, end, readPlain(text), text, "plain");
  }

  #startsPlain(at: number): boolean {
    const unit = this.#text.charCodeAt(at);
    if (unit === dash || unit === colon || unit === 63) return !this.#isEnd(at + 1);
    return !indicators.has(unit);
  }

  #quoted(start: number, quote: number): ScalarNode {
    const text = this.#text;
    let isPlainInside = true;
    let at = start + 1;
    for (; ; at++) {
      const unit = text.charCodeAt(at);
      if (unit === lineFeed || at >= text.length) throw uncommon;
      if (unit === quote) {
        if (quote === quotation || text.charCodeAt(at + 1) !== quote) break;
        isPlainInside = false;
        at++;
      } else if (unit === 92 && quote === quotation) {
        isPlainInside = false;
        at++;
      }
    }
    const inside = text.slice(start + 1, at);
    const value = isPlainInside ? inside : quote === quotation ? unescaped(inside) : inside.replaceAll("''", "'");
    return new ScalarNode(start, at + 1, value, value, quote === quotation ? "double" : "single");
  }

  /** `|`, `|-` or `|+`, and below it the lines that are further right than `column`. */
  #literal(start: number, column: number): ScalarNode {
    const text = this.#text;
    // Carriage returns are part of no line, which costs more thought than they are worth here.
    if (column < 0 || text.includes("\r")) throw uncommon;
    const sign = text.charAt(start + 1);
    const chomps = sign === "-" || sign === "+";
    let line = this.#restOfLine(start + (chomps ? 2 : 1));
    let indentation = -1;
    const lines: string[] = [];
    let end = line;
    /** Empty lines that may turn out to be inside. */
    let empty = 0;
    while (line < text.length) {
      let at = line;
      while (text.charCodeAt(at) === blank && (indentation < 0 || at - line < indentation)) at++;
      const lineBreak = text.indexOf("\n", at);
      const next = lineBreak < 0 ? text.length : lineBreak + 1;
      const lineEnd = lineBreak < 0 ? text.length : lineBreak;
      if (at === lineEnd) {
        // Blanks on an empty line count by how many they are.
        if (at > line) throw uncommon;
        empty++;
        line = next;
        continue;
      }
      if (indentation < 0) {
        if (at - line <= column) throw uncommon;
        indentation = at - line;
      } else if (at - line < indentation) {
        // Right of the parent but left of the first line: a mistake, unless it is a comment, and then it is still in doubt.
        if (at - line > column) throw uncommon;
        break;
      }
      for (; empty > 0; empty--) lines.push("");
      lines.push(text.slice(line + indentation, lineEnd));
      end = lineEnd;
      line = next;
    }
    if (indentation < 0) throw uncommon;
    // The last line has no line break to keep.
    if (end === text.length && sign !== "-") throw uncommon;
    let value = lines.join("\n");
    if (sign !== "-") value += "\n";
    if (sign === "+") value += "\n".repeat(empty);
    this.#nextLine(line);
    return new ScalarNode(start, end, value, value, "literal");
  }

  #flow(start: number): Node {
    if (++this.#depth > deepest) throw uncommon;
    const text = this.#text;
    const isMap = text.charCodeAt(start) === openBrace;
    const close = isMap ? closeBrace : closeBracket;
    const entries: YamlEntry[] = [];
    const items: Item[] = [];
    let at = this.#skipBlanks(start + 1);
    while (text.charCodeAt(at) !== close) {
      const node = this.#flowNode(at);
      at = this.#skipBlanks(node.end);
      if (isMap) {
        if (node.kind !== "scalar" || text.charCodeAt(at) !== colon || node.end - node.start > longestKey)
          throw uncommon;
        const from = at + 1;
        // Behind a quoted key the blank may be missing; that is rare enough.
        if (text.charCodeAt(from) !== blank) throw uncommon;
        const valueAt = this.#skipBlanks(from);
        const unit = text.charCodeAt(valueAt);
        if (unit === comma || unit === close) throw uncommon;
        const value = this.#flowNode(valueAt);
        entries.push(entryOf(node, at, value));
        at = this.#skipBlanks(value.end);
      } else {
        items.push(new Item(node.start, node.end, node));
      }
      const unit = text.charCodeAt(at);
      if (unit === comma) {
        at = this.#skipBlanks(at + 1);
        // A comma with nothing behind it; and a line's end is where this stops anyway.
        if (text.charCodeAt(at) === close) throw uncommon;
      } else if (unit !== close) throw uncommon;
    }
    this.#depth--;
    return isMap ? this.#mapOf(start, at + 1, true, entries) : new SeqNode(start, at + 1, true, items);
  }

  #flowNode(at: number): Node {
    const text = this.#text;
    const unit = text.charCodeAt(at);
    if (unit === openBrace || unit === openBracket) return this.#flow(at);
    if (unit === quotation || unit === apostrophe) return this.#quoted(at, unit);
    if (!this.#startsPlain(at)) throw uncommon;
    let end = at;
    for (; ; end++) {
      const each = text.charCodeAt(end);
      if (each === comma || each === closeBracket || each === closeBrace) break;
      if (each === colon && text.charCodeAt(end + 1) === blank) break;
      // Colons beside anything but letters, comments, other brackets and line ends all have a say in flow style.
      if (end >= text.length || each === lineFeed || each === numberSign || each === openBrace || each === openBracket)
        throw uncommon;
      if (each === colon && !/[\w/]/.test(text.charAt(end + 1))) throw uncommon;
    }
    while (text.charCodeAt(end - 1) === blank) end--;
    return this.#plainTo(at, end);
  }

  #skipBlanks(at: number): number {
    let here = at;
    while (this.#text.charCodeAt(here) === blank) here++;
    return here;
  }
}

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", '"': '"', "\\": "\\", "/": "/" };

function unescaped(inside: string): string {
  return inside.replace(/\\(.)/gs, (_, letter: string) => {
    const meant = escapes[letter];
    if (meant === undefined) throw uncommon;
    return meant;
  });
}
