// Names in fixtures: where they lead, shown as the line and the marked words, so that an eye can check it.

import type { FileSpan } from "../../server/src/core/features/navigation/find.ts";
import type { Navigation } from "../../server/src/core/features/navigation.ts";
import { navigationIn } from "../../server/src/core/features/navigation.ts";
import { say } from "../../server/src/core/text/message.ts";
import type { Span } from "../../server/src/core/text/span.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { applied } from "./check.ts";
import { parseFixture } from "./fixture.ts";

export interface Navigated {
  readonly navigation: Navigation;
  readonly workspace: Workspace;
  readonly uri: string;
  readonly offset: number;
  /** `/file.yaml:3 name: <data>`, the line counted from 1. */
  shown(place: FileSpan): string;
}

export function navigated(source: string): Navigated {
  const { files, cursor } = parseFixture(source);
  const workspace = new Workspace();
  for (const [uri, text] of files) workspace.update(uri, text);
  const uri = cursor?.uri ?? "/main.yaml";
  return {
    navigation: navigationIn(workspace),
    workspace,
    uri,
    offset: cursor?.span.start ?? 0,
    shown: ({ uri: file, span }) => shownIn(file, files.get(file) ?? "", span),
  };
}

/** Where the name at `$0` is defined. */
export function definitions(source: string): readonly string[] {
  const { navigation, uri, offset, shown } = navigated(source);
  return (navigation.definition(uri, offset)?.targets ?? []).map(shown);
}

export function referencesAt(source: string, withDefinitions = false): readonly string[] {
  const { navigation, uri, offset, shown } = navigated(source);
  return navigation.references(uri, offset, withDefinitions).map(shown);
}

export interface RenamedFiles {
  /** The reason, or undefined. */
  readonly refused: string | undefined;
  readonly applicability: string | undefined;
  /** The files that change, with their whole texts. */
  readonly texts: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
}

export function renamed(source: string, to: string): RenamedFiles {
  const { navigation, workspace, uri, offset } = navigated(source);
  const result = navigation.rename(uri, offset, to);
  if ("refused" in result) {
    return { refused: say(result.refused), applicability: undefined, texts: new Map(), notes: [] };
  }
  const notes = [...new Set(result.edits.flatMap(({ note }) => (note ? [say(note.words)] : [])))];
  return { refused: undefined, applicability: result.applicability, texts: applied(workspace, result.edits), notes };
}

function shownIn(uri: string, text: string, { start, end }: Span): string {
  const head = text.slice(0, start).split("\n");
  const tail = text.slice(end).split("\n")[0] ?? "";
  return `${uri}:${head.length} ${(head.at(-1) ?? "").trimStart()}<${text.slice(start, end)}>${tail}`;
}
