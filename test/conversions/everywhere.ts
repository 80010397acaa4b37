// Every conversion wherever it applies to a set of manifests, and the manifests of our own that are tried.
import { readdirSync, readFileSync } from "node:fs";
import { expect } from "vitest";
import { conversions } from "../../server/src/core/conversions/index.ts";
import { fileFixes } from "../../server/src/core/features/codeActions.ts";
import type { FileFix } from "../../server/src/core/features/fileFix.ts";
import { say } from "../../server/src/core/text/message.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { expand, readSnippets } from "../../server/tools/snippets.ts";
import { applied, configFor } from "../support/check.ts";

const config = configFor();
const fail = (bug: string) => expect.fail(bug);

/** By their names. */
export type Files = ReadonlyMap<string, string>;

const here = new URL("manifests/", import.meta.url);
const own = readdirSync(here).map((name) => [name, readFileSync(new URL(name, here), "utf8")] as const);
const seeds = new URL("../vscode/workspace/", import.meta.url);
/** Written for this, the article's, and what snippets write. */
export const manifests: (readonly [name: string, files: Files])[] = [
  ...own.map(([name, text]) => [name, new Map([[`/${name}`, text]])] as const),
  ["the article", new Map(readdirSync(seeds).map((name) => [`/${name}`, readFileSync(new URL(name, seeds), "utf8")]))],
  ...readSnippets().map(({ prefix, body }) => [prefix, new Map([["/snippet.yaml", expand(body.join("\n"))]])] as const),
];

export interface Done {
  readonly conversion: string | undefined;
  readonly title: string;
  readonly before: Files;
  readonly after: Files;
  readonly touched: readonly {
    readonly uri: string;
    readonly span: { readonly start: number; readonly end: number };
  }[];
  readonly offers: readonly FileFix[];
}

export function* conversionsOf(before: Files): Generator<Done> {
  const offers = offersIn(before);
  for (const offer of offers) {
    const change = offer.change();
    if (!change) continue;
    const texts = applied({ text: (uri) => before.get(uri) }, change.edits);
    const { conversion } = offer;
    const after = new Map([...before, ...texts]);
    yield { conversion, title: say(offer.title), before, after, touched: change.edits, offers };
  }
}

export function offersIn(files: Files): readonly FileFix[] {
  const workspace = new Workspace();
  for (const [uri, text] of files) workspace.update(uri, text);
  return [...files].flatMap(([uri, text]) =>
    fileFixes([], conversions, workspace, uri, { start: 0, end: text.length }, config, fail).filter(
      ({ disabled }) => !disabled,
    ),
  );
}
