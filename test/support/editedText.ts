// What VS Code makes of a text with the edits of a WorkspaceEdit, those with tab stops included.

import type { Range, SnippetTextEdit, TextEdit } from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";

/** The placeholders keep their words, as they do for somebody who tabs through them. */
export function edited(text: string, edits: readonly (TextEdit | SnippetTextEdit)[]): string {
  const document = TextDocument.create("file:///edited.yaml", "yaml", 0, text);
  const hasSnippet = edits.some((edit) => "snippet" in edit);
  const plain = edits.map((edit): TextEdit => {
    const made = "snippet" in edit ? withoutStops(edit.snippet.value) : edit.newText;
    return { range: edit.range, newText: hasSnippet ? indented(made, document, edit.range) : made };
  });
  return TextDocument.applyEdits(document, plain);
}

function withoutStops(snippet: string): string {
  return snippet.replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, "$1").replace(/\\([\\$}])/g, "$1");
}

/** VS Code indents the further lines of every edit of a file that gets a snippet as far as the line where the edit starts. */
function indented(text: string, document: TextDocument, { start }: Range): string {
  const before = document.getText({ start: { line: start.line, character: 0 }, end: start });
  const indentation = /^[ \t]*/.exec(before)?.[0] ?? "";
  return text.replace(/\n/g, `\n${indentation}`);
}
