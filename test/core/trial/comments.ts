// Comments of a text, and which of them an edit has lost that it had no business with.
import { Parser } from "yaml";
import type { Written } from "../../../server/src/core/yaml/write.ts";
import type { Edit } from "./randomEdit.ts";

/** The comments that are gone though no edit may take them; of several with the same words it does not matter which. */
export function lost(text: string, result: string, edits: readonly Edit[]): Comment[] {
  const kept = commentsOf(result).map((comment) => comment.text);
  return commentsOf(text).filter((comment) => {
    if (edits.some((edit) => mayTake(text, edit, comment))) return false;
    const index = kept.indexOf(comment.text);
    if (index < 0) return true;
    kept.splice(index, 1);
    return false;
  });
}

function mayTake(text: string, edit: Edit, comment: Comment): boolean {
  if (edit.mayGo) return edit.mayGo.start <= comment.at && comment.at < edit.mayGo.end;
  if (!edit.name.startsWith("remove")) return false;
  return (edit.written ?? []).some(
    (one) => one.span.start < comment.at && comment.at < one.span.end && !standsAbove(text, comment, one),
  );
}

/** Whether the comment stands above what is removed: such a comment may speak of more. */
function standsAbove(text: string, comment: Comment, written: Written): boolean {
  if (text.slice(lineStart(text, comment.at), comment.at).trim() !== "") return false;
  return text.slice(written.span.start, comment.at).trim() === "";
}

interface Comment {
  readonly at: number;
  readonly text: string;
}

function commentsOf(text: string): Comment[] {
  const found: Comment[] = [];
  const look = (token: unknown): void => {
    if (Array.isArray(token)) token.forEach(look);
    else if (typeof token === "object" && token !== null) {
      const { type, offset, source } = token as { type?: unknown; offset?: unknown; source?: unknown };
      if (type === "comment" && typeof offset === "number") found.push({ at: offset, text: String(source).trimEnd() });
      else Object.values(token).forEach(look);
    }
  };
  for (const token of new Parser().parse(text)) look(token);
  return found;
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}
