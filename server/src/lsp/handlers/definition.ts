// `textDocument/definition`: the objects that a name names, and the claim templates that claims are made of.
import type { CancellationToken, DefinitionParams, Location, LocationLink } from "vscode-languageserver";
import { placeAsked, toLocation } from "../place.ts";
import type { Shell } from "../shell.ts";

export function definition(shell: Shell) {
  return async (params: DefinitionParams, token: CancellationToken): Promise<Location[] | LocationLink[] | null> => {
    const place = await placeAsked(shell, params, token);
    const found = place && shell.service.definition(place.uri, place.offset);
    if (!place || !found) return null;
    if (!shell.can.definitionLinks) return found.targets.map((target) => toLocation(shell, target));
    const { documents, positions } = shell;
    return found.targets.map(({ uri, span, whole }) => ({
      originSelectionRange: positions.range(place.uri, found.origin),
      targetUri: documents.spelling(uri),
      targetRange: positions.range(uri, whole),
      targetSelectionRange: positions.range(uri, span),
    }));
  };
}
