// What the page of a conversion says, to be worded in the reader's language: its examples are run for what they offer and what they note.
import { newestDriver, newestKubernetes, versionOf } from "../facts/version.ts";
import { type Message, messagesOf, type Phrase, say } from "../text/message.ts";
import { spanOf } from "../text/span.ts";
import { ChangeBuilder } from "../workspace/change.ts";
import { Workspace } from "../workspace/workspace.ts";
import type { Conversion, ConversionExample, Files } from "./conversion.ts";

export interface ConversionPage {
  readonly summary: Message;
  readonly needs: Message;
  readonly data: Message;
  readonly examples: readonly {
    readonly title: Message;
    readonly files: Files;
    /** What the way of doing it is called. */
    readonly offer: Phrase;
    readonly result: Files | undefined;
    readonly disabled: Phrase | undefined;
    /** What the author is told about the edits. */
    readonly notes: readonly Message[];
    readonly kubernetesVersion: string | undefined;
    readonly driverVersion: string | undefined;
  }[];
}

/** What stands around the words of the conversions. */
export const conversionLabel = messagesOf("conversion-page", {
  heading: "Conversions",
  marks:
    "Each conversion stands under *Refactor* in the editor, and is a command there and on the command line: `ebs-manifests convert static-to-dynamic kafka.yaml`. VS Code previews it first, with everything ticked but what may be left out; *Apply* takes what is ticked.",
  conversion: "conversion",
  does: "does",
  offer: "*Refactor*",
  becomes: "What comes of it",
  empty: "has nothing left in it",
  notes: "It says beside the edits",
  disabled: "Does not apply",
  needs: "It needs",
  data: "What becomes of the data",
});

/** What there has to be for a conversion. */
export function needsOf({ id, docs }: Conversion): Message {
  return { id: `${id}/docs/needs`, template: docs.needs, values: {} };
}

export function conversionPageOf(conversion: Conversion): ConversionPage {
  const { id, docs, examples } = conversion;
  const part = (name: string, template: string): Message => ({ id: `${id}/${name}`, template, values: {} });
  return {
    summary: part("docs/summary", docs.summary),
    needs: needsOf(conversion),
    data: part("docs/data", docs.data),
    examples: examples.map((example) => ({
      ...{ kubernetesVersion: example.kubernetesVersion, driverVersion: example.driverVersion, files: example.files },
      title: part(`example/${example.title}`, example.title),
      result: "result" in example ? example.result : undefined,
      ...saidOf(conversion, example),
    })),
  };
}

/** What the example says in English, as it is said to whoever asks for the conversion there. */
function saidOf(
  conversion: Conversion,
  example: ConversionExample,
): Pick<ConversionPage["examples"][number], "offer" | "disabled" | "notes"> {
  const workspace = new Workspace();
  for (const [path, text] of Object.entries(example.files)) workspace.update(path, text);
  const config = {
    kubernetesVersion: versionOf(example.kubernetesVersion ?? newestKubernetes),
    driverVersion: versionOf(example.driverVersion ?? newestDriver),
    severities: {},
  };
  for (const here of workspace.documents(Object.keys(example.files)[0] ?? "")) {
    const span = spanOf(0, here.analysis.text.length);
    const offer = conversion
      .offers({ here, workspace, span, config, verdict: () => undefined })
      .find((each) => say(each.title) === example.offer);
    if (!offer) continue;
    const edit = new ChangeBuilder(here, workspace, { createsFiles: true, keepsComments: true });
    if (!offer.disabled) offer.apply(edit);
    const { edits, created } = edit.finish() ?? { edits: [], created: [] };
    const notes = [...edits, ...created].flatMap(({ note }) => note?.words ?? []);
    return {
      offer: offer.title,
      disabled: offer.disabled,
      notes: [...new Map(notes.map((note) => [say(note), note])).values()],
    };
  }
  return { offer: example.offer, disabled: "disabled" in example ? example.disabled : undefined, notes: [] };
}
