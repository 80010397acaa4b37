// Runs a rule over a fixture in three guises, and attacks its fixes, also where the objects are read through aliases.
import { expect } from "vitest";
import { versionOf } from "../../server/src/core/facts/version.ts";
import { fileFindings } from "../../server/src/core/features/diagnostics.ts";
import type { Rule } from "../../server/src/core/rules/rule.ts";
import { applyEdits } from "../../server/src/core/text/edit.ts";
import { say } from "../../server/src/core/text/message.ts";
import type { Span } from "../../server/src/core/text/span.ts";
import { ChangeBuilder, type FileEdit } from "../../server/src/core/workspace/change.ts";
import type { Config } from "../../server/src/core/workspace/fix.ts";
import { namedAddresses } from "../../server/src/core/workspace/namedPaths.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { isReadable } from "../../server/src/core/yaml/tree.ts";
import { type Fixture, type Mark, parseFixture } from "./fixture.ts";
import { type Borrowing, borrowings, expectNothingLentIsTouched } from "./throughAlias.ts";

export interface CheckOptions {
  readonly kubernetesVersion?: string | undefined;
  readonly driverVersion?: string | undefined;
  readonly priceRegion?: string | undefined;
  /** The first file as it was last committed. */
  readonly baseline?: string | undefined;
  /** Which fix of the first finding to apply, from 0. */
  readonly fix?: number | undefined;
}

export function configFor(options: CheckOptions = {}): Config {
  return {
    kubernetesVersion: versionOf(options.kubernetesVersion ?? "1.36"),
    driverVersion: versionOf(options.driverVersion ?? "1.64"),
    severities: {},
    priceRegion: options.priceRegion,
  };
}

