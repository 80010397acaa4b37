// Comments: finding them without mistaking a `#` in a value for one, and adding and removing whole ones.
import { type Span, spanOf } from "../text/span.ts";
import { column, lineEnd, lineStart, nextLine, skipBlanks } from "./lines.ts";
import { perTree } from "./perTree.ts";
import { styleOf } from "./style.ts";
import type { YamlNode, YamlTree } from "./tree.ts";
import type { Written } from "./written.ts";

export interface YamlComment {
  /** From the `#` to the end of the line. */
  readonly span: Span;
  /** Without the `#` and the blanks around it. */
  readonly text: string;
  /** Whether nothing else stands on its line. */
  readonly alone: boolean;
}

/** All comments, in the order of the text. */
export const commentsOf = perTree((tree) => commentsStarting(tree, ""));

/** The comments that start with that word, in the order of the text. */
export function commentsStarting(tree: YamlTree, word: string): readonly YamlComment[] {
  const { text } = tree;
  if (!text.includes(word)) return [];
  const values = tree.root ? scalarSpans(tree.root) : [];
  let next = 0;
  // Asked of one place after the other, as the values stand.
  const isInValue = (at: number) => {
    while ((values[next]?.end ?? at + 1) <= at) next++;
    return (values[next]?.start ?? at + 1) <= at;
  };
  const found: YamlComment[] = [];
  for (let at = text.indexOf("#"); at >= 0; at = text.indexOf("#", nextLine(text, at))) {
    const start = commentOnLine(text, at, isInValue);
    if (start === undefined) continue;
    const end = lineEnd(text, start);
    const words = text.slice(start + 1, end).trim();
    if (words.startsWith(word)) {
      found.push({ span: spanOf(start, end), text: words, alone: skipBlanks(text, lineStart(text, start)) === start });
    }
  }
  return found;
}

/** The words of the comments in the span and behind its last line. */
export function commentsIn(tree: YamlTree, { start, end }: Span): readonly string[] {
  const until = lineEnd(tree.text, end);
  return commentsOf(tree).flatMap(({ span, text }) => (start <= span.start && span.end <= until ? [text] : []));
}

/** Where the comment at the top of a file ends that speaks of the whole of it, for a blank line sets it apart; 0 without one. */
export function headerEnd({ text, root }: YamlTree): number {
  let end = 0;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let hasWords = false;
  for (; root && at < root.span.start && !text.startsWith("---", at); at = nextLine(text, at)) {
    const isBlank = skipBlanks(text, at) === lineEnd(text, at);
    if (isBlank && hasWords) end = nextLine(text, at);
    hasWords ||= !isBlank;
  }
  return end;
}

/** What the line of `offset` covers, line break included. */
export function lineOf(tree: YamlTree, offset: number): Span {
  return spanOf(lineStart(tree.text, offset), nextLine(tree.text, offset));
}

/**
 * For each of the comments, which come in the order of the text, the line that it speaks of: its own or, where it stands alone, the next
 * one that is neither blank nor a comment.
 */
export function linesSpokenOf(tree: YamlTree, comments: readonly YamlComment[]): readonly Span[] {
  const { text } = tree;
  let below: { readonly own: Span; readonly line: Span } | undefined;
  // From the last one on, so that of thousands in a row each has to look as far as the one below it.
  const lines = comments.toReversed().map(({ span, alone }) => {
    const own = lineOf(tree, span.start);
    let at = alone ? own.end : own.start;
    while (alone && at < text.length && at !== below?.own.start && isBlankOrComment(text, at)) at = nextLine(text, at);
    const line = at === below?.own.start ? below.line : lineOf(tree, at);
    below = { own, line };
    return line;
  });
  return lines.reverse();
}

function isBlankOrComment(text: string, line: number): boolean {
  const first = skipBlanks(text, line);
  return first >= lineEnd(text, line) || text.charAt(first) === "#";
}

