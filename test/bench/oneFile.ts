// One file in one folder: from the start to its first findings, typing, completion, document symbols, memory.
import { setTimeout as delay } from "node:timers/promises";
import { Editor } from "./editor.ts";
import type { Figures } from "./figures.ts";
import { folderOf } from "./folder.ts";
import { stream } from "./manifests.ts";
import { lastClassName, lastKey, lastValue } from "./place.ts";
import { memoryOf } from "./process.ts";
import type { Server } from "./server.ts";
import { askAgain, type Limits, typeLetters } from "./typing.ts";

export interface Subject {
  readonly name: string;
  readonly text: string;
  /** Files beside it, by name. */
  readonly others?: readonly (readonly [name: string, text: string])[];
}

/** A file of `count` generated documents. */
export function generated(count: number): Subject {
  return { name: `${count.toLocaleString("en")} documents`, text: stream(count) };
}

/** How long a server may take to come to rest, in milliseconds. */
const rest = 1000;

export async function measureOneFile(
  server: Server,
  { name: subject, text, others = [] }: Subject,
  figures: Figures,
  limits: Limits,
): Promise<void> {
  const folder = await folderOf([["open.yaml", text], ...others]);
  const uri = folder.uriOf("open.yaml");
  const place = lastValue(text);
  const add = (measure: string, values: readonly number[]) => figures.add(measure, subject, server.name, values);

  // With one letter too many there is something to find, which tells the first findings from an empty beginning.
  const lines = text.split("\n");
  lines[place.line] += "x";
  const editor = await Editor.start(server, folder.uri);
  const opened = performance.now();
  await editor.openWithFindings(uri, lines.join("\n"));
  add("open to first findings", [performance.now() - opened]);
  add("start to first findings", [performance.now() - editor.process.startedAt]);
  await editor.settled(server.ownDelay + 300);
  await editor.type(uri, place, "", 1);
  await editor.settled(server.ownDelay + 300);

  const { times, noticed } = await typeLetters(editor, uri, place, limits);
  add("keystroke to findings", times);
  if (!noticed) console.log(`  ${server.name}, ${subject}: the findings do not change with the keystroke`);
  const typesNames = server.pulls && /storageClassName:/.test(text);
  if (typesNames) {
    const names = await typeLetters(editor, uri, lastClassName(text), limits);
    add("keystroke in a class name to findings", names.times);
  }
  if (server.name !== "ours, pushed") {
    const key = lastKey(text);
    add("completion", await askAgain(limits, () => editor.complete(uri, key)));
    const type = (round: number) => editor.change(uri, place, round % 2 === 0 ? "x" : "", round % 2);
    add("keystroke, then completion", await askAgain(limits, () => editor.complete(uri, key), type));
    if (editor.hasSymbols) {
      await editor.settled(server.ownDelay + 300);
      add("document symbols", await askAgain(limits, () => editor.symbols(uri)));
      add("keystroke, then document symbols", await askAgain(limits, () => editor.symbols(uri), type));
    }
  }
  await delay(rest);
  const memory = memoryOf(editor.process);
  if (memory) {
    figures.add("memory", subject, server.name, [memory.now], "MiB");
    figures.add("memory, peak", subject, server.name, [memory.peak], "MiB");
  }
  await editor.end();
  await folder.remove();
}
