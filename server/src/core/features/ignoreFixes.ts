// Fixes that mend nothing: comments by which an author says that a finding is known.
import { ignoreFileWord, ignoreWord } from "../rules/suppress.ts";
import { unusedIgnore } from "../rules/unusedIgnore.ts";
import { messagesOf } from "../text/message.ts";
import { ChangeBuilder } from "../workspace/change.ts";
import type { WorkspaceView } from "../workspace/document.ts";
import type { FileFinding } from "./diagnostics.ts";
import { type FileFix, placeOf } from "./fileFix.ts";

const message = messagesOf("ignore", {
  here: "Ignore {rule} here",
  file: "Ignore {rule} in this file",
});

/** For each rule among the findings, in their order: a comment above the line, and one on top of the file. */
export function ignoreFixes(findings: readonly FileFinding[], workspace: WorkspaceView): FileFix[] {
  const others = findings.filter(({ rule }) => rule !== unusedIgnore.id);
  return [...new Set(others.map(({ rule }) => rule))].flatMap((rule): FileFix[] => {
    const [first] = others.filter((finding) => finding.rule === rule);
    const top = first && workspace.documents(first.document.uri)[0];
    if (!first || !top) return [];
    const { document, finding } = first;
    const silence = (
      title: FileFix["title"],
      findings: readonly FileFinding[],
      edit: () => ChangeBuilder,
    ): FileFix => ({
      title,
      applicability: "safe",
      conversion: undefined,
      document: placeOf(document),
      ignores: true,
      choice: undefined,
      findings,
      disabled: undefined,
      change: () => edit().finish(),
    });
    return [
      silence(message("here", { rule }), [first], () =>
        new ChangeBuilder(document, workspace).commentAbove(finding.span.start, `${ignoreWord} ${rule}:`, "reason"),
      ),
      silence(message("file", { rule }), [first], () =>
        new ChangeBuilder(top, workspace).commentOnTop(`${ignoreFileWord} ${rule}:`, "reason"),
      ),
    ];
  });
}
