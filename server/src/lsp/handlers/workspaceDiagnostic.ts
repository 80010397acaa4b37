// `workspace/diagnostic`: the findings of all files, open or not.
import type {
  CancellationToken,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { unlessCancelled } from "../guard.ts";
import { pause, sliceLength } from "../pause.ts";
import type { Shell } from "../shell.ts";
import { canonicalUri } from "../uris.ts";

/**
 * Clients ask again as soon as they have an answer, so a question whose answer would be "nothing new" is kept until there is news:
 * the protocol allows this request to take long.
 */
export function workspaceDiagnostic(shell: Shell) {
  return async (
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport> => {
    await unlessCancelled(shell.ready, token);
    await unlessCancelled(shell.disk.whenComplete(), token);
    const known = new Map(previousResultIds.map(({ uri, value }) => [canonicalUri(uri), value]));
    for (;;) {
      // Asked for beforehand: what changes while the answer is put together is news as well.
      const changed = shell.announcer.nextChange();
      const items = await itemsFor(shell, known, token);
      const isNews = items.some(({ kind }) => kind === "full");
      if (isNews || known.size === 0) return { items };
      await unlessCancelled(changed, token);
    }
  };
}

async function itemsFor(
  { service, reports, documents, announcer }: Shell,
  known: ReadonlyMap<string, string>,
  token: CancellationToken,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const answer: WorkspaceDocumentDiagnosticReport[] = [];
  let sliceEnd = Date.now() + sliceLength;
  for (const uri of service.uris()) {
    if (Date.now() >= sliceEnd) {
      await unlessCancelled(pause(), token);
      sliceEnd = Date.now() + sliceLength;
    }
    const { id, items } = reports.of(uri);
    const before = known.get(uri);
    // Most files of a repository have no findings; those are told only when they had some.
    if (before === undefined && items.length === 0) continue;
    // Of an open file the client believes only what it asked about that file itself.
    if (!documents.isOpen(uri)) announcer.told(uri, id);
    const where = { uri: documents.spelling(uri), version: documents.version(uri) };
    answer.push(
      before === id ? { ...where, kind: "unchanged", resultId: id } : { ...where, kind: "full", resultId: id, items },
    );
  }
  for (const uri of known.keys()) {
    if (!service.has(uri)) answer.push({ uri: documents.spelling(uri), version: null, kind: "full", items: [] });
  }
  return answer;
}
