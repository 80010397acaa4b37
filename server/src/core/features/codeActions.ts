// The fixes of the findings that touch a selection, and the conversions that apply there.
import type { Conversion } from "../conversions/conversion.ts";
import type { Rule } from "../rules/rule.ts";
import { type Log, surviving } from "../rules/run.ts";
import { isSettingsFile } from "../settings/settingsFile.ts";
import type { Message } from "../text/message.ts";
import { type Span, shifted, touches } from "../text/span.ts";
import { ChangeBuilder, type ChangeOptions, type SourceChange } from "../workspace/change.ts";
import type { AnalysedDocument, WorkspaceView } from "../workspace/document.ts";
import type { ClassChoice, Config, Fix, Verdict } from "../workspace/fix.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { hasAnchors } from "../yaml/place.ts";
import { makesOf } from "./classWords.ts";
import { type FileFinding, fileFindings, verdictIn } from "./diagnostics.ts";
import { type FileChoice, type FileFix, placeOf, unwritable } from "./fileFix.ts";
import { ignoreFixes } from "./ignoreFixes.ts";

export function fileFixes(
  rules: readonly Rule[],
  conversions: readonly Conversion[],
  workspace: Workspace,
  uri: string,
  span: Span,
  config: Config,
  log: Log,
): FileFix[] {
  const findings = fileFindings(rules, workspace, uri, config, log, span).filter((found) => touches(found.span, span));
  const fixes = fixesOf(findings, workspace, config, log);
  if (isSettingsFile(uri)) return fixes;
  const titles = new Set(fixes.map(({ title }) => keyOf(title)));
  const offers = conversionsAt(
    conversions,
    workspace,
    uri,
    span,
    config,
    log,
    verdictIn(rules, workspace, config, log),
  ).filter(({ title }) => !titles.has(keyOf(title)));
  return [...fixes, ...offers, ...ignoreFixes(findings, workspace)];
}

function fixesOf(findings: readonly FileFinding[], workspace: WorkspaceView, config: Config, log: Log): FileFix[] {
  const fixes: FileFix[] = [];
  const ofConversions = new Map<string, FileFinding[]>();
  for (const found of findings) {
    for (const fix of found.finding.fixes) {
      // Two findings of one object may ask for the same conversion: it is offered once, for both.
      const key = fix.conversion && `${found.document.index} ${numberOf(found)} ${keyOf(fix.title)}`;
      const together = key === undefined ? undefined : ofConversions.get(key);
      if (together) {
        together.push(found);
        continue;
      }
      const its = [found];
      if (key !== undefined) ofConversions.set(key, its);
      fixes.push(offered(fix, found.document, workspace, config, log, { findings: its }));
    }
  }
  return fixes;
}

/** Which of the document's objects the finding is about: the last one that starts before it does, or there. */
function numberOf({ document: { analysis }, finding: { span } }: FileFinding): number {
  const { objects } = analysis;
  let [low, high] = [0, objects.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((objects[middle]?.node.span.start ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function conversionsAt(
  conversions: readonly Conversion[],
  workspace: WorkspaceView,
  uri: string,
  span: Span,
  config: Config,
  log: Log,
  verdict: Verdict,
): FileFix[] {
  return workspace.documents(uri).flatMap((document) => {
    const here = shifted(span, -document.offset);
    const { text, template } = document.analysis;
    if (template || here.end < 0 || here.start > text.length) return [];
    return conversions
      .flatMap((conversion) =>
        surviving(log, `The conversion ${conversion.id}`, [], () =>
          conversion.offers({ here: document, workspace, span: here, config, verdict }),
        ),
      )
      .map((offer) => offered(offer, document, workspace, config, log, { findings: [], obstacle: offer.disabled }));
  });
}

function offered(
  fix: Fix,
  document: AnalysedDocument,
  workspace: WorkspaceView,
  config: Config,
  log: Log,
  { findings, obstacle }: { findings: readonly FileFinding[]; obstacle?: Message | undefined },
): FileFix {
  const { title, applicability, conversion } = fix;
  const choice = fix.choice && choiceOf(fix.choice, config);
  const change = (options = cautiously) => changed(document, workspace, fix, options);
  // What the pen keeps off is nearly always at an anchor, or read from one. Without any, no edit is computed before it is asked for.
  const isWritable = () => surviving(log, `The fix ${title.id}`, true, () => change() !== undefined);
  const disabled = obstacle ?? (hasAnchors(document.analysis.tree) && !isWritable() ? unwritable : undefined);
  const place = placeOf(document);
  return { title, applicability, conversion, document: place, ignores: false, findings, disabled, choice, change };
}

function choiceOf({ title, ways, size }: ClassChoice, config: Config): FileChoice {
  const worded = ways.map((way) => ({ title: way.title, name: way.name, makes: makesOf(way, size, config) }));
  return { title, ways: worded };
}

const cautiously: ChangeOptions = { createsFiles: false };

function changed(
  document: AnalysedDocument,
  workspace: WorkspaceView,
  fix: Fix,
  options: ChangeOptions,
): SourceChange | undefined {
  const edit = new ChangeBuilder(document, workspace, { ...options, keepsComments: fix.conversion !== undefined });
  fix.apply(edit);
  return edit.finish();
}

function keyOf({ id, values }: Message): string {
  return `${id} ${JSON.stringify(values)}`;
}
