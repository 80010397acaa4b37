// The fence around handlers: one that throws is a bug, which costs its own answer and a line in the log, not the server.
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";

export type Log = (message: string) => void;

/** A handler that answers `otherwise` where `handler` throws. A refusal (`ResponseError`) is an answer and passes. */
export function guard<P, R>(
  log: Log,
  method: string,
  otherwise: R,
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    stopIfCancelled(token);
    try {
      const answer = await handler(params, token);
      stopIfCancelled(token);
      return answer;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log(`${method} failed: ${wordsOf(error)}`);
      return otherwise;
    }
  };
}

/** The same for notifications, which nobody waits for. */
export function guardNotification<P>(
  log: Log,
  method: string,
  handler: (params: P) => void | Promise<void>,
): (params: P) => void {
  return async (params) => {
    try {
      await handler(params);
    } catch (error) {
      log(`${method} failed: ${wordsOf(error)}`);
    }
  };
}

export function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled");
}

/** Waits for `promise`, but not longer than the client wants the answer. */
export async function unlessCancelled(promise: Promise<unknown>, token: CancellationToken): Promise<void> {
  let stop: { dispose(): void } | undefined;
  await Promise.race([
    promise,
    new Promise<void>((resolve) => {
      stop = token.onCancellationRequested(() => resolve());
    }),
  ]);
  stop?.dispose();
  stopIfCancelled(token);
}

/** The same, for a question about a place in a text that must be the same text afterwards: `version` tells which one it is. */
export async function unlessModified(
  promise: Promise<unknown>,
  version: () => number | null,
  token: CancellationToken,
): Promise<void> {
  const before = version();
  await unlessCancelled(promise, token);
  if (version() !== before) throw contentModified();
}

export function contentModified(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, "The text has changed since this was asked");
}

export function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
