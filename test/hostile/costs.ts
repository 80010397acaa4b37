// What texts cost in a process of their own, which may take so much time and memory and no more.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Cost } from "./child.ts";

/** For some thirty questions about a text: of the processor's time, and far more than they take on any machine. */
const mostSeconds = 60;
/** What Node and the tests themselves take is part of it. */
const mostMebibytes = 2048;
/** By the clock, for all texts of a process, so that one which never comes to an end does not keep everybody waiting. In milliseconds. */
const patience = 5 * 60_000;

const child = fileURLToPath(new URL("./child.ts", import.meta.url));

/** Of the texts of these names, one after the other; and in words what went wrong. */
export async function costsOf(names: readonly string[]): Promise<{ costs: readonly Cost[]; wrong: readonly string[] }> {
  const running = spawn(process.execPath, [child, ...names], {
    stdio: ["ignore", "pipe", "inherit"],
    timeout: patience,
  });
  const [stdout, [status, signal]] = await Promise.all([text(running.stdout), once(running, "close")]);
  const costs = stdout.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as Cost]));
  const wrong = costs.flatMap(({ name, seconds, mebibytes }) => [
    ...(seconds > mostSeconds ? [`${name} takes ${seconds.toFixed(1)} s, more than ${mostSeconds}`] : []),
    ...(mebibytes > mostMebibytes ? [`${name} takes ${mebibytes.toFixed(0)} MiB, more than ${mostMebibytes}`] : []),
  ]);
  if (status !== 0) wrong.push(`${names[costs.length]} has ended the process: ${signal ?? status}`);
  return { costs, wrong };
}
