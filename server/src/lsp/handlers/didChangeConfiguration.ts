// `workspace/didChangeConfiguration`: other settings make other findings everywhere.
import type { DidChangeConfigurationParams } from "vscode-languageserver";
import type { Shell } from "../shell.ts";

export function didChangeConfiguration({ settings, settingsChanged }: Shell) {
  return async ({ settings: sent }: DidChangeConfigurationParams): Promise<void> => {
    if (await settings.load(sent)) await settingsChanged();
  };
}
