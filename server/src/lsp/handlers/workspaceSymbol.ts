// `workspace/symbol`: objects of all files by a few letters of `Kind/name`.
import type { CancellationToken, SymbolInformation, WorkspaceSymbolParams } from "vscode-languageserver";
import { printable } from "../../core/index.ts";
import { unlessCancelled } from "../guard.ts";
import { toLocation } from "../place.ts";
import type { Shell } from "../shell.ts";
import { symbolKindOf } from "./documentSymbol.ts";

export function workspaceSymbol(shell: Shell) {
  return async ({ query }: WorkspaceSymbolParams, token: CancellationToken): Promise<SymbolInformation[]> => {
    await unlessCancelled(Promise.all([shell.ready, shell.disk.whenComplete()]), token);
    return shell.service.workspaceSymbols(query).map(({ name, kind, uri, span, container }) => ({
      name: printable(name),
      kind: symbolKindOf[kind],
      location: toLocation(shell, { uri, span }),
      ...(container === undefined ? {} : { containerName: container }),
    }));
  };
}