/** The first document pushed down by another one; carriage returns; as written. */
const guises: readonly {
  readonly name: string;
  readonly wear: (text: string) => { readonly text: string; readonly place: (offset: number) => number };
}[] = [
  { name: "as written", wear: (text) => ({ text, place: (offset) => offset }) },
  {
    name: "below another document",
    wear: (text) => {
      const above = "# Another object.\nkind: Another\nmetadata:\n  name: another\n";
      const opened = /^(?:\s*#[^\n]*\n)*---/.test(text) ? "" : "---\n";
      return { text: above + opened + text, place: (offset) => offset + above.length + opened.length };
    },
  },
  {
    name: "with CRLF",
    wear: (text) => ({
      text: text.replaceAll("\n", "\r\n"),
      place: (offset) => offset + (text.slice(0, offset).match(/\n/g)?.length ?? 0),
    }),
  },
];

/**
 * The findings of `rule` and the marks of the fixture match one to one. With `fixed`, the fix of the first finding turns the first file
 * that has one into it (the other files stand in the same notation); the result parses and the finding is gone.
 */
export function checkRule(rule: Rule, source: string, fixed?: string, options: CheckOptions = {}): void {
  const fixture = parseFixture(source);
  for (const guise of guises) {
    const workspace = new Workspace();
    const places = new Map<string, (offset: number) => number>();
    for (const [uri, text] of fixture.files) {
      const worn = guise.wear(text);
      workspace.update(uri, worn.text);
      places.set(uri, worn.place);
    }
    tellAbsent(workspace, fixture);
    const [first] = fixture.files.keys();
    if (options.baseline !== undefined && first !== undefined) {
      workspace.commit(first, guise.wear(options.baseline.trimStart()).text);
    }
    expect(found(rule, workspace, fixture, options), `${rule.id}, ${guise.name}`).toEqual(
      expected(fixture.marks, places),
    );
    if (fixed !== undefined) checkFix(rule, workspace, fixture, parseFixture(fixed), guise, options);
  }
  for (const borrowing of borrowings) checkBorrowed(rule, fixture, borrowing, options);
}

/** Of objects that read what another one lends them, each fix is refused, or leaves what is lent as it is. */
function checkBorrowed(rule: Rule, fixture: Fixture, borrowing: Borrowing, options: CheckOptions): void {
  const files = new Map([...fixture.files].map(([uri, text]) => [uri, borrowing.wear(text)]));
  const workspace = new Workspace();
  for (const [uri, { text }] of files) workspace.update(uri, text);
  tellAbsent(workspace, fixture);
  const isLent = (uri: string, { start, end }: Span) =>
    files.get(uri)?.lent.some((lent) => lent.start <= start && end <= lent.end) === true;
  for (const uri of files.keys()) {
    for (const { finding, document, span, related } of fileFindings([rule], workspace, uri, configFor(options), fail)) {
      const isOfLender = isLent(uri, span);
      // The lender is of no known kind, so only what reads any document, or any object, has something to say of it.
      if (rule.scope === "document" || rule.scope === "workspace") {
        const strays = [{ uri, span, message: finding.message }, ...related].filter((each) =>
          isLent(each.uri, each.span),
        );
        expect(
          strays.map(({ message }) => say(message)),
          `stand where their objects do, ${borrowing.name}`,
        ).toEqual([]);
      }
      if (isOfLender) continue;
      for (const fix of finding.fixes) {
        const edit = new ChangeBuilder(document, workspace);
        fix.apply(edit);
        const what = `"${say(fix.title)}" of ${rule.id}, ${borrowing.name}`;
        expectNothingLentIsTouched(edit.finish()?.edits ?? [], files, what);
      }
    }
  }
}

/** What a host would say that has looked. */
export function tellAbsent(workspace: Workspace, { absent }: Fixture): void {
  for (const uri of workspace.kustomizations()) {
    const named = namedAddresses(workspace, uri);
    workspace.lack(
      uri,
      absent.filter((each) => named.includes(each)),
    );
  }
}

function found(rule: Rule, workspace: Workspace, fixture: Fixture, options: CheckOptions) {
  const config = configFor(options);
  const all = [...fixture.files.keys()].flatMap((uri) =>
    fileFindings([rule], workspace, uri, config, fail).map(({ span, message }) => ({
      uri,
      ...span,
      message: say(message),
    })),
  );
  const marks = [...fixture.marks];
  return all.map(({ message, ...place }) => {
    const index = marks.findIndex((mark) => mark.uri === place.uri && message.includes(mark.words));
    const words = index < 0 ? message : (marks.splice(index, 1)[0]?.words ?? message);
    return { ...place, words };
  });
}

function expected(marks: readonly Mark[], places: ReadonlyMap<string, (offset: number) => number>) {
  const sorted = [...marks].map(({ uri, span, words }) => {
    const place = places.get(uri) ?? ((offset: number) => offset);
    return { uri, start: place(span.start), end: place(span.end), words };
  });
  const order = [...places.keys()];
  return sorted.sort((a, b) => order.indexOf(a.uri) - order.indexOf(b.uri) || a.start - b.start || a.end - b.end);
}

function checkFix(
  rule: Rule,
  workspace: Workspace,
  before: Fixture,
  after: Fixture,
  guise: (typeof guises)[number],
  options: CheckOptions,
): void {
  const config = configFor(options);
  const uris = [...before.files.keys()];
  const first = uris
    .flatMap((uri) => fileFindings([rule], workspace, uri, config, fail))
    .find(({ finding }) => finding.fixes.length > 0);
  expect(first, `${rule.id} offers a fix`).toBeDefined();
  const fix = first?.finding.fixes[options.fix ?? 0];
  expect(fix, `${rule.id} offers fix ${options.fix ?? 0}`).toBeDefined();
  if (!first || !fix) return;
  const edit = new ChangeBuilder(first.document, workspace);
  fix.apply(edit);
  const change = edit.finish();
  expect(change, `"${say(fix.title)}" can be applied`).toBeDefined();
  const texts = applied(workspace, change?.edits ?? []);
  for (const [uri, text] of after.files) {
    expect(texts.get(uri) ?? workspace.text(uri), `${uri} after "${say(fix.title)}", ${guise.name}`).toBe(
      guise.wear(text).text,
    );
  }
  for (const [uri, text] of texts) {
    expect([...after.files.keys()], `${uri} was changed, so the expectation names it`).toContain(uri);
    workspace.update(uri, text);
    tellAbsent(workspace, before);
    for (const { analysis } of workspace.documents(uri)) expect(isReadable(analysis.tree), `${uri} parses`).toBe(true);
  }
  const left = uris.flatMap((uri) => fileFindings([rule], workspace, uri, config, fail));
  const again = left.find(({ message }) => say(message) === say(first.message));
  expect(again && say(again.message), `the finding is gone after "${say(fix.title)}"`).toBeUndefined();
}

/** The text of each changed file after the edits. */
export function applied(
  workspace: { text(uri: string): string | undefined },
  edits: readonly FileEdit[],
): Map<string, string> {
  const texts = new Map<string, string>();
  for (const uri of new Set(edits.map((edit) => edit.uri))) {
    texts.set(
      uri,
      applyEdits(
        workspace.text(uri) ?? "",
        edits.filter((edit) => edit.uri === uri),
      ),
    );
  }
  return texts;
}

function fail(message: string): void {
  throw new Error(message);
}
