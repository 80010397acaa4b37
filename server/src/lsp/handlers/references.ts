// `textDocument/references`: who mentions what a name names, in all files.
import type { CancellationToken, Location, ReferenceParams } from "vscode-languageserver";
import { placeAsked, toLocation } from "../place.ts";
import type { Shell } from "../shell.ts";

export function references(shell: Shell) {
  return async (params: ReferenceParams, token: CancellationToken): Promise<Location[] | null> => {
    const place = await placeAsked(shell, params, token);
    if (!place) return null;
    const withDefinitions = params.context?.includeDeclaration === true;
    return shell.service
      .references(place.uri, place.offset, withDefinitions)
      .map((reference) => toLocation(shell, reference));
  };
}
