// "Show References": what a code lens opens. The server speaks of places in the protocol's words, the editor's command in its own.

import { commands, Location, Position, Range, Uri } from "vscode";
import type { Command } from "./command.ts";

interface Place {
  readonly line: number;
  readonly character: number;
}

interface Found {
  readonly uri: string;
  readonly range: { readonly start: Place; readonly end: Place };
}

export const showReferences: Command = {
  id: "ebsManifests.showReferences",
  async run(_extension, uri, position, found) {
    if (typeof uri !== "string" || !position || !Array.isArray(found)) return;
    const locations = (found as readonly Found[]).map(
      ({ uri: there, range }) => new Location(Uri.parse(there), new Range(at(range.start), at(range.end))),
    );
    await commands.executeCommand("editor.action.showReferences", Uri.parse(uri), at(position as Place), locations);
  },
};

function at({ line, character }: Place): Position {
  return new Position(line, character);
}
