// The server survives every file that it is given: opened, edited at random places, asked everything, and closed.
// EBS_CORPUS=DIR adds any folder of YAML, EBS_SEED=N begins elsewhere: a failure names its seed.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CodeAction, CompletionList } from "vscode-languageserver-protocol/node";
import { corpusFiles, randomFrom } from "../core/trial/files.ts";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";

const firstSeed = Number(process.env.EBS_SEED ?? 1);
const pieces = [
  "a",
  "\n",
  "\n  ",
  "- ",
  ": ",
  "---\n",
  "#",
  "{{",
  "}}",
  '"',
  "'",
  "&x ",
  "*x",
  "<<: ",
  "|\n",
  "\t",
  "[",
  "{",
  "",
  "",
];

let pair: LspPair;
beforeAll(async () => {
  pair = await startPair({ capabilities: fullCapabilities, disk: {} });
});
afterAll(() => pair.stop());

const files = corpusFiles();

test.each(files.map((file, index) => [file.name, file.text, firstSeed + index] as const))(
  "%s",
  async (name, text, seed) => {
    const random = randomFrom(seed);
    const below = (limit: number) => Math.floor(random() * limit);
    const uri = `file:///w/${name.split("/").map(encodeURIComponent).join("/")}`;
    const textDocument = { uri };
    await pair.open(uri, text);
    for (let round = 0; round < 6; round++) {
      const lines = pair.text(uri).split(/\r\n|\r|\n/);
      const line = below(lines.length);
      const position = { line, character: below((lines[line]?.length ?? 0) + 1) };
      const range = { start: { line: Math.max(0, line - below(20)), character: 0 }, end: position };
      await pair.diagnostics(uri);
      const list: CompletionList = await pair.client.sendRequest("textDocument/completion", { textDocument, position });
      const item = list.items[below(list.items.length)];
      if (item) await pair.client.sendRequest("completionItem/resolve", item);
      const params = { textDocument, range, context: { diagnostics: [] } };
      const actions: CodeAction[] = await pair.client.sendRequest("textDocument/codeAction", params);
      for (const action of actions.filter(({ disabled }) => !disabled)) {
        const resolved = await pair.resolve(action).catch(refusalOf);
        // Applying throws where edits overlap or are for another version.
        if (resolved?.edit) pair.applied(resolved.edit);
      }
      const { length } = pair.text(uri);
      const start = below(length + 1);
      await pair.edit(
        uri,
        start,
        random() < 0.6 ? start : Math.min(length, start + below(30)),
        pieces[below(pieces.length)] ?? "",
      );
    }
    await pair.close(uri);
    await pair.diagnostics(uri);
    expect(pair.logs.splice(0), `seed ${seed}`).toEqual([]);
  },
);

/** The server may refuse an action with a reason; anything else is a failure. */
function refusalOf(error: unknown): undefined {
  expect(error).toMatchObject({ code: -32803 });
  return undefined;
}
