// Conversions over a fixture: what is offered where `$0` stands, and the texts that come of it.
import type { Conversion } from "../../server/src/core/conversions/conversion.ts";
import { conversions as all } from "../../server/src/core/conversions/index.ts";
import { fileFixes } from "../../server/src/core/features/codeActions.ts";
import type { FileFix } from "../../server/src/core/features/fileFix.ts";
import type { Rule } from "../../server/src/core/rules/rule.ts";
import { say } from "../../server/src/core/text/message.ts";
import type { ChangeOptions } from "../../server/src/core/workspace/change.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { applied, type CheckOptions, configFor } from "./check.ts";
import { parseFixture } from "./fixture.ts";

export interface ConvertOptions extends CheckOptions {
  /** Which offer, from 0. */
  readonly offer?: number;
}

export interface Offered {
  readonly workspace: Workspace;
  readonly offers: readonly FileFix[];
  readonly titles: readonly string[];
  /** The files that the offer whose title holds these words changes or creates, with their new texts. */
  apply(words: string, options?: ChangeOptions): ReadonlyMap<string, string>;
}

/** No rule takes part, but those of `rules`. */
export function offered(
  source: string,
  options: CheckOptions = {},
  conversions: readonly Conversion[] = all,
  rules: readonly Rule[] = [],
): Offered {
  const { files, cursor } = parseFixture(source);
  if (!cursor) throw new Error("The fixture has no cursor $0");
  const workspace = new Workspace();
  for (const [uri, text] of files) workspace.update(uri, text);
  const offers = fileFixes(rules, conversions, workspace, cursor.uri, cursor.span, configFor(options), (bug) => {
    throw new Error(bug);
  });
  const titles = offers.map(({ title }) => say(title));
  return {
    workspace,
    offers,
    titles,
    apply(words, how) {
      const found = offers.filter(({ title }) => say(title).includes(words));
      if (found.length !== 1) throw new Error(`${found.length} offers say "${words}": ${titles.join(" · ")}`);
      const change = found[0]?.change(how);
      if (!change) throw new Error(`"${words}" cannot be applied`);
      const created = change.created.map(({ uri, text }) => [uri, text] as const);
      return new Map([...applied(workspace, change.edits), ...created]);
    },
  };
}

export interface Converted {
  readonly title: string;
  readonly applicability: string;
  /** The changed files with their new texts; none when the change is refused. */
  readonly texts: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
}

export function titles(conversion: Conversion, source: string, options: ConvertOptions = {}): readonly string[] {
  return offered(source, options, [conversion]).offers.map(({ title, disabled }) =>
    disabled ? `disabled: ${say(disabled)}` : say(title),
  );
}

export function converted(conversion: Conversion, source: string, options: ConvertOptions = {}): Converted {
  const { workspace, offers } = offered(source, options, [conversion]);
  const offer = offers[options.offer ?? 0];
  if (!offer) throw new Error("Nothing is offered");
  const edits = offer.change()?.edits ?? [];
  const notes = new Set(edits.flatMap(({ note }) => (note ? [say(note.words)] : [])));
  const { title, applicability } = offer;
  return { title: say(title), applicability, texts: applied(workspace, edits), notes: [...notes] };
}
