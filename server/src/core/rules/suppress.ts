// Comments by which an author says that a finding is known: `# ebs-ignore rule: reason`, and `# ebs-ignore-file rule: reason`.

import { messagesOf } from "../text/message.ts";
import type { AnalysedDocument, Analysis } from "../workspace/document.ts";
import type { Config } from "../workspace/fix.ts";
import { commentsStarting, lineOf, linesSpokenOf, type YamlComment } from "../yaml/comment.ts";
import type { YamlTree } from "../yaml/tree.ts";
import type { Finding, Rule } from "./rule.ts";
import { unusedIgnore } from "./unusedIgnore.ts";

export const ignoreWord = "ebs-ignore";
export const ignoreFileWord = "ebs-ignore-file";

interface Ignore {
  readonly comment: YamlComment;
  readonly rules: readonly string[];
  /** Where the line starts whose findings are ignored; undefined: those of the whole file. */
  readonly line: number | undefined;
}

const known = new WeakMap<YamlTree, readonly Ignore[]>();
const syntax = /^(ebs-ignore(?:-file)?)\s+([a-z][a-z-]*(?:\s*,\s*[a-z][a-z-]*)*)\s*(?::.*)?$/;

/** Cheap, and true of every document with a comment that ignores something. */
export function mayIgnore({ text }: Analysis): boolean {
  return text.includes(ignoreWord);
}

function ignoresOf(analysis: Analysis): readonly Ignore[] {
  if (!mayIgnore(analysis)) return [];
  const { tree } = analysis;
  let ignores = known.get(tree);
  if (!ignores) {
    const comments = commentsStarting(tree, ignoreWord);
    const lines = linesSpokenOf(tree, comments);
    ignores = comments.flatMap((comment, index) => {
      const [, word, rules] = syntax.exec(comment.text) ?? [];
      if (rules === undefined) return [];
      return {
        comment,
        rules: rules.split(/\s*,\s*/),
        line: word === ignoreFileWord ? undefined : lines[index]?.start,
      };
    });
    known.set(tree, ignores);
  }
  return ignores;
}

/**
 * The findings of a file's documents, one list a document, without those that are ignored; and for each comment that ignores
 * nothing a finding of its own. A rule that does not run says nothing of whether its comments are needed.
 */
export function withoutIgnored(
  documents: readonly AnalysedDocument[],
  findings: readonly (readonly Finding[])[],
  rules: readonly Rule[],
  config: Config,
): readonly (readonly Finding[])[] {
  const ignores = documents.map(({ analysis }) => ignoresOf(analysis));
  if (ignores.every((own) => own.length === 0)) return findings;
  const used = new Map<Ignore, Set<string>>();
  const ofFile = grouped(
    ignores
      .flat()
      .filter(({ line }) => line === undefined)
      .flatMap((ignore) => ignore.rules.map((rule) => [rule, ignore] as const)),
  );
  const kept = documents.map(({ analysis: { tree } }, index) => {
    const ofLines = grouped((ignores[index] ?? []).map((ignore) => [ignore.line, ignore] as const));
    return (findings[index] ?? []).filter(({ rule, span }) => {
      const here = ofLines.size > 0 ? ofLines.get(lineOf(tree, span.start).start) : undefined;
      const ignore = here?.find((each) => each.rules.includes(rule)) ?? ofFile.get(rule)?.[0];
      if (ignore) used.set(ignore, (used.get(ignore) ?? new Set()).add(rule));
      return !ignore;
    });
  });
  if (!rules.includes(unusedIgnore) || config.severities[unusedIgnore.id] === "off") return kept;
  return kept.map((own, index) => {
    if (documents[index]?.analysis.template) return own;
    const unneeded = (ignores[index] ?? []).flatMap((ignore) => {
      const isUsed = (rule: string) => used.get(ignore)?.has(rule) ?? false;
      return unneededOf(ignore, isUsed, rules, config);
    });
    return [...own, ...unneeded].sort((a, b) => a.span.start - b.span.start);
  });
}

function grouped<K, V>(pairs: readonly (readonly [K, V])[]): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

const message = messagesOf(unusedIgnore.id, unusedIgnore.messages);

function unneededOf(
  ignore: Ignore,
  isUsed: (rule: string) => boolean,
  rules: readonly Rule[],
  config: Config,
): Finding[] {
  const unneeded = ignore.rules.filter((rule) => config.severities[rule] !== "off" && !isUsed(rule));
  const whole = unneeded.length === ignore.rules.length;
  return unneeded.map((rule) => ({
    rule: unusedIgnore.id,
    severity: severityOf(config),
    span: ignore.comment.span,
    message: rules.some(({ id }) => id === rule) ? message("nothing", { rule }) : message("unknown", { rule }),
    tags: ["unnecessary"],
    related: [],
    fixes: whole
      ? [{ title: message("remove", {}), applicability: "safe", apply: (edit) => edit.removeComment(ignore.comment) }]
      : [],
  }));
}

function severityOf(config: Config): Finding["severity"] {
  const severity = config.severities[unusedIgnore.id];
  return severity === undefined || severity === "off" ? unusedIgnore.severity : severity;
}
