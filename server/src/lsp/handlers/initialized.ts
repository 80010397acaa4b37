// `initialized`: the settings are fetched, the workspace is read, and the client is asked to tell what changes.
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type RegistrationParams,
  RegistrationRequest,
  WatchKind,
} from "vscode-languageserver";
import { guardNotification, wordsOf } from "../guard.ts";
import { showProgress } from "../progress.ts";
import type { Shell } from "../shell.ts";
import { didChangeWorkspaceFolders } from "./didChangeWorkspaceFolders.ts";

export async function initialized(shell: Shell, folders: readonly string[]): Promise<void> {
  const { connection, can, disk, settings, log } = shell;
  disk.addFolders(folders);
  if (can.workspaceFolders) {
    const changed = guardNotification(log, "workspace/didChangeWorkspaceFolders", didChangeWorkspaceFolders(shell));
    connection.workspace.onDidChangeWorkspaceFolders(changed);
  }
  void showProgress(shell, disk.whenComplete());
  const registrations = registrationsFor(shell);
  if (registrations.length > 0) {
    // Through the request itself: the library's own shorthand logs nothing when a client refuses.
    connection
      .sendRequest(RegistrationRequest.type, { registrations })
      .catch((error: unknown) => log(`The client refused a registration: ${wordsOf(error)}`));
  }
  try {
    await settings.load();
  } finally {
    shell.begin();
  }
  await shell.settingsChanged();
}

function registrationsFor({ can }: Shell): RegistrationParams["registrations"] {
  return [
    ...(can.registerConfiguration
      ? [
          {
            id: "settings",
            method: DidChangeConfigurationNotification.method,
            registerOptions: { section: "ebsManifests" },
          },
        ]
      : []),
    ...(can.registerWatchedFiles
      ? [
          {
            id: "files",
            method: DidChangeWatchedFilesNotification.method,
            // A deleted folder is told by its own name alone, which says nothing about what was in it; and kustomizations name folders, and
            // files with other endings.
            registerOptions: {
              watchers: [
                { globPattern: "**/*.{yaml,yml}", kind: WatchKind.Change },
                { globPattern: "**", kind: WatchKind.Create | WatchKind.Delete },
              ],
            },
          },
        ]
      : []),
  ];
}
