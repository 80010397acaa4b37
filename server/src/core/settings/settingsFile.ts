// The settings that a workspace brings along for the editor and the command line alike: `.ebs-manifests.yaml` at its root.
import { syntaxMessage } from "../rules/yamlSyntax.ts";
import { type Message, messagesOf } from "../text/message.ts";
import { type Span, shifted, spanOf } from "../text/span.ts";
import type { Severity } from "../workspace/fix.ts";
import { parseTree } from "../yaml/parse.ts";
import { split } from "../yaml/split.ts";
import { isReadable, type YamlTree } from "../yaml/tree.ts";
import { type FileSettings, settingsSchema } from "./schema.ts";
import { type Unmeant, validated } from "./validate.ts";

export const settingsFileName = ".ebs-manifests.yaml";

/** Whether a file, by its path or address, is one of settings and not of manifests. */
export function isSettingsFile(uri: string): boolean {
  return uri.split(/[\\/]/).at(-1) === settingsFileName;
}

const message = messagesOf("settings-text", {
  doubled: "`{key}` is set twice, and only the last one counts",
  further: "Settings end where the next document starts, so what follows counts for nothing",
});

/** A mistake in the settings. */
export interface SettingsProblem extends Unmeant {
  readonly severity: Severity;
  /** Which of the file's documents it is in, from 0; `span` counts in the text of that one. */
  readonly document: number;
}

/** What the documents of a settings file say. Of what cannot be read, or means nothing, there is a problem, in the order of the text. */
export function settingsOf(documents: readonly YamlTree[]): {
  readonly settings: FileSettings;
  readonly problems: readonly SettingsProblem[];
} {
  const document = documents.findIndex(({ root }) => root !== undefined);
  const tree = documents[document];
  const problems: SettingsProblem[] = documents.flatMap(syntaxProblems);
  const isSound = documents.every(isReadable);
  const report = (problem: Unmeant) => {
    // Where the text cannot be read, the rest is most often a consequence.
    if (isSound) problems.push({ ...problem, severity: "warning", document });
  };
  const value = tree?.root && validated(settingsSchema, { node: tree.root, name: undefined }, report);
  const further = documents.findIndex(({ root }, index) => index > document && root !== undefined);
  const behind = documents[further]?.root;
  if (behind && isSound)
    problems.push({
      span: spanOf(behind.span.start, behind.span.start),
      message: message("further", {}),
      fixes: [],
      severity: "warning",
      document: further,
    });
  problems.sort((a, b) => a.document - b.document || a.span.start - b.span.start);
  // The schema accepts nothing else: both stand in one file, and have the same keys.
  return { settings: (value ?? {}) as FileSettings, problems };
}

/** Of the file's text, with the mistakes where they stand in it. */
export function readSettings(source: string): {
  readonly settings: FileSettings;
  readonly problems: readonly { readonly span: Span; readonly message: Message }[];
} {
  const spans = split(source);
  const { settings, problems } = settingsOf(spans.map(({ start, end }) => parseTree(source.slice(start, end))));
  return {
    settings,
    problems: problems.map(({ span, message, document }) => ({
      span: shifted(span, spans[document]?.start ?? 0),
      message,
    })),
  };
}

function syntaxProblems(tree: YamlTree, document: number): readonly SettingsProblem[] {
  // Whatever follows the first thing that cannot be read is most often its consequence.
  const first = tree.problems
    .filter(({ code }) => code !== "DUPLICATE_KEY")
    .sort((a, b) => a.span.start - b.span.start)[0];
  const doubled = tree.problems.filter(({ code }) => code === "DUPLICATE_KEY");
  return [
    ...doubled.map(
      ({ span }): SettingsProblem => ({
        span,
        message: message("doubled", { key: tree.text.slice(span.start, span.end) }),
        fixes: [],
        severity: "warning",
        document,
      }),
    ),
    ...(first ? [{ ...syntaxMessage(first, tree.text), fixes: [], severity: "error" as const, document }] : []),
  ];
}
