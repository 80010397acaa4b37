// What can be done at a place, and finding it again when the client comes back for its edit.
import { LSPErrorCodes, Range, ResponseError } from "vscode-languageserver";
import { type FileFix, type Message, messagesOf, unwritable } from "../core/index.ts";
import { fixAllEdit } from "./fixAll.ts";
import type { Shell } from "./shell.ts";
import { type Proposal, proposalOf } from "./workspaceEdit.ts";

/** All that is kept of an offer until its edit is asked for: the question, and which of its answers it was. */
export interface OfferKey {
  readonly uri: string;
  readonly version: number | null;
  readonly range: Range;
  /** Undefined: all safe fixes of the file. */
  readonly title: Pick<Message, "id" | "values"> | undefined;
  /** Which one of those with that title, from 0. */
  readonly nth: number;
  /** The class that was chosen, of those that the offer names. */
  readonly storageClass?: string | undefined;
}

export interface Offer {
  readonly fix: FileFix;
  readonly key: OfferKey;
}

const refusals = messagesOf("offer", {
  changed: "The files have changed since this was offered",
});

/** What a client sends back; undefined where it made that up. */
export function offerKeyOf(data: unknown): OfferKey | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { uri, version = null, range, title, nth, storageClass } = data as Partial<OfferKey>;
  const isOurs = typeof uri === "string" && Range.is(range) && typeof nth === "number";
  return isOurs ? { uri, version, range, title, nth, storageClass } : undefined;
}

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
 * Throws a refusal for the user to read when the offer cannot be carried out, or when the text has changed: at the same place may now
 * stand another object, whose fix bears the same title.
 */
export function proposalFor(shell: Shell, key: OfferKey): Proposal {
  const changed = () => new ResponseError(LSPErrorCodes.ContentModified, shell.say(refusals("changed", {})));
  if (shell.documents.version(key.uri) !== key.version) throw changed();
  if (key.title === undefined) {
    const edit = fixAllEdit(shell, key.uri);
    if (edit) return { edit };
    throw changed();
  }
  const fix = fixFor(shell, key);
  if (!fix || fix.disabled) throw changed();
  const { storageClass } = key;
  const { title } = fix.choice?.ways.find(({ name }) => name === storageClass) ?? fix;
  const change = fix.change({ createsFiles: shell.can.createsFiles, storageClass });
  if (change) return proposalOf({ title, applicability: fix.applicability, ...change }, key.uri, shell);
  throw new ResponseError(LSPErrorCodes.RequestFailed, shell.say(unwritable));
}

function fixFor(shell: Shell, { uri, range, title, nth }: OfferKey): FileFix | undefined {
  const words = JSON.stringify([title?.id, title?.values]);
  const same = offersAt(shell, uri, range).filter(
    ({ key }) => JSON.stringify([key.title?.id, key.title?.values]) === words,
  );
  return same[nth]?.fix;
}
