// The findings of a file, with their places in it.

import type { Finding, Rule, Tag } from "../rules/rule.ts";
import { findingsOf, type Log } from "../rules/run.ts";
import { withoutIgnored } from "../rules/suppress.ts";
import type { Message } from "../text/message.ts";
import { type Span, shifted, spanOf, touches } from "../text/span.ts";
import type { AnalysedDocument, WorkspaceView } from "../workspace/document.ts";
import type { Config, Severity } from "../workspace/fix.ts";

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
  workspace: WorkspaceView,
  uri: string,
  config: Config,
  log: Log,
  touched?: Span,
): FileFinding[] {
  const documents = workspace.documents(uri);
  const found = documents.map((document) => {
    const { offset, analysis } = document;
    const fresh = touched !== undefined && touches(touched, spanOf(offset, offset + analysis.tree.text.length));
    return findingsOf(rules, document, workspace, config, log, fresh);
  });
  return withoutIgnored(documents, found, rules, config).flatMap((findings, index) => {
    const document = documents[index];
    return document ? findings.map((finding) => placed(finding, document, workspace)) : [];
  });
}

function placed(finding: Finding, document: AnalysedDocument, workspace: WorkspaceView): FileFinding {
  return {
    rule: finding.rule,
    severity: finding.severity,
    span: shifted(finding.span, document.offset),
    message: finding.message,
    tags: finding.tags,
    related: finding.related.flatMap(({ document: there, span, message }) => {
      const offset = offsetNow(there, workspace);
      return offset === undefined ? [] : [{ uri: there.uri, span: shifted(span, offset), message }];
    }),
    finding,
    document,
  };
}

/** Where a document that a finding remembers stands now: an edit above it in its file moves it. */
function offsetNow({ uri, index, analysis }: AnalysedDocument, workspace: WorkspaceView): number | undefined {
  const documents = workspace.documents(uri);
  const same = documents[index]?.analysis === analysis ? documents[index] : undefined;
  return (same ?? documents.find((each) => each.analysis === analysis))?.offset;
}
