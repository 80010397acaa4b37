// `workspace/didChangeWorkspaceFolders`: folders come and go, with their files and their settings.
import type { WorkspaceFoldersChangeEvent } from "vscode-languageserver";
import type { Shell } from "../shell.ts";
import { didChangeConfiguration } from "./didChangeConfiguration.ts";

export function didChangeWorkspaceFolders(shell: Shell) {
  return ({ added, removed }: WorkspaceFoldersChangeEvent): Promise<void> => {
    shell.disk.removeFolders(removed.map(({ uri }) => uri));
    shell.disk.addFolders(added.map(({ uri }) => uri));
    return didChangeConfiguration(shell)({ settings: undefined });
  };
}
