// The storage graph as Mermaid, as DOT and as JSON. Names come from manifests: none may end its quotes or become markup.
import { type GraphNode, printable, type Say, type Span, type StorageGraph } from "../../core/index.ts";
import { LineIndex } from "../../core/text/lineIndex.ts";
import { jsonText } from "./format/jsonText.ts";

type TextOf = (file: string) => string;

export const graphFormats = { mermaid, dot, json } as const;

function mermaid({ nodes, edges }: StorageGraph, _: TextOf, say: Say): string {
  const ids = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  const lines = nodes.map((node) => `  ${ids.get(node.id)}["${words(node, say).map(entities).join("<br/>")}"]`);
  for (const { from, to, label } of edges) {
    const arrow = label === undefined ? "-->" : `-->|"${entities(label)}"|`;
    lines.push(`  ${ids.get(from)} ${arrow} ${ids.get(to)}`);
  }
  for (const [severity, colour] of colours) {
    const marked = nodes.filter((node) => worstOf(node) === severity).map(({ id }) => ids.get(id));
    if (marked.length === 0) continue;
    lines.push(`  classDef ${severity} stroke:${colour},stroke-width:2px`, `  class ${marked.join(",")} ${severity}`);
  }
  return `${["flowchart LR", ...lines].join("\n")}\n`;
}

function dot({ nodes, edges }: StorageGraph, _: TextOf, say: Say): string {
  const lines = nodes.map((node) => {
    const colour = colours.find(([severity]) => severity === worstOf(node))?.[1];
    const marked = colour === undefined ? "" : ` color=${quoted(colour)} penwidth=2`;
    return `  ${quoted(node.id)} [label=${label(words(node, say).join("\n"))}${marked}];`;
  });
  for (const { from, to, label: volume } of edges) {
    const named = volume === undefined ? "" : ` [label=${label(volume)}]`;
    lines.push(`  ${quoted(from)} -> ${quoted(to)}${named};`);
  }
  return `${["digraph storage {", "  rankdir=LR;", "  node [shape=box];", ...lines, "}"].join("\n")}\n`;
}

function json({ nodes, edges }: StorageGraph, textOf: TextOf, say: Say): string {
  const files = new Set(nodes.flatMap(({ place }) => place?.uri ?? []));
  const indexes = new Map([...files].map((file) => [file, new LineIndex(textOf(file))]));
  const shown = nodes.map(({ place, problems, detail, ...node }) => ({
    ...node,
    detail: detail === undefined ? undefined : say(detail),
    file: place?.uri,
    range: place && rangeOf(indexes.get(place.uri), place.name),
    problems: problems.map(({ rule, severity, message }) => ({ rule, severity, message: say(message) })),
  }));
  return jsonText({ nodes: shown, edges });
}

function rangeOf(index: LineIndex | undefined, { start, end }: Span) {
  return index && { start: index.position(start), end: index.position(end) };
}

/** The worst first. */
const colours = [
  ["error", "#d13438"],
  ["warning", "#ca8500"],
] as const;

function worstOf({ problems }: GraphNode): string | undefined {
  return colours.map(([severity]) => severity).find((each) => problems.some(({ severity }) => severity === each));
}

function words({ kind, name, namespace, zones, detail }: GraphNode, say: Say): string[] {
  const place = [namespace, ...zones].filter((each) => each !== undefined).join(", ");
  return [kind, name, place, say(detail ?? "")].filter((each) => each !== "");
}

/** Mermaid reads `#34;` as the character of that number; whatever might mean something to it, or to HTML, is written so. */
function entities(text: string): string {
  return text.replace(/[^\p{L}\p{N} ._:/,\u00b7\u00d7-]/gu, (character) => `#${character.codePointAt(0)};`);
}

/** Graphviz takes `&lt;` in what it draws for the character of that name, as HTML does. */
function label(text: string): string {
  return quoted(text.replace(/&/g, "&amp;"));
}

/** In DOT's quotes, as in JSON's, `\` and `"` stand behind a `\`, and `\n` is a new line. */
function quoted(text: string): string {
  return JSON.stringify(text.split("\n").map(printable).join("\n"));
}
