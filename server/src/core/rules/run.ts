// Running rules over a document. A rule that throws costs its own findings and a line in the log, nothing else.
import type { AnalysedDocument, Analysis, WorkspaceView } from "../workspace/document.ts";
import type { Config } from "../workspace/fix.ts";
import type { Reads } from "../workspace/reads.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { isReadable } from "../yaml/tree.ts";
import { collector, type Finding, type Rule } from "./rule.ts";

export type Log = (message: string) => void;

interface Own {
  readonly rules: readonly Rule[];
  readonly config: Config;
  readonly findings: readonly Finding[];
}

interface Across extends Own {
  /** What the rules asked the workspace: while it would answer the same, so would they. */
  readonly reads: Reads;
}

/** What a document gives rise to, kept while its text and the settings stay the same; of many files, while what was read of them does. */
const own = new WeakMap<Analysis, Own>();
const across = new WeakMap<Analysis, Across>();

/**
 * All findings of the document, at the severities that `config` asks for, in the order of the text. Where `fresh` is set nothing kept is
 * used: fixes remember nodes, which may have been read anew since, and other files, which may stand elsewhere by now.
 */
export function findingsOf(
  rules: readonly Rule[],
  document: AnalysedDocument,
  workspace: Workspace,
  config: Config,
  log: Log,
  fresh = false,
): readonly Finding[] {
  const { analysis } = document;
  let alone = own.get(analysis);
  if (fresh || alone?.config !== config || alone.rules !== rules) {
    alone = { rules, config, findings: ownFindings(rules, analysis, config, log).sort(byPlace) };
    own.set(analysis, alone);
  }
  let together = across.get(analysis);
  if (fresh || together?.config !== config || together.rules !== rules || !together.reads.isCurrent) {
    const reads = workspace.readsFor(document);
    together = {
      rules,
      config,
      reads,
      findings: workspaceFindings(rules, document, reads, config, log),
    };
    across.set(analysis, together);
  }
  if (together.findings.length === 0) return alone.findings;
  return [...alone.findings, ...together.findings].sort(byPlace);
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

function ownFindings(rules: readonly Rule[], analysis: Analysis, config: Config, log: Log): Finding[] {
  if (analysis.template) return [];
  const readable = isReadable(analysis.tree);
  const alone = rules.filter(({ scope }) => scope !== "workspace");
  return fenced(alone, config, log, (rule, report) => {
    if (rule.scope === "text") rule.check({ tree: analysis.tree, config, report });
    else if (!readable) return;
    else if (rule.scope === "object") for (const object of analysis.objects) rule.check({ object, config, report });
    else if (rule.scope === "document")
      for (const manifest of analysis.manifests) rule.check({ manifest, config, report });
  });
}

function workspaceFindings(
  rules: readonly Rule[],
  here: AnalysedDocument,
  workspace: WorkspaceView,
  config: Config,
  log: Log,
): Finding[] {
  const { analysis } = here;
  if (analysis.template || !isReadable(analysis.tree)) return [];
  const together = rules.filter(({ scope }) => scope === "workspace");
  return fenced(together, config, log, (rule, report) => {
    if (rule.scope !== "workspace") return;
    for (const manifest of analysis.manifests) rule.check({ manifest, here, workspace, config, report });
  });
}

/** Each rule by itself: what one had found that throws does not count. */
function fenced(
  rules: readonly Rule[],
  config: Config,
  log: Log,
  run: (rule: Rule, report: ReturnType<typeof collector>) => void,
): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (config.severities[rule.id] === "off") continue;
    const before = findings.length;
    findings.length = surviving(log, `The rule ${rule.id}`, before, () => {
      run(rule, collector(rule, config, findings));
      return findings.length;
    });
  }
  return findings;
}

/** What `run` returns, or `otherwise` where it throws, which is a bug of `what` and costs nothing else. */
export function surviving<T>(log: Log, what: string, otherwise: T, run: () => T): T {
  try {
    return run();
  } catch (error) {
    log(`${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return otherwise;
  }
}
