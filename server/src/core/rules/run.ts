// Running rules over a document. A rule that throws costs its own findings and a line in the log, nothing else.
import type { AnyManifest, Manifest } from "../manifest/manifest.ts";
import { type Kind, shapes } from "../manifest/shapes.ts";
import { type Completeness, completenessOf, type Needed, satisfies } from "../workspace/completeness.ts";
import type { AnalysedDocument, Analysis, WorkspaceView } from "../workspace/document.ts";
import type { Config, Verdict } from "../workspace/fix.ts";
import { isKustomization } from "../workspace/kustomization.ts";
import type { Reads } from "../workspace/reads.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { isReadable } from "../yaml/tree.ts";
import { type AnyProblem, type Finding, findingOf, type Rule } from "./rule.ts";

export type Log = (message: string) => void;

interface Kept {
  readonly rules: readonly Rule[];
  readonly config: Config;
  readonly findings: readonly Finding[];
}

interface Own extends Kept {
  readonly conditional: readonly Conditional[];
}

/** A finding that counts only if enough of the object is known. */
interface Conditional {
  readonly finding: Finding;
  readonly needs: Needed;
  readonly object: AnyManifest | Manifest;
}

interface Across extends Kept {
  /** What the rules asked the workspace: while it would answer the same, so would they. */
  readonly reads: Reads;
}

/** What a document gives rise to, kept while its text and the settings stay the same; of many files, while what was read of them does. */
const own = new WeakMap<Analysis, Own>();
const across = new WeakMap<Analysis, Across>();

/**
 * All findings of the document, at the severities that `config` asks for, in the order of the text; `verdict` is for their fixes. Where `fresh` is set nothing kept is
 * used: fixes remember nodes, which may have been read anew since, and other files, which may stand elsewhere by now.
 */
