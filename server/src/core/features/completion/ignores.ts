// The ids of rules, in a comment by which an author says that a finding is known.
import { rules } from "../../rules/index.ts";
import { ignoreFileWord, ignoreWord } from "../../rules/suppress.ts";
import { unusedIgnore } from "../../rules/unusedIgnore.ts";
import { tableText } from "../../text/message.ts";
import { spanOf } from "../../text/span.ts";
import type { AnalysedDocument } from "../../workspace/document.ts";
import { lineStart, nextLine } from "../../yaml/lines.ts";
import type { FileFinding } from "../diagnostics.ts";
import type { Completion } from "./offer.ts";

const comment = new RegExp(`(?:^|\\s)#\\s*(${ignoreFileWord}|${ignoreWord})\\s+((?:[a-z-]+\\s*,\\s*)*)([a-z-]*)$`);

/**
 * Undefined where no such comment stands around `offset` of the file. First come the rules that say something of what the comment
 * speaks of, then those that do so of the file. `findings` is asked for those of the file only where there is such a comment.
 */
export function ignoreCompletions(
  document: AnalysedDocument,
  offset: number,
  findings: () => readonly FileFinding[],
): readonly Completion[] | undefined {
  const { text } = document.analysis;
  const at = offset - document.offset;
  const start = lineStart(text, at);
  const head = text.slice(start, at);
  const [, word, others = "", begun = ""] = comment.exec(head) ?? [];
  if (word === undefined) return undefined;
  const rest = /^[a-z-]*/.exec(text.slice(at))?.[0] ?? "";
  const line = document.offset + (/^\s*#/.test(head) ? nextLine(text, at) : start);
  const end = document.offset + nextLine(text, line - document.offset);
  const found = findings();
  const near = found.filter(({ span }) => word === ignoreWord && line <= span.start && span.start < end);
  const present = new Set(others.split(/\s*,\s*/));
  const ids = [...near, ...found].map(({ rule }) => rule);
  const all = new Set([...ids, ...rules.map(({ id }) => id)]);
  return [...all]
    .filter((id) => !present.has(id) && id !== unusedIgnore.id)
    .map((id, index) => ({
      label: id,
      kind: "value",
      edit: {
        span: spanOf(offset - begun.length, offset + rest.length),
        text: id,
        snippet: false,
        plain: id,
      },
      detail: undefined,
      filter: id,
      order: `1${String(index).padStart(4, "0")}`,
      deprecated: false,
      choices: false,
      documentation: () => {
        const rule = rules.find((each) => each.id === id);
        return rule && tableText(rule.docs.summary);
      },
    }));
}
