// `workspace/didChangeConfiguration`: other settings make other findings everywhere.
import type { DidChangeConfigurationParams } from "vscode-languageserver";
import { statusMethod } from "../protocol.ts";
import type { Shell } from "../shell.ts";

export function didChangeConfiguration(shell: Shell) {
  return async ({ settings: sent }: DidChangeConfigurationParams): Promise<void> => {
    const { connection, settings, reports, announcer } = shell;
    if (!(await settings.load(sent))) return;
    reports.invalidateAll();
    announcer.changedAll();
    await connection.sendNotification(statusMethod, settings.status);
  };
}
