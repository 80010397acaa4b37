// All safe fixes of a file in one change.
import type { Rule } from "../rules/rule.ts";
import type { Log } from "../rules/run.ts";
import { type Span, spanOf } from "../text/span.ts";
import type { FileEdit, SourceChange } from "../workspace/change.ts";
import type { Config } from "../workspace/fix.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { fileFixes } from "./codeActions.ts";
import type { FileFix } from "./fileFix.ts";

/**
 * One pass: of fixes that come near each other the first is taken, and the other one is there again afterwards. A finding with
 * several safe fixes needs a person to choose, and a fix that reaches into other files is not of this file.
 * Undefined when there is nothing to fix safely.
 */
export function fixAll(
  rules: readonly Rule[],
  workspace: Workspace,
  uri: string,
  config: Config,
  log: Log,
): SourceChange | undefined {
  const last = workspace.documents(uri).at(-1);
  const end = last ? last.offset + last.analysis.text.length : 0;
  const edits: FileEdit[] = [];
  const taken = new Taken();
  for (const fix of fileFixes(rules, [], workspace, uri, spanOf(0, end), config, log)) {
    if (!isTheSafeFix(fix)) continue;
    const own = fix.change()?.edits ?? [];
    if (own.some((edit) => edit.uri !== uri || taken.meets(edit.span))) continue;
    for (const { span } of own) taken.add(span);
    edits.push(...own);
  }
  return edits.length === 0 ? undefined : { edits, created: [] };
}

/** Whether it is the one safe fix of each of its findings. */
export function isTheSafeFix(fix: FileFix): boolean {
  if (fix.applicability !== "safe" || fix.ignores || fix.disabled || fix.findings.length === 0) return false;
  return fix.findings.every(
    ({ finding }) => finding.fixes.filter(({ applicability }) => applicability === "safe").length === 1,
  );
}

/** What is edited so far. No two of these overlap, so that a look at one place tells whether another span comes near any. */
class Taken {
  /** In the order of the text. */
  readonly #spans: Span[] = [];

  meets({ start, end }: Span): boolean {
    const last = this.#spans[this.#countUpTo(end) - 1];
    return last !== undefined && start <= last.end;
  }

  add(span: Span): void {
    this.#spans.splice(this.#countUpTo(span.start), 0, span);
  }

  /** How many start at that offset or before it. */
  #countUpTo(offset: number): number {
    let [low, high] = [0, this.#spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
