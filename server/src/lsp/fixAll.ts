// All safe fixes of a file in one edit.
import type { WorkspaceEdit } from "vscode-languageserver";
import type { FileEdit, FileFix, Message } from "../core/index.ts";
import type { Shell } from "./shell.ts";
import { toWorkspaceEdit } from "./workspaceEdit.ts";

const title: Message = { id: "fix-all", template: "Fix everything that can safely be fixed", values: {} };

/**
 * One pass: of fixes that come near each other the first is taken, and the other one is there again afterwards. A finding with
 * several safe fixes needs a person to choose, and a fix that reaches into other files is not of this file.
 */
export function fixAllEdit(shell: Shell, uri: string): WorkspaceEdit | undefined {
  const edits: FileEdit[] = [];
  for (const fix of safeFixes(shell, uri)) {
    const own = fix.change()?.edits ?? [];
    if (own.some((edit) => edit.uri !== uri || edits.some((other) => meet(edit, other)))) continue;
    edits.push(...own);
  }
  return edits.length === 0 ? undefined : toWorkspaceEdit({ title, applicability: "safe", edits }, shell);
}

export function hasSafeFixes(shell: Shell, uri: string): boolean {
  return safeFixes(shell, uri).length > 0;
}

/** Whether it is the one safe fix of each of its findings. */
export function isTheSafeFix(fix: FileFix): boolean {
  if (fix.applicability !== "safe" || fix.ignores || fix.disabled || fix.findings.length === 0) return false;
  return fix.findings.every(
    ({ finding }) => finding.fixes.filter(({ applicability }) => applicability === "safe").length === 1,
  );
}

function safeFixes({ service, settings }: Shell, uri: string): FileFix[] {
  const whole = { start: 0, end: service.text(uri)?.length ?? 0 };
  return service.fixes(uri, whole, settings.config(uri)).filter(isTheSafeFix);
}

function meet({ span: a }: FileEdit, { span: b }: FileEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
