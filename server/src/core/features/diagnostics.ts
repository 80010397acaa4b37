// The findings of a file, with their places in it.

import type { Finding, Rule, Tag } from "../rules/rule.ts";
import { findingsOf, type Log } from "../rules/run.ts";
import { withoutIgnored } from "../rules/suppress.ts";
import type { Message } from "../text/message.ts";
import { type Span, shifted } from "../text/span.ts";
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

export function fileFindings(
  rules: readonly Rule[],
  workspace: WorkspaceView,
  uri: string,
  config: Config,
  log: Log,
): FileFinding[] {
  const documents = workspace.documents(uri);
  const found = documents.map((document) => findingsOf(rules, document, workspace, config, log));
  return withoutIgnored(documents, found, rules, config).flatMap((findings, index) => {
    const document = documents[index];
    return document ? findings.map((finding) => placed(finding, document)) : [];
  });
}

function placed(finding: Finding, document: AnalysedDocument): FileFinding {
  return {
    rule: finding.rule,
    severity: finding.severity,
    span: shifted(finding.span, document.offset),
    message: finding.message,
    tags: finding.tags,
    related: finding.related.map(({ document: { uri, offset }, span, message }) => ({
      uri,
      span: shifted(span, offset),
      message,
    })),
    finding,
    document,
  };
}
