// The core's findings in the protocol's words.
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver";
import { type FileFinding, pageLabel, rules, type Say, type Severity, type Tag } from "../core/index.ts";
import type { Abilities } from "./abilities.ts";
import type { Positions } from "./positions.ts";

export interface Addresses {
  /** A file's address as the editor writes it. */
  spelling(uri: string): string;
  /** Of a rule's page; undefined where there is none to read. */
  page(rule: string): string | undefined;
}

/**
 * Where the page of a rule stands, for people who want to know why. A client that has the pages says how it names them, else they may
 * stand in a folder beside the server.
 */
export function rulePages(given: unknown, folder: string | undefined, say: Say): Addresses["page"] {
  const own = typeof given === "object" && given !== null && "rulePage" in given ? given.rulePage : undefined;
  if (typeof own === "string" && own.includes("{rule}")) return (rule) => own.replace("{rule}", rule);
  return (rule) => folder && `${folder}/${say(pageLabel("file", {}))}#${rule}`;
}

const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tagOf: Readonly<Record<Tag, DiagnosticTag>> = {
  deprecated: DiagnosticTag.Deprecated,
  unnecessary: DiagnosticTag.Unnecessary,
};

interface Tools {
  readonly can: Abilities;
  readonly positions: Positions;
  readonly addresses: Addresses;
  readonly say: Say;
}

export function toDiagnostic(uri: string, finding: FileFinding, { can, positions, addresses, say }: Tools): Diagnostic {
  const { spelling, page } = addresses;
  const tags = finding.tags.map((tag) => tagOf[tag]).filter((tag) => can.diagnosticTags.has(tag));
  const related = can.diagnosticRelated ? finding.related : [];
  const hasPage = can.diagnosticPages && rules.some(({ id }) => id === finding.rule);
  const href = hasPage ? page(finding.rule) : undefined;
  return {
    range: positions.range(uri, finding.span),
    severity: severityOf[finding.severity],
    code: finding.rule,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source: "ebs",
    message: say(finding.message),
    ...(tags.length > 0 ? { tags } : {}),
    ...(related.length > 0
      ? {
          relatedInformation: related.map((each) => ({
            location: { uri: spelling(each.uri), range: positions.range(each.uri, each.span) },
            message: say(each.message),
          })),
        }
      : {}),
  };
}
