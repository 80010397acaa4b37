// `textDocument/prepareRename` and `textDocument/rename`: one name, everywhere, or the reason why not.
import {
  type CancellationToken,
  LSPErrorCodes,
  type Range,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { Refusal } from "../../core/index.ts";
import { placeAsked } from "../place.ts";
import type { Shell } from "../shell.ts";
import { toWorkspaceEdit } from "../workspaceEdit.ts";

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
  return async (params: RenameParams, token: CancellationToken): Promise<WorkspaceEdit | null> => {
    const place = await placeAsked(shell, params, token);
    if (!place) return null;
    const renamed = shell.service.rename(place.uri, place.offset, params.newName);
    if ("refused" in renamed) throw refusal(shell, renamed);
    const changeAnnotations = shell.can.changeAnnotations && shell.can.renameAnnotations;
    return toWorkspaceEdit(renamed, { ...shell, can: { ...shell.can, changeAnnotations } });
  };
}

function refusal({ say }: Shell, { refused }: Refusal): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, say(refused));
}
