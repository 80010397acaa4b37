// "Show References": what a code lens opens. The server speaks of places in the protocol's words, the editor's command in its own.

import { commands, Location, Position, Range, Uri } from "vscode";
import { type GivenPosition, isAddress, isLocation, isPosition } from "../givenPlaces.ts";
import type { Command } from "./command.ts";

export const showReferences: Command = {
  id: "ebsManifests.showReferences",
  async run(_extension, uri, position, found) {
    if (!isAddress(uri) || !isPosition(position) || !Array.isArray(found) || !found.every(isLocation)) return;
    const locations = found.map(
      ({ uri: there, range }) => new Location(Uri.parse(there), new Range(at(range.start), at(range.end))),
    );
    await commands.executeCommand("editor.action.showReferences", Uri.parse(uri), at(position), locations);
  },
};

function at({ line, character }: GivenPosition): Position {
  return new Position(line, character);
}
