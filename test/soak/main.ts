// `npm run soak`: what the server holds on to after ten thousand edits, and after two thousand files were opened and closed.
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { folder, fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";

const edits = 10_000;
const files = 2000;
/** What may stay, in MiB: caches that were empty at the start, and the noise of the measurement. */
const mayStay = 8;

const examples = new URL("../vscode/workspace/", import.meta.url);
const disk = Object.fromEntries(
  readdirSync(examples).map((name) => [`${folder}/${name}`, readFileSync(new URL(name, examples), "utf8")]),
);
const pair = await startPair({ capabilities: fullCapabilities, disk });
const [uri = ""] = Object.keys(disk);
await pair.open(uri);
await editing(500);
await opening(100);

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
    const at = (number * 7919) % pair.text(uri).length;
    const word = `w${number} `;
    await pair.edit(uri, at, at, word);
    if (number % 20 === 0) await asking(pair, uri);
    await pair.edit(uri, at, at + word.length, "");
  }
  await asking(pair, uri);
}

async function opening(count: number): Promise<void> {
  for (let number = 0; number < count; number++) {
    const untitled = `untitled:Untitled-${number}`;
    await pair.open(untitled, pair.text(uri).replaceAll("kafka", `kafka-${number}`));
    await asking(pair, untitled);
    await pair.close(untitled);
  }
}

async function asking({ client }: LspPair, uri: string): Promise<void> {
  const place = { textDocument: { uri }, position: { line: 5, character: 4 } };
  const range = { start: { line: 0, character: 0 }, end: place.position };
  await client.sendRequest("textDocument/diagnostic", place);
  await client.sendRequest("textDocument/completion", place);
  await client.sendRequest("textDocument/hover", place);
  await client.sendRequest("textDocument/codeAction", { ...place, range, context: { diagnostics: [] } });
}

/** In MiB, of what is in use when everything that could go is gone. */
async function heap(): Promise<number> {
  await delay(500);
  for (let round = 0; round < 3; round++) globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
