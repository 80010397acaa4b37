// `textDocument/diagnostic`: the findings of one file, or that they are still those of last time.
import type { CancellationToken, DocumentDiagnosticParams, DocumentDiagnosticReport } from "vscode-languageserver";
import { unlessCancelled } from "../guard.ts";
import type { Shell } from "../shell.ts";
import { canonicalUri } from "../uris.ts";

export function diagnostic({ can, disk, service, reports, announcer, ready }: Shell) {
  return async (
    { textDocument, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> => {
    await unlessCancelled(ready, token);
    // Who can be asked to pull again gets what is known already: while the workspace is read, the rules about other files are silent.
    if (!can.refreshDiagnostics) await unlessCancelled(disk.whenComplete(), token);
    const uri = canonicalUri(textDocument.uri);
    if (!service.has(uri)) return { kind: "full", items: [] };
    const { id, items } = reports.of(uri);
    announcer.told(uri, id);
    return id === previousResultId ? { kind: "unchanged", resultId: id } : { kind: "full", resultId: id, items };
  };
}
