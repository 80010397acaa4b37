// The fixes of the findings that touch a selection, and the conversions that apply there.
import type { Conversion } from "../conversions/conversion.ts";
import type { Rule } from "../rules/rule.ts";
import type { Log } from "../rules/run.ts";
import type { Message } from "../text/message.ts";
import { type Span, shifted, touches } from "../text/span.ts";
import { ChangeBuilder, type SourceChange } from "../workspace/change.ts";
import type { AnalysedDocument, WorkspaceView } from "../workspace/document.ts";
import type { Config, Fix } from "../workspace/fix.ts";
import { type FileFinding, fileFindings } from "./diagnostics.ts";

/** Something that can be done to a file, whose edit is computed when it is asked for. */
export interface FileFix {
  readonly title: Message;
  readonly applicability: Fix["applicability"];
  /** Names the conversion that it is; undefined for a fix of its own. */
  readonly conversion: string | undefined;
  /** The findings that it mends; none for a conversion that no finding asked for. */
  readonly findings: readonly FileFinding[];
  /** Why it cannot be done here; the editor shows it greyed out. */
  readonly disabled: Message | undefined;
  /** The edit against the files as they are now; undefined when it cannot be made where the objects stand. */
  change(): SourceChange | undefined;
}

export function fileFixes(
  rules: readonly Rule[],
  conversions: readonly Conversion[],
  workspace: WorkspaceView,
  uri: string,
  span: Span,
  config: Config,
  log: Log,
): FileFix[] {
  const offered: FileFix[] = [];
  for (const found of fileFindings(rules, workspace, uri, config, log)) {
    if (!touches(found.span, span)) continue;
    for (const fix of found.finding.fixes) {
      // Two findings at one place may ask for the same conversion: it is offered once, for both.
      const same =
        fix.conversion === undefined ? -1 : offered.findIndex((other) => sameMessage(other.title, fix.title));
      const twin = offered[same];
      if (twin) offered[same] = { ...twin, findings: [...twin.findings, found] };
      else
        offered.push({
          ...whatItIs(fix),
          findings: [found],
          disabled: undefined,
          change: () => changed(found.document, workspace, fix),
        });
    }
  }
  for (const document of workspace.documents(uri)) {
    const here = shifted(span, -document.offset);
    if (here.end < 0 || here.start > document.analysis.tree.text.length || document.analysis.template) continue;
    for (const conversion of conversions) {
      for (const offer of conversion.offers({ here: document, workspace, span: here, config })) {
        if (offered.some((other) => sameMessage(other.title, offer.title))) continue;
        const { disabled } = offer;
        offered.push({ ...whatItIs(offer), findings: [], disabled, change: () => changed(document, workspace, offer) });
      }
    }
  }
  return offered;
}

function whatItIs({ title, applicability, conversion }: Fix) {
  return { title, applicability, conversion };
}

function changed(document: AnalysedDocument, workspace: WorkspaceView, fix: Fix): SourceChange | undefined {
  const edit = new ChangeBuilder(document, workspace);
  fix.apply(edit);
  return edit.finish();
}

function sameMessage(a: Message, b: Message): boolean {
  return a.id === b.id && JSON.stringify(a.values) === JSON.stringify(b.values);
}
