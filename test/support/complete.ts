// Completion at the cursor of a fixture, and what the text is once something is accepted.
import { type Completion, complete } from "../../server/src/core/features/completion.ts";
import { fileFindings } from "../../server/src/core/features/diagnostics.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { applyEdits } from "../../server/src/core/text/edit.ts";
import { say } from "../../server/src/core/text/message.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { type CheckOptions, configFor } from "./check.ts";
import { parseFixture } from "./fixture.ts";

export interface Asked {
  readonly text: string;
  readonly completions: readonly Completion[];
}

/** Completions at `$0`, in the order in which an editor shows them. */
export function ask(source: string, options: CheckOptions = {}): Asked {
  const { files, cursor } = parseFixture(source);
  if (!cursor) throw new Error("the fixture has no cursor");
  const workspace = new Workspace();
  for (const [uri, text] of files) workspace.update(uri, text);
  const config = configFor(options);
  const findings = () =>
    fileFindings(rules, workspace, cursor.uri, config, (message) => {
      throw new Error(message);
    });
  const completions = complete(workspace, cursor.uri, cursor.span.start, config, findings);
  const sorted = [...completions].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  return { text: files.get(cursor.uri) ?? "", completions: sorted };
}

export function labels(source: string, options: CheckOptions = {}): readonly string[] {
  return ask(source, options).completions.map(({ label }) => label);
}

/** Labels with what is said beside them. */
export function details(source: string): readonly string[] {
  return ask(source).completions.map(({ label, detail }) =>
    detail === undefined ? label : `${label}: ${say(detail)}`,
  );
}

export function offered(source: string, label: string, options: CheckOptions = {}): Completion {
  const { completions } = ask(source, options);
  const found = completions.find((completion) => completion.label === label);
  if (!found) throw new Error(`"${label}" is not offered, but ${completions.map((each) => each.label).join(", ")}`);
  return found;
}

/** The text after accepting the completion of that label: in an editor without snippets, or with the stops of one that has them. */
export function accept(
  source: string,
  label: string,
  options: CheckOptions = {},
  as: "text" | "plain" = "plain",
): string {
  const { edit } = offered(source, label, options);
  return applyEdits(ask(source, options).text, [{ span: edit.span, text: edit[as] }]);
}