export function findingsOf(
  rules: readonly Rule[],
  document: AnalysedDocument,
  workspace: Workspace,
  config: Config,
  log: Log,
  { verdict, fresh }: { readonly verdict: Verdict; readonly fresh: boolean },
): readonly Finding[] {
  const { analysis } = document;
  let alone = own.get(analysis);
  if (fresh || alone?.config !== config || alone.rules !== rules) {
    const { findings, conditional } = ownFindings(rules, analysis, new Fence(config, log, verdict));
    alone = { rules, config, findings: findings.sort(byPlace), conditional };
    own.set(analysis, alone);
  }
  let together = across.get(analysis);
  if (fresh || together?.config !== config || together.rules !== rules || !together.reads.isCurrent) {
    const reads = workspace.readsFor(document);
    together = {
      rules,
      config,
      reads,
      findings: workspaceFindings(rules, document, reads, new Fence(config, log, verdict), alone.conditional),
    };
    across.set(analysis, together);
  }
  if (together.findings.length === 0) return alone.findings;
  return [...alone.findings, ...together.findings].sort(byPlace);
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

function ownFindings(rules: readonly Rule[], analysis: Analysis, fence: Fence): Fence {
  if (analysis.template) return fence;
  const { report, config } = fence;
  const { text, object: ofObjects, document: ofManifests } = byScope(rules);
  fence.run(text, { tree: analysis.tree, config, report });
  if (!isReadable(analysis.tree)) return fence;
  for (const object of analysis.objects) fence.run(ofObjects, { object, config, report }, object);
  for (const manifest of analysis.manifests)
    fence.run(ofManifests[manifest.kind], { manifest, config, report }, manifest);
  return fence;
}

function workspaceFindings(
  rules: readonly Rule[],
  here: AnalysedDocument,
  workspace: WorkspaceView,
  fence: Fence,
  own: readonly Conditional[],
): Finding[] {
  const { analysis } = here;
  if (analysis.template || !isReadable(analysis.tree)) return fence.findings;
  const { report, config } = fence;
  const { workspace: together, kustomization } = byScope(rules);
  if (isKustomization(here.uri)) fence.run(kustomization, { here, workspace, config, report });
  for (const manifest of analysis.manifests)
    fence.run(together[manifest.kind], { manifest, here, workspace, config, report }, manifest);
  const completeness = new Map<Conditional["object"], Completeness>();
  for (const { finding, needs, object } of [...own, ...fence.conditional]) {
    const known = completeness.get(object) ?? completenessOf(workspace, here, object);
    completeness.set(object, known);
    if (satisfies(known, needs)) fence.findings.push(finding);
  }
  return fence.findings;
}

type Scope = Rule["scope"];
type RuleOf<S extends Scope> = Extract<Rule, { readonly scope: S }>;
type ByKind<S extends Scope> = { readonly [K in Kind]: readonly RuleOf<S>[] };

interface ByScope {
  readonly text: readonly RuleOf<"text">[];
  readonly object: readonly RuleOf<"object">[];
  readonly kustomization: readonly RuleOf<"kustomization">[];
  readonly document: ByKind<"document">;
  readonly workspace: ByKind<"workspace">;
}

const sorted = new WeakMap<readonly Rule[], ByScope>();

function byScope(rules: readonly Rule[]): ByScope {
  let known = sorted.get(rules);
  if (!known) {
    const of = <S extends Scope>(scope: S) => rules.filter((rule): rule is RuleOf<S> => rule.scope === scope);
    known = {
      text: of("text"),
      object: of("object"),
      kustomization: of("kustomization"),
      document: byKind(of("document")),
      workspace: byKind(of("workspace")),
    };
    sorted.set(rules, known);
  }
  return known;
}

/** A thousand documents are not asked about in vain by every rule about classes. */
function byKind<R extends { readonly kinds?: readonly Kind[] }>(rules: readonly R[]) {
  const of = (kind: string) => rules.filter(({ kinds }) => !kinds || kinds.some((each) => each === kind));
  return Object.fromEntries(Object.keys(shapes).map((kind) => [kind, of(kind)])) as { readonly [K in Kind]: R[] };
}

/**
 * Runs each rule by itself: what one had found that throws does not count. Most rules find nothing most of the time, and a thousand
 * documents ask all of them, so nothing is made for a rule before it has something to say.
 */
class Fence {
  readonly findings: Finding[] = [];
  /** Of objects of which not enough may be known: other files tell. */
  readonly conditional: Conditional[] = [];
  readonly config: Config;
  readonly #log: Log;
  readonly #verdict: Verdict;
  #rule: Rule | undefined;
  #object: Conditional["object"] | undefined;

  constructor(config: Config, log: Log, verdict: Verdict) {
    this.config = config;
    this.#log = log;
    this.#verdict = verdict;
  }

  readonly report = (problem: AnyProblem): void => {
    if (!this.#rule) return;
    const finding = findingOf(problem, this.#rule, this.config, this.#verdict);
    const needs = problem.needs ?? this.#rule.needs;
    if (needs && this.#object) this.conditional.push({ finding, needs, object: this.#object });
    else this.findings.push(finding);
  };

  /** `object`: what the rules are asked about, if it is an object. */
  run<C>(rules: readonly (Rule & { check(context: C): void })[], about: C, object?: Conditional["object"]): void {
    const { findings, conditional } = this;
    this.#object = object;
    for (const rule of rules) {
      if (this.config.severities[rule.id] === "off") continue;
      const before = findings.length;
      const conditionalBefore = conditional.length;
      this.#rule = rule;
      try {
        rule.check(about);
      } catch (error) {
        findings.length = before;
        conditional.length = conditionalBefore;
        this.#log(failure(`The rule ${rule.id}`, error));
      }
    }
  }
}

/** What `run` returns, or `otherwise` where it throws, which is a bug of `what` and costs nothing else. */
export function surviving<T>(log: Log, what: string, otherwise: T, run: () => T): T {
  try {
    return run();
  } catch (error) {
    log(failure(what, error));
    return otherwise;
  }
}

function failure(what: string, error: unknown): string {
  return `${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
