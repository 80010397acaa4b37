// A template as the YAML that it is around its actions, so that a place in it can be found though nobody has filled it in.
import { isTemplate } from "./template.ts";

const action = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;
const actionsAlone = /^[ \t]*(?:(?:\{\{.*?\}\}|\{%.*?%\})[ \t]*)+$/gm;

/**
 * The text, as long as it was: blanks where a line has nothing but actions, and `unknown`, one code unit, all over those that
 * stand for a word. Undefined where the text is no template.
 */
export function unfilled(text: string, unknown: string): string | undefined {
  if (!isTemplate(text)) return undefined;
  return text
    .replace(actionsAlone, (line) => " ".repeat(line.length))
    .replace(action, (found) => found.replace(/[^\r\n]/g, found.includes("\n") ? " " : unknown));
}

/** Whether part of an action stands between two offsets, or both stand in one. */
export function touchesAction(text: string, start: number, end: number): boolean {
  for (const { 0: found, index } of text.matchAll(action)) {
    if (index < end && start < index + found.length) return true;
    if (index < start && end < index + found.length) return true;
  }
  return false;
}
