// An editor in a process of its own that does what a test tells it: one line of JSON per question, one per answer.
import { type ChildProcess, spawn } from "node:child_process";
import { createServer, type Socket } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface Driven {
  /** Rejects with the editor's own words when the editor refuses. */
  ask(call: string, ...given: readonly string[]): Promise<unknown>;
  stop(): Promise<void>;
}

interface Start {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** A folder for the socket; the name of a socket must be short. */
  readonly folder: string;
  readonly cwd: string;
}

/** The editor's driver finds in EDITOR_SOCKET where it is to ask what it should do. */
export async function startDriven({ command, args, env, folder, cwd }: Start): Promise<Driven> {
  const path = join(folder, "driver");
  const connected = Promise.withResolvers<Socket>();
  const server = createServer((socket) => connected.resolve(socket));
  await new Promise<void>((resolve) => server.listen(path, resolve));
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env, EDITOR_SOCKET: path } });
  const words = keepWords(child);
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  child.once("error", (error) => connected.reject(error));
  void ended.then(() => connected.reject(new Error(`${command} ended: ${words()}`)));
  const socket = await connected.promise;
  const answers = createInterface({ input: socket })[Symbol.asyncIterator]();
  return {
    async ask(call, ...given) {
      socket.write(`${JSON.stringify({ call, arguments: given })}\n`);
      const { done, value } = await answers.next();
      if (done) throw new Error(`${command} ended: ${words()}`);
      const { result, error } = JSON.parse(value) as { result?: unknown; error?: string };
      if (error !== undefined) throw new Error(error);
      return result;
    },
    async stop() {
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), 5_000);
      await ended;
      clearTimeout(timer);
      socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function keepWords(child: ChildProcess): () => string {
  let words = "";
  const keep = (data: Buffer) => {
    words = (words + data).slice(-10_000);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  return () => words;
}
