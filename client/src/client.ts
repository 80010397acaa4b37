// What the extension is on every platform: its output channel, its commands, its status and its server.

import type { Disposable, ExtensionContext } from "vscode";
import { commands, window, workspace } from "vscode";
import { watchBaselines } from "./baseline.ts";
import type { Command, Extension } from "./commands/command.ts";
import { convertStaticToDynamic } from "./commands/convertStaticToDynamic.ts";
import { restartServer } from "./commands/restartServer.ts";
import { selectKubernetesVersion } from "./commands/selectKubernetesVersion.ts";
import { showOutput } from "./commands/showOutput.ts";
import { showReferences } from "./commands/showReferences.ts";
import { showRule } from "./commands/showRule.ts";
import { ruleDocs, ruleScheme } from "./ruleDocs.ts";
import type { CreateClient } from "./server.ts";
import { Server } from "./server.ts";
import { Status } from "./status.ts";
import { createTraceChannel } from "./trace.ts";

const allCommands: readonly Command[] = [
  restartServer,
  showOutput,
  showReferences,
  showRule,
  convertStaticToDynamic,
  selectKubernetesVersion,
];

/**
 * Returns when the server answers. A server that cannot start does not fail the activation: the commands must stay,
 * because one of them starts it again.
 */
export async function startExtension(context: ExtensionContext, createClient: CreateClient): Promise<void> {
  const output = window.createOutputChannel("EBS Manifests", { log: true });
  const trace = createTraceChannel(output);
  const server = new Server(createClient, output, trace.channel);
  const status = new Status(server);
  const extension: Extension = { manifest: context.extension.packageJSON, output, server };

  // The server comes first, so that it is told to stop while the channel it logs to is still there.
  context.subscriptions.push({ dispose: () => server.stop() });
  context.subscriptions.push(workspace.registerTextDocumentContentProvider(ruleScheme, ruleDocs(context.extensionUri)));
  context.subscriptions.push(...allCommands.map((command) => register(command, extension)), status, trace, output);
  await server.start();
  context.subscriptions.push(await watchBaselines((baseline) => server.tellBaseline(baseline)));
}

function register(command: Command, extension: Extension): Disposable {
  return commands.registerCommand(command.id, (...args: unknown[]) => command.run(extension, ...args));
}
