// What is to be read before changes are applied: documents whose lines stand in their address, shown as rows of VS Code's refactoring preview.

import type { TextDocumentContentProvider } from "vscode";
import type { PreviewNotesScheme } from "../../server/src/lsp/protocol.ts";

export const previewNotesScheme: PreviewNotesScheme = "ebs-preview";

export const previewNotes: TextDocumentContentProvider = {
  provideTextDocumentContent: ({ query }) => query,
};
