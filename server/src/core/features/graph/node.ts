// What the storage graph consists of.
import type { Message, Phrase } from "../../text/message.ts";
import type { Span } from "../../text/span.ts";
import type { Config, Severity } from "../../workspace/fix.ts";
import type { FileFinding } from "../diagnostics.ts";

export interface GraphNode {
  /** Unique in the graph: `PersistentVolumeClaim/shop/data`; of several of one name, all but the first with their file. */
  readonly id: string;
  /** A kind of Kubernetes', or `EBS volume`. */
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
  /** Where it is written; of what a controller makes, the template. Undefined for what only a mention speaks of. */
  readonly place: GraphPlace | undefined;
  /** Where it is or can be, as far as that is said: of claims and workloads, where their volumes are. */
  readonly zones: readonly string[];
  /** What there is to know of its disk: `466 GiB · gp3 · 3000 IOPS · 125 MiB/s`, or less where the workspace says less. */
  readonly detail: Phrase | undefined;
  /** What makes it, and of which template: for the claims that controllers make for their pods. */
  readonly maker: { readonly id: string; readonly template: string } | undefined;
  /** Errors and warnings, in the order of the text. */
  readonly problems: readonly GraphProblem[];
}

export interface GraphPlace {
  readonly uri: string;
  /** In the file's text. */
  readonly span: Span;
  /** Of the name within it. */
  readonly name: Span;
}

export interface GraphProblem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** The pod's volume, where the edge starts at a workload. */
  readonly label: string | undefined;
}

export interface StorageGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphSource {
  config(uri: string): Config;
  findings(uri: string): readonly FileFinding[];
}
