// One conversion over a fixture, registered or not: what it offers at the cursor, and what comes of one offer.
import type { Conversion } from "../../server/src/core/conversions/conversion.ts";
import { type FileFix, fileFixes } from "../../server/src/core/features/codeActions.ts";
import { say } from "../../server/src/core/text/message.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { applied, type CheckOptions, configFor } from "./check.ts";
import { parseFixture } from "./fixture.ts";

export interface ConvertOptions extends CheckOptions {
  /** Which offer, from 0. */
  readonly offer?: number;
}

export interface Converted {
  readonly title: string;
  readonly applicability: string;
  /** The changed files with their new texts; none when the change is refused. */
  readonly texts: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
}

export function titles(conversion: Conversion, source: string, options: ConvertOptions = {}): readonly string[] {
  return offersOf(conversion, source, options).offers.map(({ title, disabled }) =>
    disabled ? `disabled: ${say(disabled)}` : say(title),
  );
}

export function converted(conversion: Conversion, source: string, options: ConvertOptions = {}): Converted {
  const { workspace, offers } = offersOf(conversion, source, options);
  const offer = offers[options.offer ?? 0];
  if (!offer) throw new Error("Nothing is offered");
  const edits = offer.change()?.edits ?? [];
  const notes = new Set(edits.flatMap(({ note }) => (note ? [say(note)] : [])));
  return {
    title: say(offer.title),
    applicability: offer.applicability,
    texts: applied(workspace, edits),
    notes: [...notes],
  };
}

function offersOf(
  conversion: Conversion,
  source: string,
  options: ConvertOptions,
): { readonly workspace: Workspace; readonly offers: readonly FileFix[] } {
  const { files, cursor } = parseFixture(source);
  if (!cursor) throw new Error("The fixture has no cursor $0");
  const workspace = new Workspace();
  for (const [uri, text] of files) workspace.update(uri, text);
  const config = configFor(options);
  const offers = fileFixes([], [conversion], workspace, cursor.uri, cursor.span, config, (bug) => {
    throw new Error(bug);
  });
  return { workspace, offers };
}
