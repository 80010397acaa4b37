// A workspace of many files: its first index, typing during and after it, a change in another file, memory.
import { setTimeout as delay } from "node:timers/promises";
import { Editor } from "./editor.ts";
import type { Figures } from "./figures.ts";
import { type Folder, folderOf, manifestFiles } from "./folder.ts";
import { stream } from "./manifests.ts";
import { lastValue } from "./place.ts";
import { memoryOf } from "./process.ts";
import type { Server } from "./server.ts";
import { type Limits, typeLetters } from "./typing.ts";

const openFile = "bench/open.yaml";
const classFile = "bench/class.yaml";

/** What is typed in: the same few objects in every workspace, of a class that stands in a file beside it. */
const openText = stream(2).replace(/storageClassName: .*/, "storageClassName: bench-class");
const classText = `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: bench-class
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  encrypted: "true"
volumeBindingMode: WaitForFirstConsumer
reclaimPolicy: Retain
`;
const className = { line: 3, character: "  name: bench-class".length };

export function workspaceName(files: number): string {
  return files === 0 ? "1 file" : `${files.toLocaleString("en")} files`;
}

/** A folder of `count` generated manifests, and the two files that the editor opens. */
export function makeWorkspace(count: number): Promise<Folder> {
  const own = [
    [openFile, openText],
    [classFile, classText],
  ] as const;
  return folderOf([...own, ...manifestFiles(count)]);
}

/** From `initialized` to an answer for which every file has been read, with nobody typing. */
export async function measureIndex(server: Server, folder: Folder, subject: string, figures: Figures): Promise<void> {
  const editor = await Editor.start(server, folder.uri, false);
  const start = performance.now();
  await editor.open(folder.uriOf(openFile), openText);
  await editor.pull(folder.uriOf(openFile));
  figures.add("first index", subject, server.name, [performance.now() - start]);
  await editor.end();
}

export async function measureWorkspace(
  server: Server,
  folder: Folder,
  subject: string,
  figures: Figures,
  limits: Limits,
): Promise<void> {
  const uri = folder.uriOf(openFile);
  const add = (measure: string, values: readonly number[]) => figures.add(measure, subject, server.name, values);
  const editor = await Editor.start(server, folder.uri);
  const start = performance.now();
  await editor.open(uri, openText);
  if (server.pulls) {
    // As VS Code does: the whole workspace is asked for at once, and answered when it is known.
    let isComplete = false;
    const complete = editor.pullWorkspace().then(() => {
      add("findings of all files", [performance.now() - start]);
      isComplete = true;
    });
    const during: number[] = [];
    // What the end of the index brings about comes a little later.
    let until = Number.POSITIVE_INFINITY;
    while (performance.now() < until || during.length < limits.rounds) {
      const { times } = await typeLetters(editor, uri, lastValue(openText), { rounds: 1, least: 1, budget: 0 });
      during.push(...times);
      if (isComplete) until = Math.min(until, performance.now() + 1000);
    }
    await complete;
    add("keystroke to findings during the index", during);
  } else {
    await editor.settled(server.ownDelay + 1500);
  }
  await typeLetters(editor, uri, lastValue(openText), { rounds: 3, least: 3, budget: 0 });
  add("keystroke to findings", (await typeLetters(editor, uri, lastValue(openText), limits)).times);
  if (server.pulls) add("change in another file to findings", await changeOther(editor, folder, limits));
  await delay(1500);
  const memory = memoryOf(editor.process);
  if (memory) {
    figures.add("memory", subject, server.name, [memory.now], "MiB");
    figures.add("memory, peak", subject, server.name, [memory.peak], "MiB");
  }
  await editor.end();
}

/** The class that the open file names is called otherwise, and back: until the open file's findings say so. */
async function changeOther(editor: Editor, folder: Folder, { rounds }: Limits): Promise<readonly number[]> {
  const uri = folder.uriOf(openFile);
  const other = folder.uriOf(classFile);
  await editor.open(other, classText);
  await editor.pull(other);
  const times: number[] = [];
  let before = JSON.stringify(await editor.pull(uri));
  for (let round = 0; round < rounds; round++) {
    const refreshed = editor.refreshed();
    const start = performance.now();
    await editor.type(other, className, round % 2 === 0 ? "x" : "", round % 2);
    await Promise.race([refreshed, delay(2000)]);
    const now = JSON.stringify(await editor.pull(uri));
    if (now !== before) times.push(performance.now() - start);
    before = now;
    await delay(80);
  }
  return times;
}
