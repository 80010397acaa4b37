// The findings of a file, with their places in it.

import type { Finding, Rule, Tag } from "../rules/rule.ts";
import { findingsOf, type Log } from "../rules/run.ts";
import { mayIgnore, withoutIgnored } from "../rules/suppress.ts";
import { isSettingsFile } from "../settings/settingsFile.ts";
import type { Message } from "../text/message.ts";
import { type Span, shifted, spanOf, touches } from "../text/span.ts";
import type { AnalysedDocument, Analysis } from "../workspace/document.ts";
import type { File } from "../workspace/file.ts";
import type { Config, Severity, Verdict } from "../workspace/fix.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { settingsFindings } from "./settings/findings.ts";

export interface FileRelated {
  readonly uri: string;
  readonly span: Span;
  readonly message: Message;
}

/** A finding whose span counts in the whole file's text. */
export interface FileFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Message;
  readonly tags: readonly Tag[];
  readonly related: readonly FileRelated[];
  readonly finding: Finding;
  readonly document: AnalysedDocument;
}

/**
 * The findings of a file, in the order of its text. Those of documents that `touched` touches are made anew, so that their fixes know
 * where everything stands now.
 */
export function fileFindings(
  rules: readonly Rule[],
  workspace: Workspace,
  uri: string,
  config: Config,
  log: Log,
  touched?: Span,
): FileFinding[] {
  const file = workspace.file(uri);
  if (!file) return [];
  if (isSettingsFile(uri))
    return settingsFindings(file.documents).map(({ finding, document }) => placed(finding, document, workspace));
  const verdict = verdictIn(rules, workspace, config, log);
  const find = (document: AnalysedDocument, fresh: boolean) =>
    findingsOf(rules, document, workspace, config, log, { verdict, fresh });
  const telling = tellingOf(file, rules, config, (document) => find(document, false));
  const documents: AnalysedDocument[] = [];
  for (const analysis of telling.keys()) {
    const document = file.documentOf(analysis);
    if (document) documents.push(document);
  }
  documents.sort((a, b) => a.index - b.index);
  const found = documents.map((document) => {
    const { offset, analysis } = document;
    const isTouched = touched !== undefined && touches(touched, spanOf(offset, offset + analysis.text.length));
    return isTouched ? find(document, true) : (telling.get(analysis) ?? []);
  });
  return withoutIgnored(documents, found, rules, config).flatMap((findings, index) => {
    const document = documents[index];
    return document ? findings.map((finding) => placed(finding, document, workspace)) : [];
  });
}

/** What is found of other objects, for whoever has to choose among them. */
export function verdictIn(rules: readonly Rule[], workspace: Workspace, config: Config, log: Log): Verdict {
  return ({ document: { uri, analysis }, manifest }) => {
    const found = fileFindings(rules, workspace, uri, config, log).filter(
      ({ document, finding }) => document.analysis === analysis && touches(finding.span, manifest.node.span),
    );
    return fromWorst.find((severity) => found.some((each) => each.severity === severity));
  };
}

const fromWorst = ["error", "warning", "information", "hint"] as const;

type Telling = Map<Analysis, readonly Finding[]>;

interface Kept {
  readonly rules: readonly Rule[];
  readonly config: Config;
  readonly telling: Telling;
  mark: number;
}

const kept = new WeakMap<File, Kept>();

/** The documents that have something to tell: findings, or comments that ignore some. The others, and what is known, cost nothing. */
function tellingOf(
  file: File,
  rules: readonly Rule[],
  config: Config,
  find: (document: AnalysedDocument) => readonly Finding[],
): Telling {
  const before = kept.get(file);
  const isSame = before?.rules === rules && before.config === config;
  const { changed, mark } = file.changesSince(isSame ? before.mark : undefined);
  const telling = changed ? (before?.telling ?? new Map()) : new Map();
  for (const analysis of changed ?? file.documents.map((document) => document.analysis)) {
    const document = file.documentOf(analysis);
    const findings = document ? find(document) : [];
    if (document && (findings.length > 0 || mayIgnore(analysis))) telling.set(analysis, findings);
    else telling.delete(analysis);
  }
  kept.set(file, { rules, config, telling, mark });
  return telling;
}

function placed(finding: Finding, document: AnalysedDocument, workspace: Workspace): FileFinding {
  return {
    rule: finding.rule,
    severity: finding.severity,
    span: shifted(finding.span, document.offset),
    message: finding.message,
    tags: finding.tags,
    related: finding.related.flatMap(({ document: there, span, message }) => {
      // An edit above it in its file moves a document that a finding remembers.
      const now = workspace.file(there.uri)?.documentOf(there.analysis);
      return now ? [{ uri: there.uri, span: shifted(span, now.offset), message }] : [];
    }),
    finding,
    document,
  };
}
