// `textDocument/documentSymbol`: the outline, as a tree where the client can show one.
import {
  type CancellationToken,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver";
import { type SymbolKind as CoreKind, type ObjectSymbol, printable } from "../../core/index.ts";
import { stopIfCancelled, unlessModified } from "../guard.ts";
import { inSlices } from "../pause.ts";
import type { Shell } from "../shell.ts";
import { canonicalUri } from "../uris.ts";

/** Of the kinds that every client knows, also one that does not say which. */
export const symbolKindOf: Readonly<Record<CoreKind, SymbolKind>> = {
  workload: SymbolKind.Class,
  storage: SymbolKind.File,
  class: SymbolKind.Interface,
  service: SymbolKind.Interface,
  object: SymbolKind.Module,
  container: SymbolKind.Function,
  volume: SymbolKind.Field,
  mount: SymbolKind.Property,
  parameter: SymbolKind.Constant,
  map: SymbolKind.Namespace,
  list: SymbolKind.Array,
};

export function documentSymbol(shell: Shell) {
  return async (
    { textDocument }: DocumentSymbolParams,
    token: CancellationToken,
  ): Promise<DocumentSymbol[] | SymbolInformation[] | null> => {
    stopIfCancelled(token);
    const uri = canonicalUri(textDocument.uri);
    if (!shell.service.has(uri)) return null;
    const symbols = shell.service.objectSymbols(uri);
    const toProtocol = (symbol: ObjectSymbol): (DocumentSymbol | SymbolInformation)[] =>
      shell.can.nestedSymbols ? [nested(shell, uri, symbol)] : flat(shell, uri, symbol, undefined);
    const all: (DocumentSymbol | SymbolInformation)[] = [];
    const work = inSlices(
      (function* () {
        for (const symbol of symbols) {
          all.push(...toProtocol(symbol));
          yield undefined;
        }
      })(),
      token,
    );
    await unlessModified(work, () => shell.documents.version(uri), token);
    return all as DocumentSymbol[] | SymbolInformation[];
  };
}

function nested(shell: Shell, uri: string, symbol: ObjectSymbol): DocumentSymbol {
  const { name, detail, kind, span, selection, children } = symbol;
  return {
    name: printable(name),
    ...(detail === undefined ? {} : { detail }),
    kind: symbolKindOf[kind],
    range: shell.positions.range(uri, span),
    selectionRange: shell.positions.range(uri, selection),
    children: children.map((child) => nested(shell, uri, child)),
  };
}

/** What has no name but its key's says nothing once it stands in a list. */
function flat(shell: Shell, uri: string, symbol: ObjectSymbol, container: string | undefined): SymbolInformation[] {
  const { name, kind, span, children } = symbol;
  if (kind === "map" || kind === "list") return children.flatMap((child) => flat(shell, uri, child, container));
  const own = {
    name: printable(name),
    kind: symbolKindOf[kind],
    location: { uri: shell.documents.spelling(uri), range: shell.positions.range(uri, span) },
    ...(container === undefined ? {} : { containerName: container }),
  };
  return [own, ...children.flatMap((child) => flat(shell, uri, child, name))];
}
