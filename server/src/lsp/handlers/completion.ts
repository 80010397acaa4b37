// `textDocument/completion` and `completionItem/resolve`: what can be written at a place, and what it means when it is looked at.
import {
  type CancellationToken,
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
} from "vscode-languageserver";
import { type Completion, type CompletionKind, printable } from "../../core/index.ts";
import { unlessModified } from "../guard.ts";
import type { Shell } from "../shell.ts";
import { canonicalUri } from "../uris.ts";

interface ItemKey {
  readonly list: number;
  readonly index: number;
}

const kindOf: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  field: CompletionItemKind.Field,
  value: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  kind: CompletionItemKind.Class,
  snippet: CompletionItemKind.Snippet,
};

export function completion(shell: Shell) {
  // The client types on while it shows a list, so the place where the list was made is gone when an item is looked at.
  let last: { readonly number: number; readonly completions: readonly Completion[] } = { number: 0, completions: [] };
  return {
    async complete(
      { textDocument, position, context }: CompletionParams,
      token: CancellationToken,
    ): Promise<CompletionList | null> {
      const uri = canonicalUri(textDocument.uri);
      await unlessModified(shell.ready, () => shell.documents.version(uri), token);
      if (!shell.service.has(uri)) return null;
      const { start } = shell.positions.span(uri, { start: position, end: position });
      const unasked = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
      const completions = shell.service.complete(uri, start, shell.settings.config(uri), unasked);
      last = { number: last.number + 1, completions };
      const items = completions.flatMap((each, index) => toItem(shell, uri, each, { list: last.number, index }) ?? []);
      // Never incomplete: VS Code would ask at each key, and take Enter for what it had selected before the answer.
      return { isIncomplete: false, items };
    },
    resolve(item: CompletionItem): CompletionItem {
      const key = item.data as ItemKey | undefined;
      const completion = key?.list === last.number ? last.completions[key.index] : undefined;
      if (!completion) return item;
      const { detail } = completion;
      const said = [item.detail === undefined ? detail : undefined, completion.documentation()];
      const value = said.flatMap((words) => (words === undefined ? [] : [shell.say(words)])).join("\n\n");
      if (value === "") return item;
      return { ...item, documentation: { kind: shell.can.completionMarkdown ? "markdown" : "plaintext", value } };
    },
  };
}

/**
 * How many characters a list of VS Code shows in a row as it opens. A label is cut for the sake of a detail, unless it is short: the
 * detail has seven tenths of the row at most.
 */
const rowWidth = 44;
const shortLabel = 12;

function toItem(
  { can, positions, say, suggest }: Shell,
  uri: string,
  { label, kind, edit, detail, filter, order, deprecated, choices }: Completion,
  data: ItemKey,
): CompletionItem | undefined {
  const shown = printable(label);
  const beside = detail === undefined ? "" : say(detail);
  const fits = shown.length <= shortLabel || shown.length + beside.length <= rowWidth;
  const isSnippet = edit.snippet && can.completionSnippets;
  const whole = isSnippet || !edit.snippet ? edit.text : edit.plain;
  // A field can be begun without what belongs below it; of an object one line is nothing.
  if (!can.completionLines && kind !== "field" && whole.includes("\n")) return undefined;
  const newText = can.completionLines ? whole : whole.replace(/\s*\n.*$/s, "");
  return {
    label: shown,
    kind: kindOf[kind],
    // What has no room beside the label comes first in the documentation.
    ...(beside === "" || !fits ? {} : { detail: beside }),
    ...(filter === shown ? {} : { filterText: filter }),
    sortText: order,
    // The lines bring their own indentation; an editor that adds its own would move them too far to the right.
    ...(can.completionAsIs ? { insertTextMode: InsertTextMode.asIs } : {}),
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: positions.range(uri, edit.span), newText },
    ...(deprecated && can.completionDeprecatedTag ? { tags: [CompletionItemTag.Deprecated] } : {}),
    ...(deprecated && can.completionDeprecated && !can.completionDeprecatedTag ? { deprecated } : {}),
    ...(choices && suggest !== undefined ? { command: { title: "", command: suggest } } : {}),
    data,
  };
}
