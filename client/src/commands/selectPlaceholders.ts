// Not for the palette: what code actions run after their edit went through the refactoring preview, which leaves the cursor nowhere.

import { Range, Selection, TextEditorRevealType, Uri, window, workspace } from "vscode";
import type { PlaceholderFile, SelectPlaceholdersCommand } from "../../../server/src/lsp/protocol.ts";
import { keptPlaceholders } from "../keptPlaceholders.ts";
import { linkedPlaceholders, type Place, type Stretch } from "../placeholders.ts";
import type { Command } from "./command.ts";

const id: SelectPlaceholdersCommand = "ebsManifests.selectPlaceholders";

export const selectPlaceholders: Command = {
  id,
  async run() {
    const file = keptPlaceholders();
    if (file) await showPlaceholders(file);
  },
};

/** Selects the first placeholder and the others that are meant to be the same, so that they are typed as one. */
export async function showPlaceholders(file: PlaceholderFile): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(file.uri));
  const selections = linkedPlaceholders(file, (stretch) => document.getText(rangeOf(stretch))).map(rangeOf);
  const [first] = selections;
  if (!first) return;
  const editor = await window.showTextDocument(document);
  editor.selections = selections.map(({ start, end }) => new Selection(start, end));
  editor.revealRange(first, TextEditorRevealType.InCenterIfOutsideViewport);
}

function rangeOf({ start, end }: Stretch): Range {
  const bare = ({ line, character }: Place) => [line, character] as const;
  return new Range(...bare(start), ...bare(end));
}
