// What open files were at the last commit, from VS Code's own Git extension where it runs.

import type { Disposable, Event, TextDocument, Uri } from "vscode";
import { Disposable as Disposables, extensions, workspace } from "vscode";
import type { BaselineParams } from "../../server/src/lsp/protocol.ts";

/** As much of the Git extension's interface as is used here. */
interface Repository {
  readonly state: { readonly HEAD: { readonly commit?: string } | undefined; readonly onDidChange: Event<void> };
  show(ref: string, path: string): Promise<string>;
}
interface Git {
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: Event<Repository>;
  getRepository(uri: Uri): Repository | null;
}

/** Calls `tell` for each open YAML file, again for all when somebody commits or checks something out, and for one that is closed. */
export async function watchBaselines(tell: (baseline: BaselineParams) => void): Promise<Disposable> {
  const git = await gitOf();
  if (!git) return new Disposables(() => {});
  const watched: Disposable[] = [];
  const look = async (document: TextDocument) => {
    const repository = isManifest(document) && git.getRepository(document.uri);
    if (!repository) return;
    const text = await committed(repository, document.uri);
    if (!document.isClosed) tell({ uri: document.uri.toString(), text });
  };
  const forget = (document: TextDocument) => {
    if (isManifest(document)) tell({ uri: document.uri.toString(), text: null });
  };
  const lookAtAll = () => {
    for (const document of workspace.textDocuments) void look(document);
  };
  const watch = (repository: Repository) => {
    let seen = repository.state.HEAD?.commit;
    watched.push(
      repository.state.onDidChange(() => {
        const commit = repository.state.HEAD?.commit;
        if (commit === seen) return;
        seen = commit;
        lookAtAll();
      }),
    );
    lookAtAll();
  };
  watched.push(
    workspace.onDidOpenTextDocument((document) => void look(document)),
    workspace.onDidCloseTextDocument(forget),
    git.onDidOpenRepository(watch),
  );
  git.repositories.forEach(watch);
  return Disposables.from({ dispose: () => watched.forEach((each) => void each.dispose()) });
}

function isManifest({ languageId, uri }: TextDocument): boolean {
  return languageId === "yaml" && uri.scheme === "file";
}

async function gitOf(): Promise<Git | undefined> {
  try {
    const extension = extensions.getExtension<{ getAPI(version: 1): Git }>("vscode.git");
    return (await extension?.activate())?.getAPI(1);
  } catch {
    // Switched off by the user, or without a git to run.
    return undefined;
  }
}

async function committed(repository: Repository, { fsPath }: Uri): Promise<string | null> {
  try {
    return await repository.show("HEAD", fsPath);
  } catch {
    return null;
  }
}
