// How the author writes YAML, read off the text, so that what the pen adds looks like the rest.
import { column } from "./lines.ts";
import { perTree } from "./perTree.ts";
import type { YamlNode, YamlTree } from "./tree.ts";

export interface Style {
  /** Columns per step. */
  readonly indent: number;
  /** Whether a list stands deeper than its key, rather than in its key's column. */
  readonly seqIndented: boolean;
  /** The quotes of strings that need some. */
  readonly quote: "'" | '"';
  readonly eol: "\n" | "\r\n";
}

/** A text, with its tree for whoever asks. */
interface Written {
  readonly text: string;
  readonly tree: YamlTree;
}

/** What the tree's text says most often; of what it does not say, how the examples of Kubernetes are written. */
export const styleOf = perTree((tree): Style => styleAmong(tree.text, tree, []));

/** As `styleOf`, but for what the text does not say: that follows the first of the `others` that says something. */
export function styleAmong(text: string, tree: YamlTree, others: readonly Written[]): Style {
  const own = countsOf(tree);
  const first = (says: (counts: Counts) => boolean): Counts => {
    if (says(own)) return own;
    for (const other of others) {
      const counts = countsOf(other.tree);
      if (says(counts)) return counts;
    }
    return own;
  };
  const lists = first(({ indented, level }) => indented + level > 0);
  const quotes = first(({ single, double }) => single + double > 0);
  const breaking = [text, ...others.map((other) => other.text)].find((each) => each.includes("\n")) ?? text;
  const breaks = breaking.split("\n").length - 1;
  const carriageReturns = breaking.split("\r\n").length - 1;
  return {
    indent: stepOf(first(({ steps }) => steps.size > 0)),
    seqIndented: lists.indented > lists.level,
    quote: quotes.single > quotes.double ? "'" : '"',
    eol: carriageReturns * 2 > breaks ? "\r\n" : "\n",
  };
}

function stepOf({ steps }: Counts): number {
  let indent = 2;
  let most = 0;
  for (const [step, times] of steps) {
    if (times > most || (times === most && step < indent)) [indent, most] = [step, times];
  }
  return indent;
}

const countsOf = perTree((tree): Counts => {
  const counts: Counts = { steps: new Map(), indented: 0, level: 0, single: 0, double: 0 };
  if (tree.root) count(tree.text, tree.root, counts);
  return counts;
});

interface Counts {
  readonly steps: Map<number, number>;
  indented: number;
  level: number;
  single: number;
  double: number;
}

function count(text: string, node: YamlNode, counts: Counts): void {
  if (node.kind === "scalar") {
    if (node.style === "single") counts.single++;
    if (node.style === "double") counts.double++;
  } else if (node.kind === "seq") {
    for (const item of node.items) if (!item.alias) count(text, item.value, counts);
  } else {
    for (const entry of node.entries) {
      if (entry.alias) continue;
      const { value } = entry;
      if (!node.flow && value.kind !== "scalar" && !value.flow) {
        const step = column(text, value.span.start) - column(text, node.span.start);
        if (value.kind === "seq" && step > 0) counts.indented++;
        if (value.kind === "seq" && step === 0) counts.level++;
        if (step > 0) counts.steps.set(step, (counts.steps.get(step) ?? 0) + 1);
      }
      count(text, value, counts);
    }
  }
}
