// Makes the setting `ebsManifests.trace.server` enough to see the messages between client and server.

import type { Disposable, LogOutputChannel } from "vscode";
import { EventEmitter, LogLevel, workspace } from "vscode";

interface TraceChannel extends Disposable {
  readonly channel: LogOutputChannel;
}

/**
 * The language client traces only while its channel's own log level is "trace", and asks the setting merely how much.
 * Nobody who switches the setting on would guess that. So it is handed a view of the channel whose log level follows the
 * setting and whose trace lines are written as ordinary ones.
 */
export function createTraceChannel(output: LogOutputChannel): TraceChannel {
  const changed = new EventEmitter<LogLevel>();
  const level = () => (traceIsOn() ? LogLevel.Trace : output.logLevel);
  const own: Partial<LogOutputChannel> = {
    onDidChangeLogLevel: changed.event,
    trace: (message, ...rest) => (traceIsOn() ? output.info(message, ...rest) : output.trace(message, ...rest)),
  };
  const channel = new Proxy(output, {
    get(target, key: keyof LogOutputChannel) {
      if (key === "logLevel") return level();
      const value = own[key] ?? target[key];
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  const listeners = [
    output.onDidChangeLogLevel(() => changed.fire(level())),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("ebsManifests.trace.server")) changed.fire(level());
    }),
    changed,
  ];
  return { channel, dispose: () => listeners.forEach((listener) => void listener.dispose()) };
}

function traceIsOn(): boolean {
  return workspace.getConfiguration("ebsManifests").get("trace.server", "off") !== "off";
}
