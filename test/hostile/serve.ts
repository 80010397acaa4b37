// One text through the protocol, as an editor opens it, edits it and closes it.
import { folder, fullCapabilities, startPair } from "../support/lspPair.ts";

const questions = [
  "textDocument/documentSymbol",
  "textDocument/foldingRange",
  "textDocument/documentLink",
  "textDocument/codeLens",
  "textDocument/semanticTokens/full",
  "textDocument/hover",
  "textDocument/completion",
  "textDocument/definition",
  "textDocument/references",
  "textDocument/codeAction",
  "textDocument/inlayHint",
];

/** Throws where the server has lost an answer, or the text. */
export async function serve(name: string, text: string): Promise<void> {
  const pair = await startPair({ capabilities: fullCapabilities });
  const uri = `${folder}/a.yaml`;
  await pair.open(uri, text);
  const middle = Math.floor(text.length / 2);
  await pair.edit(uri, middle, middle, "\n# c\n");
  const position = { line: 1, character: 4 };
  const range = { start: { line: 0, character: 0 }, end: position };
  for (const question of questions) {
    await pair.client.sendRequest(question, {
      ...{ textDocument: { uri }, position, range },
      context: { diagnostics: [], includeDeclaration: true },
    });
  }
  await pair.edit(uri, middle, middle + 5, "");
  const edited = await pair.diagnostics(uri);
  const now = pair.text(uri);
  await pair.close(uri);
  await pair.open(uri, now);
  const opened = await pair.diagnostics(uri);
  if (JSON.stringify(edited) !== JSON.stringify(opened)) throw new Error(`${name}: edits have left another text`);
  if (pair.logs.length > 0) throw new Error(`${name}: ${pair.logs.join("\n").slice(0, 2000)}`);
  await pair.stop();
}