/** `# words <stop>` as a line of its own above the line of `offset`; undefined where that line is part of a value. */
export function addCommentAbove(tree: YamlTree, offset: number, words: string, stop: string): Written | undefined {
  const { text } = tree;
  const start = lineStart(text, offset);
  const inside = (tree.root ? scalarSpans(tree.root) : []).some((span) => span.start < start && start < span.end);
  if (inside || text.startsWith("---", start)) return undefined;
  return commentLine(tree, start, text.slice(start, skipBlanks(text, start)), words, stop);
}

/** `# words <stop>` as the first line of the text. */
export function addCommentOnTop(tree: YamlTree, words: string, stop: string): Written {
  return commentLine(tree, tree.text.charCodeAt(0) === 0xfeff ? 1 : 0, "", words, stop);
}

/** With its line where it stands alone, else with the blanks before it. */
export function removeComment(tree: YamlTree, { span, alone }: YamlComment): Written {
  const { text } = tree;
  if (alone) return { span: lineOf(tree, span.start), text: "", stops: [] };
  let start = span.start;
  while (/[ \t]/.test(text.charAt(start - 1))) start--;
  return { span: spanOf(start, span.end), text: "", stops: [] };
}

/**
 * The edit, with the comments that it would take out behind what it writes or, where that is nothing, in its place.
 * `written`: what is written elsewhere; a comment that stands in it is not lost.
 */
export function keepComments<E extends Written>(tree: YamlTree, edit: E, written: string): E {
  const { start, end } = edit.span;
  const { text } = tree;
  const lost = commentsOf(tree).filter(
    ({ span, text: words }) => start <= span.start && span.end <= end && !(edit.text + written).includes(words),
  );
  if (lost.length === 0) return edit;
  const words = lost.map(({ span }) => text.slice(span.start, span.end).trimEnd());
  const { eol } = styleOf(tree);
  const behind = edit.text.slice(edit.text.lastIndexOf("\n") + 1);
  if (edit.text.trim() !== "" && !behind.includes("#") && !behind.includes("\n") && words.length === 1)
    return { ...edit, text: `${edit.text} ${words[0]}` };
  const first = skipBlanks(text, start);
  const isWhole = lineStart(text, start) === start && (end === text.length || lineStart(text, end) === end);
  if (edit.text === "" && isWhole) {
    const indentation = text.slice(start, first);
    return { ...edit, text: words.map((each) => indentation + each + eol).join("") };
  }
  const indentation = " ".repeat(edit.text.includes("\n") ? skipBlanks(behind, 0) : column(text, start));
  if (edit.text === "") {
    const lead = /[ \t]/.test(text.charAt(start - 1)) ? "" : " ";
    return { ...edit, text: lead + words.map((each) => each + eol + indentation).join("") };
  }
  return { ...edit, text: edit.text + words.map((each) => eol + indentation + each).join("") };
}

function commentLine(tree: YamlTree, at: number, indentation: string, words: string, stop: string): Written {
  const before = `${indentation}# ${words} `;
  const written = `${before}<${stop}>`;
  return {
    span: spanOf(at, at),
    text: written + styleOf(tree).eol,
    stops: [spanOf(before.length, written.length)],
  };
}

/** The first `#` of the line, from `at` on, that opens a comment: after a blank or at the line's start, and in no value. */
function commentOnLine(text: string, at: number, isInValue: (at: number) => boolean): number | undefined {
  const end = lineEnd(text, at);
  for (let here = at; here >= 0 && here < end; here = text.indexOf("#", here + 1)) {
    const opens = here === 0 || /[\s,[\]{}]/.test(text.charAt(here - 1));
    if (opens && !isInValue(here)) return here;
  }
  return undefined;
}

function scalarSpans(node: YamlNode, found: Span[] = []): Span[] {
  if (node.kind === "scalar") found.push(node.span);
  else if (node.kind === "seq") {
    for (const { value, alias } of node.items) if (!alias) scalarSpans(value, found);
  } else {
    for (const { key, value, alias } of node.entries) {
      found.push(key.span);
      if (!alias) scalarSpans(value, found);
    }
  }
  return found;
}
