// What can be done at a place, and finding it again when the client comes back for its edit.
import { LSPErrorCodes, type Range, ResponseError, type WorkspaceEdit } from "vscode-languageserver";
import { type FileFix, type Message, messagesOf } from "../core/index.ts";
import { fixAllEdit } from "./fixAll.ts";
import type { Shell } from "./shell.ts";
import { toWorkspaceEdit } from "./workspaceEdit.ts";

/** All that is kept of an offer until its edit is asked for: the question, and which of its answers it was. */
export interface OfferKey {
  readonly uri: string;
  readonly version: number | null;
  readonly range: Range;
  /** Undefined: all safe fixes of the file. */
  readonly title: Pick<Message, "id" | "values"> | undefined;
  /** Which one of those with that title, from 0. */
  readonly nth: number;
}

export interface Offer {
  readonly fix: FileFix;
  readonly key: OfferKey;
}

const refusals = messagesOf("offer", {
  unwritable: "This cannot be changed where it stands, for example behind an alias or a merge key",
  gone: "The file has changed, and there is nothing left to fix at this place",
});

/** `uri` is canonical. */
export function offersAt(shell: Shell, uri: string, range: Range): Offer[] {
  const version = shell.documents.version(uri);
  const seen = new Map<string, number>();
  return shell.service.fixes(uri, shell.positions.span(uri, range), shell.settings.config(uri)).map((fix) => {
    const { id, values } = fix.title;
    const words = JSON.stringify([id, values]);
    const nth = seen.get(words) ?? 0;
    seen.set(words, nth + 1);
    return { fix, key: { uri, version, range, title: { id, values }, nth } };
  });
}

/**
 * The edit of an offer, against the files as they are now: the question is asked again, so nothing remembered can be out of date.
 * Throws a refusal for the user to read when the offer is no longer there or cannot be carried out.
 */
export function editOf(shell: Shell, key: OfferKey): WorkspaceEdit {
  const edit = key.title === undefined ? fixAllEdit(shell, key.uri) : fixEdit(shell, key);
  if (edit) return edit;
  throw shell.documents.version(key.uri) === key.version
    ? new ResponseError(LSPErrorCodes.RequestFailed, shell.say(refusals("unwritable", {})))
    : new ResponseError(LSPErrorCodes.ContentModified, shell.say(refusals("gone", {})));
}

function fixEdit(shell: Shell, { uri, range, title, nth }: OfferKey): WorkspaceEdit | undefined {
  const words = JSON.stringify([title?.id, title?.values]);
  const same = offersAt(shell, uri, range).filter(
    ({ key }) => JSON.stringify([key.title?.id, key.title?.values]) === words,
  );
  const fix = same[nth]?.fix;
  const { createsFiles } = shell.can;
  const change = fix?.disabled ? undefined : fix?.change({ createsFiles });
  return fix && change && toWorkspaceEdit({ title: fix.title, applicability: fix.applicability, ...change }, shell);
}
