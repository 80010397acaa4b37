// A server that never answers is not waited for without an end.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { BaseLanguageClient } from "vscode-languageclient";
import { Server } from "../../client/src/server.ts";

const shown = vi.hoisted(() => [] as { words: string; choose(button: string): void }[]);

vi.mock("vscode", () => ({
  EventEmitter: class {
    readonly event = () => {};
    fire() {}
  },
  l10n: { t: (words: string) => words },
  window: {
    showErrorMessage: (words: string) => new Promise((choose) => shown.push({ words, choose })),
  },
}));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a server that never answers is given up with a message, whose button starts another", async () => {
  const silent = clientWhich(() => new Promise(() => {}));
  const working = clientWhich(async () => working.tell(2));
  const clients = [silent, working];
  const log = { error: () => {}, warn: () => {}, debug: () => {}, show: () => {} } as never;
  const server = new Server(async () => clients.shift() as unknown as BaseLanguageClient, log, log);
  const started = server.start();
  await vi.advanceTimersByTimeAsync(29_000);
  expect(server.state).toBe("starting");
  expect(shown).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  await started;
  expect(server.state).toBe("failed");
  expect(silent.dispose).toHaveBeenCalledOnce();
  expect(shown.map(({ words }) => words)).toEqual([expect.stringContaining("does not answer")]);
  shown[0]?.choose("Restart");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.state).toBe("running");
  expect(working.dispose).not.toHaveBeenCalled();
  expect(shown).toHaveLength(1);
});

test("a server that has died and come back is told in the log, once it answers", async () => {
  const first = clientWhich(async () => first.tell(2));
  const second = clientWhich(async () => second.tell(2));
  const clients = [first, second];
  const said: string[] = [];
  const note = (words: string) => said.push(words);
  const log = { error: note, warn: note, info: note, debug: () => {}, show: () => {} } as never;
  const server = new Server(async () => clients.shift() as unknown as BaseLanguageClient, log, log);
  await server.start();
  first.say("ebsManifests/status", { folders: [] });
  expect(said).toEqual([]);
  first.tell(1);
  expect(server.state).toBe("returning");
  await vi.advanceTimersByTimeAsync(0);
  expect(server.state).toBe("running");
  expect(said).toHaveLength(1);
  second.say("ebsManifests/status", { folders: [] });
  second.say("ebsManifests/status", { folders: [] });
  expect(said.slice(1)).toEqual([expect.stringContaining("is back")]);
});

/** As much of a client as is asked for here. */
function clientWhich(start: () => Promise<void>) {
  let listener = (_: { newState: number }) => {};
  const told = new Map<string, (params: unknown) => void>();
  return {
    start,
    middleware: {},
    tell: (newState: number) => listener({ newState }),
    // The library's own cannot be stopped while it starts, and says so.
    dispose: vi.fn(async () => Promise.reject(new Error("starting"))),
    error: () => {},
    onDidChangeState: (told: typeof listener) => {
      listener = told;
    },
    say: (method: string, params: unknown) => told.get(method)?.(params),
    onNotification: (method: string, listen: (params: unknown) => void) => void told.set(method, listen),
    sendNotification: async () => {},
    onRequest: () => {},
  };
}
