// What the extension is on every platform: its output channel, its commands, its status and its server.

import type { Disposable, ExtensionContext } from "vscode";
import { commands, env, version, window, workspace } from "vscode";
import { watchBaselines } from "./baseline.ts";
import { chooseClass } from "./commands/chooseClass.ts";
import type { Command, Extension } from "./commands/command.ts";
import { convert } from "./commands/convert.ts";
import { openExample, showExampleFixes } from "./commands/openExample.ts";
import { restartServer } from "./commands/restartServer.ts";
import { selectKubernetesVersion } from "./commands/selectKubernetesVersion.ts";
import { selectPlaceholders } from "./commands/selectPlaceholders.ts";
import { showOutput } from "./commands/showOutput.ts";
import { showReferences } from "./commands/showReferences.ts";
import { showRule } from "./commands/showRule.ts";
import { showStorageMap } from "./commands/showStorageMap.ts";
import { watchEnterRules } from "./enterRules.ts";
import { provideExample } from "./example.ts";
import { watchManifest } from "./manifestContext.ts";
import { watchOtherYaml } from "./otherYaml.ts";
import { previewNotes, previewNotesScheme } from "./previewNotes.ts";
import { ruleDocs, ruleScheme } from "./ruleDocs.ts";
import type { CreateClient } from "./server.ts";
import { Server } from "./server.ts";
import { Status } from "./status.ts";
import { storageMapType } from "./storageMap/type.ts";
import { createTraceChannel } from "./trace.ts";

const allCommands: readonly Command[] = [
  chooseClass,
  openExample,
  showExampleFixes,
  restartServer,
  showOutput,
  showReferences,
  showRule,
  showStorageMap,
  ...convert,
  selectKubernetesVersion,
  selectPlaceholders,
];

/**
 * Returns before the server answers, because VS Code waits for the activation with other things. A server that cannot start does not
 * take the commands along: one of them starts it again.
 */
export function startExtension(context: ExtensionContext, createClient: CreateClient): void {
  const { extension: self, extensionUri: folder } = context;
  const output = window.createOutputChannel("EBS Manifests", { log: true });
  output.info(`EBS Manifests ${self.packageJSON.version} in VS Code ${version}, ${env.language}`);
  const trace = createTraceChannel(output);
  const server = new Server(createClient, output, trace.channel);
  const status = new Status(server);
  const extension: Extension = { folder, manifest: self.packageJSON, output, server };

  // The server comes first, so that it is told to stop while the channel it logs to is still there.
  context.subscriptions.push({ dispose: () => server.stop() });
  context.subscriptions.push(workspace.registerTextDocumentContentProvider(ruleScheme, ruleDocs(folder)));
  context.subscriptions.push(provideExample(), watchManifest());
  context.subscriptions.push(workspace.registerTextDocumentContentProvider(previewNotesScheme, previewNotes));
  context.subscriptions.push(
    window.registerWebviewPanelSerializer(storageMapType, {
      async deserializeWebviewPanel(panel) {
        const { StorageMapPanel } = await import("./storageMap/panel.ts");
        StorageMapPanel.restore(panel, extension);
      },
    }),
  );
  context.subscriptions.push(...allCommands.map((command) => register(command, extension)), status, trace, output);
  void server.start();
  void watchBaselines((baseline) => server.tellBaseline(baseline)).then((watch) => context.subscriptions.push(watch));
  context.subscriptions.push(
    watchOtherYaml(() => server.tellSettings()),
    watchEnterRules(),
  );
}

function register(command: Command, extension: Extension): Disposable {
  return commands.registerCommand(command.id, (...args: unknown[]) => command.run(extension, ...args));
}
