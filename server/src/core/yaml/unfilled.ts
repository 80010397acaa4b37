// A template as the YAML that it is around its actions, so that a place in it can be found though nobody has filled it in.
import { type Span, spanOf } from "../text/span.ts";
import { isTemplate } from "./template.ts";

// No way to read a line twice: an action ends at the first that ends it.
const actionsAlone = /^[ \t]*(?:(?:\{\{(?:(?!\}\}).)*\}\}|\{%(?:(?!%\}).)*%\})[ \t]*)+$/gm;

/**
 * The text, as long as it was: blanks where a line has nothing but actions, and `unknown`, one code unit, all over those that
 * stand for a word. Undefined where the text is no template.
 */
export function unfilled(text: string, unknown: string): string | undefined {
  if (!isTemplate(text)) return undefined;
  const lines = text.replace(actionsAlone, (line) => " ".repeat(line.length));
  let filled = "";
  let at = 0;
  for (const { start, end } of actionsIn(lines)) {
    const found = lines.slice(start, end);
    filled += lines.slice(at, start) + found.replace(/[^\r\n]/g, found.includes("\n") ? " " : unknown);
    at = end;
  }
  return filled + lines.slice(at);
}

/** Whether part of an action stands between two offsets, or both stand in one. */
export function touchesAction(text: string, start: number, end: number): boolean {
  for (const action of actionsIn(text)) {
    if (action.start < end && start < action.end) return true;
    if (action.start < start && end < action.end) return true;
  }
  return false;
}

/** Looks for an end that is not there once, not once for each beginning. */
function* actionsIn(text: string): Generator<Span> {
  const beginning = /\{[{%]/g;
  const missing = new Set<string>();
  for (let found = beginning.exec(text); found; found = beginning.exec(text)) {
    const ending = found[0] === "{{" ? "}}" : "%}";
    if (missing.has(ending)) continue;
    const at = text.indexOf(ending, beginning.lastIndex);
    if (at < 0) {
      missing.add(ending);
      continue;
    }
    yield spanOf(found.index, at + ending.length);
    beginning.lastIndex = at + ending.length;
  }
}
