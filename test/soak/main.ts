// `npm run soak`: what the server holds on to after thousands of edits, and after thousands of files were opened and closed.
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { getHeapSpaceStatistics } from "node:v8";
import type { CodeLens } from "vscode-languageserver-protocol/node";
import { folder, fullCapabilities, startPair } from "../support/lspPair.ts";

const edits = 4000;
const files = 1000;
/** What may stay, in MiB: a kibibyte of each file. */
const mayStay = 1;

const examples = new URL("../vscode/workspace/", import.meta.url);
const disk = Object.fromEntries(
  readdirSync(examples).map((name) => [`${folder}/${name}`, readFileSync(new URL(name, examples), "utf8")]),
);
const { workspace } = fullCapabilities;
const refreshing = { inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } };
const capabilities = {
  ...fullCapabilities,
  textDocument: { ...fullCapabilities.textDocument, inlayHint: {} },
  workspace: { ...workspace, ...refreshing },
};
const pair = await startPair({ capabilities, disk });
const { client } = pair;
const [first = "", ...others] = Object.keys(disk);
await pair.open(first);
await editing(500);
await opening(200);

const start = await heap();
await editing(edits);
const edited = await heap();
await opening(files);
const opened = await heap();
console.log(`at the start ${start.toFixed(1)} MiB`);
console.log(`after ${edits} edits ${edited.toFixed(1)} MiB`);
console.log(`after ${files} files were opened and closed ${opened.toFixed(1)} MiB`);
if (edited - start > mayStay || opened - edited > mayStay) {
  console.error(`More than ${mayStay} MiB have stayed`);
  process.exitCode = 1;
}
await pair.stop();

/** Types a word at one place after the other, asks what an editor asks, and takes it away again. */
async function editing(count: number): Promise<void> {
  for (let number = 0; number < count; number += 2) {
    const at = (number * 7919) % pair.text(first).length;
    const word = `w${number} `;
    await pair.edit(first, at, at, word);
    if (number % 20 === 0) await asking(first);
    await pair.edit(first, at, at + word.length, "");
  }
  await asking(first);
}

/** Files that nobody has saved, and in between those of the workspace. */
async function opening(count: number): Promise<void> {
  for (let number = 0; number < count; number++) {
    const saved = others[number % (others.length * 4)];
    const uri = saved ?? `untitled:Untitled-${number}`;
    await pair.open(uri, saved ? disk[saved] : pair.text(first).replaceAll("kafka", `kafka-${number}`));
    await client.sendNotification("ebsManifests/baseline", { uri, text: `# ${number}\n${pair.text(uri)}` });
    await asking(uri);
    await pair.close(uri);
    await client.sendNotification("ebsManifests/baseline", { uri, text: null });
  }
}

async function asking(uri: string): Promise<void> {
  const place = { textDocument: { uri }, position: { line: 5, character: 4 } };
  const range = { start: { line: 0, character: 0 }, end: place.position };
  await client.sendRequest("textDocument/diagnostic", place);
  await client.sendRequest("textDocument/completion", place);
  await client.sendRequest("textDocument/hover", place);
  await client.sendRequest("textDocument/codeAction", { ...place, range, context: { diagnostics: [] } });
  await client.sendRequest("textDocument/inlayHint", { ...place, range });
  for (const lens of await client.sendRequest<CodeLens[]>("textDocument/codeLens", place))
    await client.sendRequest("codeLens/resolve", lens);
}

/** In MiB, of what is in use, code aside, when everything that could go is gone. */
async function heap(): Promise<number> {
  // What is held weakly lasts until the end of a task, and what held that until the one after.
  for (let round = 0; round < 10; round++) {
    await delay(100);
    globalThis.gc?.();
  }
  // Machine code comes and goes as V8 sees fit; bytecode stays, by an option of the command.
  const spaces = getHeapSpaceStatistics().filter(({ space_name }) => !/code|trusted/.test(space_name));
  return spaces.reduce((sum, { space_used_size }) => sum + space_used_size, 0) / 1024 / 1024;
}
