// Texts to try things on: real manifests with things done to them that people and tools do, and YAML's own marks in any order.
import fc from "fast-check";
import { corpusFiles } from "../core/trial/files.ts";

/** Of the texts, in UTF-16 code units: larger ones find nothing that smaller ones do not, and take longer. */
const longest = 6000;

const manifests: readonly string[] = corpusFiles().map(({ text }) => text);

const marks = [
  ...["\n", "\n\n", "\r\n", "\r", "\n  ", "\n- ", "  ", "\t", " ", "\u00a0", "\u0085", "\u2028", "\ufeff", "\u0000"],
  ...[
    "---",
    "\n---\n",
    "\n...\n",
    "--- # c\n",
    "%YAML 1.1\n---\n",
    "# c",
    " # c\n",
    "#",
    "- ",
    "-",
    "? ",
    ": ",
    ":",
    ",",
  ],
  ...[
    "[",
    "]",
    "{",
    "}",
    "{{ x }}",
    "{{- if x }}",
    "${X}",
    "&a ",
    "*a",
    "<<: *a",
    "<<: ",
    "!!str ",
    "!x ",
    "|",
    "|-\n",
    ">2\n",
  ],
  ...['"', "'", '"\\', "''", "@", "`", "\\", "\ud800", "\udc00", "😀", "é", "e\u0301", "\u202e", "\u001b[31m", "%"],
  ...[
    "__proto__: ",
    "constructor: ",
    "toString",
    "null",
    "~",
    "yes",
    "0x1F",
    "1e999",
    "-1",
    "10Gi",
    "0",
    "1".repeat(400),
  ],
  ...["<<<<<<< HEAD\n", "=======\n", ">>>>>>> other\n", "<b>", "[x](command:y)", "a".repeat(300)],
];

const words = [
  ...[
    "apiVersion: v1",
    "kind: Pod",
    "kind: List",
    "items:",
    "metadata:",
    "name: data",
    "namespace: x",
    "spec:",
    "volumes:",
  ],
  ...[
    "kind: PersistentVolumeClaim",
    "kind: StorageClass",
    "kind: StatefulSet",
    "kind: PersistentVolume",
    "volumeMounts:",
  ],
  ...["volumeClaimTemplates:", "accessModes: [ReadWriteOnce]", "storageClassName: gp3", "parameters:", "type: io2"],
  ...["provisioner: ebs.csi.aws.com", "awsElasticBlockStore:", "volumeID: vol-0123456789abcdef0", "claimName: data"],
  ...["resources: {requests: {storage: 10Gi}}", "template:", "containers:", "image: kafka", "annotations:", "labels:"],
];

/** Any text; one that fails is made shorter by whole lines, then by single characters. */
export function texts(): fc.Arbitrary<string> {
  return new Texts();
}

/** Something to type, or to put in the place of what stands there. */
export function pieces(): fc.Arbitrary<string> {
  return fc.oneof(fc.constantFrom(...marks), fc.constantFrom(...words, ""));
}

/** What somebody does to a text; the place is a share of its length, from 0 to 1. */
export interface Change {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

export function changes(): fc.Arbitrary<Change> {
  return fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof(fc.constant(0), fc.nat(60)),
    inserted: pieces(),
  });
}

export function changed(text: string, { at, removed, inserted }: Change): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + inserted + text.slice(start + removed);
}

class Texts extends fc.Arbitrary<string> {
  generate(random: fc.Random): fc.Value<string> {
    const below = (limit: number) => (limit <= 0 ? 0 : random.nextInt(0, limit - 1));
    let text = below(6) === 0 ? soup(below) : manifest(below);
    for (let count = below(7); count > 0; count--) text = mutated(text, below);
    return new fc.Value(text.slice(0, longest), undefined);
  }

  canShrinkWithoutContext(value: unknown): value is string {
    return typeof value === "string";
  }

  shrink(value: string): fc.Stream<fc.Value<string>> {
    return fc.stream(shorter(value)).map((text) => new fc.Value(text, undefined));
  }
}

function* shorter(text: string): Generator<string> {
  const lines = text.split(/(?<=\n)/);
  for (let size = lines.length; size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < lines.length; at += size) yield [...lines.slice(0, at), ...lines.slice(at + size)].join("");
  }
  for (let size = Math.min(64, text.length); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < text.length; at += size) yield text.slice(0, at) + text.slice(at + size);
  }
}

type Below = (limit: number) => number;

function pick<T>(list: readonly T[], below: Below): T {
  return list[below(list.length)] as T;
}

/** A stretch of whole documents of one file, sometimes with one of another. */
function manifest(below: Below): string {
  const documents = pick(manifests, below).split(/^(?=---)/m);
  const from = below(documents.length);
  let text = documents.slice(from, from + 1 + below(5)).join("");
  if (below(4) === 0) text += `\n---\n${pick(pick(manifests, below).split(/^---/m), below)}`;
  return text.slice(0, longest);
}

function soup(below: Below): string {
  return Array.from({ length: 1 + below(30) }, () =>
    below(3) === 0 ? `\n${" ".repeat(below(5))}${pick(words, below)}` : pick(marks, below),
  ).join("");
}

function mutated(text: string, below: Below): string {
  const at = below(text.length + 1);
  const lines = text.split(/(?<=\n)/);
  const line = below(lines.length);
  const withLines = (count: number, ...others: string[]) =>
    [...lines.slice(0, line), ...others, ...lines.slice(line + count)].join("");
  switch (below(14)) {
    case 0:
    case 1:
      return text.slice(0, at) + pick(marks, below) + text.slice(at);
    case 2:
      return text.slice(0, at) + text.slice(at + 1 + below(30));
    case 3:
      return withLines(1 + below(4));
    case 4:
      return withLines(0, ...lines.slice(line, line + 1 + below(8)));
    case 5:
      return withLines(1, `${" ".repeat(1 + below(4))}${lines[line] ?? ""}`);
    case 6:
      return withLines(1, (lines[line] ?? "").slice(1 + below(3)));
    case 7:
      return withLines(0, pick(pick(manifests, below).split(/(?<=\n)/), below));
    case 8:
      return withLines(0, `${/^\s*/.exec(lines[line] ?? "")?.[0] ?? ""}${pick(words, below)}\n`);
    case 9:
      return withLines(1, (lines[line] ?? "").replace(/:.*/, `: ${pick(marks, below)}`));
    case 10:
      return withLines(1, (lines[line] ?? "").replace(/[\w.-]+/, pick(marks, below)));
    case 11:
      return text.slice(0, at);
    case 12:
      return pick(
        [text.replaceAll("\r\n", "\n").replaceAll("\n", "\r\n"), text.replaceAll("\n", "\r"), `\ufeff${text}`],
        below,
      );
    default:
      return withLines(1, `${lines[line] ?? ""}${" ".repeat(below(6))}# words\n`);
  }
}
