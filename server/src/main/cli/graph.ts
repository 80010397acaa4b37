// `ebs-manifests graph`: the storage of files and folders as a picture's source or as data.
import { Argument, Command, Option } from "commander";
import { createLanguageService, type GraphNode, type StorageGraph } from "../../core/index.ts";
import { readInputs } from "./inputs.ts";
import { status } from "./status.ts";

export const graphFormats = { mermaid, dot, json } as const;

interface GraphOptions {
  readonly format: keyof typeof graphFormats;
}

export function graphCommand(): Command {
  return new Command("graph")
    .description("show who stores where: workloads, claims, volumes, classes, disks")
    .addArgument(
      new Argument("[paths...]", "files, folders, or - for standard input").default(["."], "the current folder"),
    )
    .addOption(new Option("--format <format>", "what to print").choices(Object.keys(graphFormats)).default("mermaid"))
    .action(graph);
}

async function graph(paths: readonly string[], { format }: GraphOptions): Promise<void> {
  const { inputs, problems } = await readInputs(paths);
  const service = createLanguageService((message) => process.stderr.write(`${message}\n`));
  for (const { file, text } of inputs) service.update(file, text);
  process.stdout.write(graphFormats[format](service.storageGraph()));
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (problems.length > 0) process.exitCode = status.unusable;
}

function mermaid({ nodes, edges }: StorageGraph): string {
  const ids = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  const lines = nodes.map((node) => `  ${ids.get(node.id)}["${escaped(words(node).join("<br/>"))}"]`);
  for (const { from, to, label } of edges) {
    const arrow = label === undefined ? "-->" : `-->|"${escaped(label)}"|`;
    lines.push(`  ${ids.get(from)} ${arrow} ${ids.get(to)}`);
  }
  return `${["flowchart LR", ...lines].join("\n")}\n`;
}

function dot({ nodes, edges }: StorageGraph): string {
  const lines = nodes.map((node) => `  ${JSON.stringify(node.id)} [label=${JSON.stringify(words(node).join("\n"))}];`);
  for (const { from, to, label } of edges) {
    const named = label === undefined ? "" : ` [label=${JSON.stringify(label)}]`;
    lines.push(`  ${JSON.stringify(from)} -> ${JSON.stringify(to)}${named};`);
  }
  return `${["digraph storage {", "  rankdir=LR;", "  node [shape=box];", ...lines, "}"].join("\n")}\n`;
}

function json(graph: StorageGraph): string {
  const nodes = graph.nodes.map(({ uri, ...node }) => ({ ...node, file: uri }));
  return `${JSON.stringify({ nodes, edges: graph.edges }, null, 2)}\n`;
}

function words({ kind, name, namespace, zones }: GraphNode): string[] {
  const place = [namespace, ...zones].filter((each) => each !== undefined).join(", ");
  return [kind, name, ...(place === "" ? [] : [place])];
}

/** Names come from manifests: none of them may end the quotes or become markup. */
function escaped(text: string): string {
  return text
    .replaceAll("#", "#35;")
    .replaceAll('"', "#quot;")
    .replace(/<(?!br\/>)/g, "#lt;")
    .replace(/[\r\n]+/g, " ");
}
