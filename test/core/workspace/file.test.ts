// A file that is edited in place is the file that its text makes, whatever markers come and go.
import { describe, expect, test } from "vitest";
import { File, type Lookup } from "../../../server/src/core/workspace/file.ts";
import { randomFrom } from "../trial/files.ts";

const pieces = [
  ...[
    "---\n",
    "--- # next\n",
    "...\n",
    "\n",
    "# a comment\n",
    "%YAML 1.2\n",
    "-",
    "--",
    "---",
    ".",
    "..",
    " ",
    "\r\n",
    "\ufeff",
  ],
  ...["kind: Service\nmetadata: {name: a}\n", "kind: StorageClass\nmetadata:\n  name: fast\n", "a: 1\n", "b"],
];

function holds(file: File) {
  return file.documents.map(({ index, offset, analysis }) => ({ index, offset, text: analysis.text }));
}

const keys: readonly (readonly [Lookup, string])[] = [
  ["kind", "Service"],
  ["kind", "StorageClass"],
  ["defined", "Service/a"],
  ["defined", "StorageClass/fast"],
];

function found(file: File) {
  return keys.map(([by, key]) => file.located(by, key).map(({ document }) => document.index));
}

test.each([1, 2, 3, 4, 5, 6])("random edits, seed %i", (seed) => {
  const random = randomFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  let text = "";
  const file = new File("/a.yaml");
  file.replace(text, true);
  for (let step = 0; step < 400; step++) {
    const start = Math.floor(random() * (text.length + 1));
    const length = random() < 0.5 ? 0 : Math.floor(random() * (random() < 0.1 ? text.length : 12));
    const end = Math.min(text.length, start + length);
    const written = random() < 0.3 ? "" : pick(pieces) + (random() < 0.3 ? pick(pieces) : "");
    const before = new Set(file.documents.map(({ analysis }) => analysis));
    const { gone, fresh } = file.edit({ start, end }, written);
    text = text.slice(0, start) + written + text.slice(end);
    const anew = new File("/a.yaml");
    anew.replace(text, false);
    const edit = `step ${step}: ${JSON.stringify({ text, start, end, written })}`;
    expect(file.text, edit).toBe(text);
    expect(holds(file), edit).toEqual(holds(anew));
    expect(found(file), edit).toEqual(found(anew));
    const now = new Set(file.documents.map(({ analysis }) => analysis));
    expect(gone, edit).toEqual([...before].filter((analysis) => !now.has(analysis)));
    expect(fresh, edit).toEqual([...now].filter((analysis) => !before.has(analysis)));
    for (const document of file.documents) expect(file.documentOf(document.analysis)).toBe(document);
  }
});

describe("what changed since", () => {
  const text = Array.from({ length: 100 }, (_, n) => `kind: Service\nmetadata: {name: s${n}}\n`).join("---\n");

  test("is the document that an edit touches, and the one that was there before", () => {
    const file = new File("/a.yaml");
    file.replace(text, true);
    const { mark } = file.changesSince(undefined);
    const before = file.documents[50]?.analysis;
    file.edit({ start: (file.documents[50]?.offset ?? 0) + 10, end: (file.documents[50]?.offset ?? 0) + 10 }, "x");
    const after = file.documents[50]?.analysis;
    expect(after).not.toBe(before);
    expect(file.changesSince(mark).changed).toEqual(new Set([before, after]));
    expect(file.changesSince(file.changesSince(mark).mark).changed).toEqual(new Set());
  });

  test("is everything when nobody has asked for long", () => {
    const file = new File("/a.yaml");
    file.replace(text, true);
    const { mark } = file.changesSince(undefined);
    for (let times = 0; times < 200; times++) file.edit({ start: 0, end: 0 }, "#\n");
    expect(file.changesSince(mark).changed).toBeUndefined();
  });
});

test("an edit above two hundred thousand documents", () => {
  const file = new File("/a.yaml");
  file.replace("a: 1\n---\n".repeat(200_000), false);
  const { length } = file.documents;
  file.edit({ start: 3, end: 4 }, "2");
  expect(file.documents).toHaveLength(length);
  expect(file.documents[0]?.analysis.text).toBe("a: 2\n");
});

test.each([3, 40])("the items of a `List` of %i are found as documents are", (count) => {
  const names = Array.from({ length: count }, (_, index) => `c${index % 30}`);
  const claim = (name: string) =>
    `{kind: PersistentVolumeClaim, apiVersion: v1, metadata: {name: ${name}}, spec: {storageClassName: fast, volumeName: v-${name}}}\n`;
  const asList = new File("/list.yaml");
  asList.replace(`kind: List\napiVersion: v1\nitems:\n${names.map((name) => `- ${claim(name)}`).join("")}`, true);
  const asDocuments = new File("/documents.yaml");
  asDocuments.replace(names.map((name) => `---\n${claim(name)}`).join(""), true);
  const asked: readonly (readonly [Lookup, string])[] = [
    ["kind", "PersistentVolumeClaim"],
    ["defined", "PersistentVolumeClaim/c2"],
    ["mentioned", "StorageClass/fast"],
    ["mentioned", "PersistentVolume/v-c1"],
    ["defined", "PersistentVolumeClaim/none"],
  ];
  const answers = (file: File) => asked.map(([by, key]) => file.located(by, key).map(({ manifest }) => manifest.name));
  expect(answers(asList)).toEqual(answers(asDocuments));
  expect(answers(asList).map(({ length }) => length)).toEqual([
    count,
    count > 30 ? 2 : 1,
    count,
    count > 30 ? 2 : 1,
    0,
  ]);
});
