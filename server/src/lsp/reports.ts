// What each file's diagnostics are, computed when asked for and named by a result id that changes only when they do.
import type { Diagnostic } from "vscode-languageserver";
import type { FileFinding } from "../core/index.ts";

export interface Report {
  readonly id: string;
  readonly items: Diagnostic[];
}

interface Known extends Report {
  readonly content: string;
  /** Files whose places these diagnostics name. */
  readonly related: ReadonlySet<string>;
}

/** Of every file without findings, and of one that has gone. */
const nothing: Report = { id: "nothing", items: [] };

interface Source {
  has(uri: string): boolean;
  findings(uri: string): readonly FileFinding[];
  toDiagnostic(uri: string, finding: FileFinding): Diagnostic;
}

export class Reports {
  readonly #source: Source;
  readonly #known = new Map<string, Known>();
  readonly #stale = new Set<string>();
  /** By file: those whose diagnostics name places in it. */
  readonly #relating = new Map<string, Set<string>>();
  /** A server that was started anew must not take the ids of the one before it for its own. */
  readonly #prefix = Date.now().toString(36);
  #count = 0;

  constructor(source: Source) {
    this.#source = source;
  }

  of(uri: string): Report {
    // Nothing is kept of what is not there, whoever still asks about it.
    if (!this.#source.has(uri)) return nothing;
    const before = this.#known.get(uri);
    if (before && !this.#stale.has(uri)) return before;
    const findings = this.#source.findings(uri);
    const items = findings.map((finding) => this.#source.toDiagnostic(uri, finding));
    const content = JSON.stringify(items);
    const related = new Set(findings.flatMap((finding) => finding.related.map((each) => each.uri)));
    const same = items.length === 0 ? nothing : before?.content === content ? before : undefined;
    const report = { id: same?.id ?? `${this.#prefix}-${++this.#count}`, items, content, related };
    this.forget(uri);
    for (const other of related) this.#relating.set(other, (this.#relating.get(other) ?? new Set()).add(uri));
    this.#known.set(uri, report);
    return report;
  }

  /** The findings of these files may differ; so may those that name places in them. */
  invalidate(uris: readonly string[]): void {
    for (const uri of uris) {
      if (this.#known.has(uri)) this.#stale.add(uri);
      for (const other of this.#relating.get(uri) ?? []) this.#stale.add(other);
    }
  }

  invalidateAll(): void {
    for (const uri of this.#known.keys()) this.#stale.add(uri);
  }

  /** Lets go of a file that has gone. */
  forget(uri: string): void {
    for (const other of this.#known.get(uri)?.related ?? []) {
      const relating = this.#relating.get(other);
      relating?.delete(uri);
      if (relating?.size === 0) this.#relating.delete(other);
    }
    this.#known.delete(uri);
    this.#stale.delete(uri);
  }
}
