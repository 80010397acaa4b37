// `textDocument/prepareRename` and `textDocument/rename`: one name, everywhere, or the reason why not.
import {
  type CancellationToken,
  LSPErrorCodes,
  type Range,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
} from "vscode-languageserver";
import type { Refusal, Rename, Say } from "../../core/index.ts";
import { placeAsked } from "../place.ts";
import type { RenameResult, RenameWarning } from "../protocol.ts";
import type { Shell } from "../shell.ts";
import { proposalOf } from "../workspaceEdit.ts";

export interface Prepared {
  readonly range: Range;
  readonly placeholder: string;
}

export function prepareRename(shell: Shell) {
  return async (params: TextDocumentPositionParams, token: CancellationToken): Promise<Prepared | null> => {
    const place = await placeAsked(shell, params, token);
    const found = place && shell.service.renamePlace(place.uri, place.offset);
    if (!place || !found) return null;
    if ("refused" in found) throw refusal(shell, found);
    return { range: shell.positions.range(place.uri, found.span), placeholder: found.name };
  };
}

export function rename(shell: Shell) {
  return async (params: RenameParams, token: CancellationToken): Promise<RenameResult | null> => {
    const place = await placeAsked(shell, params, token);
    if (!place) return null;
    const renamed = shell.service.rename(place.uri, place.offset, params.newName);
    if ("refused" in renamed) throw refusal(shell, renamed);
    const changeAnnotations = shell.can.changeAnnotations && shell.can.renameAnnotations;
    const { edit } = proposalOf(renamed, place.uri, { ...shell, can: { ...shell.can, changeAnnotations } });
    const warning = shell.refactorPreview ? warningOf(renamed, shell.say) : undefined;
    return warning ? { ...edit, warning } : edit;
  };
}

/** Undefined where no disk changes hands. */
function warningOf({ title, edits }: Rename, say: Say): RenameWarning | undefined {
  const words = edits.flatMap(({ note }) => (note?.about === "data" ? [say(note.words)] : []));
  const [message, ...others] = new Set(words);
  return message === undefined ? undefined : { message, detail: [...others, say(title)].join("\n\n") };
}

function refusal({ say }: Shell, { refused }: Refusal): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, say(refused));
}
