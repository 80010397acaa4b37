// Conversions over a fixture: what is offered at the cursor, and the texts that come of it.
import { conversions } from "../../server/src/core/conversions/index.ts";
import { type FileFix, fileFixes } from "../../server/src/core/features/codeActions.ts";
import { say } from "../../server/src/core/text/message.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { applied, type CheckOptions, configFor } from "./check.ts";
import { parseFixture } from "./fixture.ts";

export interface Offered {
  readonly workspace: Workspace;
  readonly offers: readonly FileFix[];
  readonly titles: readonly string[];
  /** The files that the offer whose title holds these words changes, with their new texts. */
  apply(words: string): ReadonlyMap<string, string>;
}

/** The conversions that are offered where `$0` stands; no rule takes part. */
export function offered(source: string, options: CheckOptions = {}): Offered {
  const { files, cursor } = parseFixture(source);
  if (!cursor) throw new Error("The fixture has no cursor $0");
  const workspace = new Workspace();
  for (const [uri, text] of files) workspace.update(uri, text);
  const offers = fileFixes([], conversions, workspace, cursor.uri, cursor.span, configFor(options), (bug) => {
    throw new Error(bug);
  });
  return {
    workspace,
    offers,
    titles: offers.map(({ title }) => say(title)),
    apply(words) {
      const found = offers.filter(({ title }) => say(title).includes(words));
      if (found.length !== 1)
        throw new Error(`${found.length} offers say "${words}": ${offers.map(({ title }) => say(title)).join(" · ")}`);
      const change = found[0]?.change();
      if (!change) throw new Error(`"${words}" cannot be applied`);
      return applied(workspace, change.edits);
    },
  };
}
