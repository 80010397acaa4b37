// The findings of a settings file: what it says that counts for nothing.
import type { Finding } from "../../rules/rule.ts";
import { settingsOf } from "../../settings/settingsFile.ts";
import type { AnalysedDocument } from "../../workspace/document.ts";

/** What stands in the place of a rule's id. No rule finds them, so none can be turned off. */
const settingsCode = "settings";

export function settingsFindings(
  documents: readonly AnalysedDocument[],
): readonly { readonly finding: Finding; readonly document: AnalysedDocument }[] {
  return settingsOf(documents.map(({ analysis }) => analysis.tree)).problems.flatMap((problem) => {
    const document = documents[problem.document];
    const { severity, span, message, fixes } = problem;
    return document
      ? [{ finding: { rule: settingsCode, severity, span, message, fixes, tags: [], related: [] }, document }]
      : [];
  });
}
