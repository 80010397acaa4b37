// The snippets of the snippets folder as a table for the server, so that every editor has them.
import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../snippets/", import.meta.url);

/** As VS Code reads it, and the releases of Kubernetes that it is for, which VS Code passes over. */
export interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
  /** The first release that takes the objects. */
  readonly since?: string;
  /** The first release that no longer does. */
  readonly until?: string;
}

/** What can be written inside an object, which only the server can tell where. VS Code is not given these. */
export interface Fragment extends Snippet {
  /** "Type.field" of the list that it is an item of, or of the map that it is part of; "Type" for an object itself. */
  readonly at: string;
  /** By the number of a stop, what of the workspace its default is replaced by. */
  readonly fills?: Readonly<Record<string, string>>;
}

const fragmentsFile = "fragments.json";

/** Path and text of the generated file. */
export function snippetTable(): readonly [path: string, text: string] {
  const rows = readSnippets().map(({ prefix, description, body, since, until }) => {
    const text = body.join("\n");
    const releases = { since, until };
    return `  ${JSON.stringify({ prefix, description, ...releases, body: text, plain: expand(text) })},\n`;
  });
  const fragments = readFragments().map(
    ({ body, ...rest }) => `  ${JSON.stringify({ ...rest, body: body.join("\n") })},\n`,
  );
  return [
    "server/src/core/features/snippets.generated.ts",
    `// The snippets of the snippets folder. Written by \`npm run generate\`; not to be edited.

export interface Snippet {
  readonly prefix: string;
  readonly description: string;
  /** The first release of Kubernetes that takes the objects, and the first that no longer does. */
  readonly since?: string;
  readonly until?: string;
  /** With stops; lines break at a line feed. */
  readonly body: string;
  /** With every stop at its default. */
  readonly plain: string;
}

/** Part of an object. */
export interface Fragment extends Omit<Snippet, "plain"> {
  /** "Type.field" of the list that it is an item of, or of the map that it is part of; "Type" for an object itself. */
  readonly at: string;
  /** By the number of a stop, what of the workspace its default is replaced by. */
  readonly fills?: Readonly<Record<string, string>>;
}

export const snippets: readonly Snippet[] = [
${rows.join("")}];

export const fragments: readonly Fragment[] = [
${fragments.join("")}];
`,
  ];
}

/** Whole objects, of all files: Kafka's first, and then in the order in which they stand there. */
export function readSnippets(): readonly Snippet[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json") && file !== fragmentsFile)
    .sort((a, b) => (a > b ? -1 : 1))
    .flatMap((file) => Object.values(read(file) as Record<string, Snippet>));
}

export function readFragments(): readonly Fragment[] {
  return Object.values(read(fragmentsFile) as Record<string, Fragment>);
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, folder), "utf8"));
}

/** What stands there when every stop is left at its default; `$0` and stops without a default vanish. */
export function expand(body: string): string {
  const defaults = new Map<string, string>();
  for (const [, number = "", text = ""] of body.matchAll(defaulted)) defaults.set(number, text);
  return body.replace(stop, (_, escaped?: string, bare?: string, braced?: string) => {
    return escaped ?? defaults.get(bare ?? braced ?? "") ?? "";
  });
}

/** The numbers of a snippet's stops, in the order in which they stand, each as often as it does. */
export function stopsOf(body: string): readonly number[] {
  return [...body.matchAll(stop)].flatMap(([, escaped, bare, braced]) =>
    escaped === undefined ? [Number(bare ?? braced)] : [],
  );
}

const defaulted = /\$\{(\d+):([^}\\]*)\}/g;

/** An escaped character, `$1`, or `${1}` with or without a default. */
const stop = /\\([\\$}])|\$(\d+)|\$\{(\d+)(?::[^}\\]*)?\}/g;
