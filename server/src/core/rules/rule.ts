// What a rule is: what it objects to, why, what to do about it, examples that run, and the check.
import type { AnyManifest, ManifestOf } from "../manifest/manifest.ts";
import type { Kind } from "../manifest/shapes.ts";
import { type Arguments, type Message, messagesOf, type Phrase, type Values } from "../text/message.ts";
import type { Span } from "../text/span.ts";
import type { Needed } from "../workspace/completeness.ts";
import type { AnalysedDocument, WorkspaceView } from "../workspace/document.ts";
import type { Config, Fix, Severity, Verdict } from "../workspace/fix.ts";
import type { YamlTree } from "../yaml/tree.ts";

export type Templates = { readonly [id: string]: string };

/** A template of the rule, by its id, with its arguments. */
type Words<M extends Templates> = {
  [I in keyof M & string]: [Arguments<M[I]>] extends [never]
    ? { readonly message: I; readonly values?: undefined }
    : { readonly message: I; readonly values: { readonly [A in Arguments<M[I]>]: Phrase } };
}[keyof M & string];

export interface Related {
  readonly document: AnalysedDocument;
  readonly span: Span;
  readonly message: Message;
}

export type Tag = "deprecated" | "unnecessary";

type FixOf<M extends Templates> = (Omit<Fix, "title"> & Words<M>) | Fix;

type Problem<M extends Templates> = Words<M> & {
  /** In the text of the document. */
  readonly at: Span;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity | undefined;
  /** Where it differs from the rule's own. */
  readonly needs?: Needed | undefined;
  readonly tags?: readonly Tag[] | undefined;
  readonly related?: readonly (Omit<Related, "message"> & Words<M>)[] | undefined;
  /** As a function where it takes time to say what can be done: it is asked only when somebody wants to know. */
  readonly fixes?: readonly FixOf<M>[] | ((verdict: Verdict) => readonly FixOf<M>[]) | undefined;
};

export type Report<M extends Templates> = (problem: Problem<M>) => void;

/** A finding as it is kept with its document: without its place in the file, which an edit above would change. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Message;
  readonly tags: readonly Tag[];
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/** A manifest with pencil marks under it (`# ^^^^ words of the message`), and what its fix makes of it. */
export interface Example {
  readonly title: string;
  readonly source: string;
  /** After the fix `fix` (default the first) of the first finding. */
  readonly fixed?: string;
  readonly fix?: number;
  readonly kubernetesVersion?: string;
  readonly driverVersion?: string;
  /** The first file as it was last committed. */
  readonly baseline?: string;
}

interface RuleBase<M extends Templates> {
  readonly id: string;
  readonly severity: Severity;
  /**
   * What must be known of an object before its findings count; without it they count of parts of objects too. Whoever speaks of what is
   * not there needs the object whole.
   */
  readonly needs?: Needed;
  /** Of findings, fixes and related places, by id. No full stop at the end. */
  readonly messages: M;
  readonly docs: {
    readonly summary: string;
    readonly why: string;
    readonly remedy: string;
    readonly references: readonly `https://${string}`[];
  };
  readonly examples: readonly [Example, ...Example[]];
}

interface Context<M extends Templates> {
  readonly config: Config;
  readonly report: Report<M>;
}

export interface TextContext<M extends Templates> extends Context<M> {
  readonly tree: YamlTree;
}
export interface ObjectContext<M extends Templates> extends Context<M> {
  readonly object: AnyManifest;
}
export interface DocumentContext<M extends Templates, K extends Kind = Kind> extends Context<M> {
  readonly manifest: { [Each in K]: ManifestOf<Each> }[K];
}
export interface WorkspaceContext<M extends Templates, K extends Kind = Kind> extends DocumentContext<M, K> {
  readonly here: AnalysedDocument;
  readonly workspace: WorkspaceView;
}

export interface KustomizationContext<M extends Templates> extends Context<M> {
  readonly here: AnalysedDocument;
  readonly workspace: WorkspaceView;
}

/**
 * How far a rule sees. text: the tree of any document, even one that does not parse. object: any kind of object.
 * document: a kind that rules know, with its fields. workspace: that, and all the others. kustomization: one, and all
 * other files.
 */
export type RuleDefinition<M extends Templates, K extends Kind = Kind> = RuleBase<M> &
  (
    | { readonly scope: "text"; check(context: TextContext<M>): void }
    | { readonly scope: "object"; check(context: ObjectContext<M>): void }
    | { readonly scope: "kustomization"; check(context: KustomizationContext<M>): void }
    | (About<K> & { readonly scope: "document"; check(context: DocumentContext<M, K>): void })
    | (About<K> & { readonly scope: "workspace"; check(context: WorkspaceContext<M, K>): void })
  );

/** Whether what the rule finds depends on other files too. */
export function seesOtherFiles({ scope }: Rule): boolean {
  return scope === "workspace" || scope === "kustomization";
}

interface About<K extends Kind> {
  /** The kinds that it looks at; without, all that rules know. */
  readonly kinds?: readonly K[];
}

/** A rule, with the types of its messages forgotten. */
export type Rule = RuleDefinition<Templates>;

/** Keeps the types of the messages while the rule is written, and drops them for those who run it. */
export function defineRule<const M extends Templates, K extends Kind = Kind>(rule: RuleDefinition<M, K>): Rule {
  return rule as unknown as Rule;
}

interface LooseWords {
  readonly message: string;
  readonly values?: Values | undefined;
}

/** Nobody reads a longer list, and a mistake that is copied a thousand times would list a million places. */
const mostRelated = 10;

/** A problem of any rule. */
export type AnyProblem = Problem<Templates>;

/** What the rule reports, with `verdict` for its fixes, at the severity that the user set for the rule or else its own. */
export function findingOf(problem: AnyProblem, rule: Rule, config: Config, verdict: Verdict): Finding {
  const message = messagesOf(rule.id, rule.messages);
  const word = ({ message: id, values }: LooseWords): Message => message(id, values ?? {});
  const asked = config.severities[rule.id];
  const severity = asked === "off" ? undefined : asked;
  let known: readonly Fix[] | undefined;
  return {
    rule: rule.id,
    severity: severity ?? problem.severity ?? rule.severity,
    span: problem.at,
    message: word(problem),
    tags: problem.tags ?? [],
    related: (problem.related ?? []).slice(0, mostRelated).map((each) => ({
      document: each.document,
      span: each.span,
      message: word(each),
    })),
    get fixes() {
      if (!known) {
        const offered = typeof problem.fixes === "function" ? problem.fixes(verdict) : problem.fixes;
        known = (offered ?? []).map((fix) => ("title" in fix ? fix : { ...fix, title: word(fix) }));
      }
      return known;
    },
  };
}
