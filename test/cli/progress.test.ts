// Progress: said on a terminal while it takes long, and wiped away.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { withProgress } from "../../server/src/main/cli/progress.ts";

const wasTerminal = process.stderr.isTTY;
let written: string[];
beforeEach(() => {
  written = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => written.push(String(text)) > 0);
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => (now += 60));
});
afterEach(() => {
  vi.restoreAllMocks();
  process.stderr.isTTY = wasTerminal;
});

const items = Array.from({ length: 20 }, (_, index) => index);

async function allOf(isTerminal: boolean, work: readonly number[]): Promise<number[]> {
  process.stderr.isTTY = isTerminal;
  const seen: number[] = [];
  for await (const item of withProgress("Checking", work)) seen.push(item);
  return seen;
}

test("a terminal is told now and then, and is left empty", async () => {
  expect(await allOf(true, items)).toEqual(items);
  expect(written.length).toBeGreaterThan(2);
  expect(written.length).toBeLessThan(items.length);
  expect(written[0]?.split(/\d+/)).toEqual(["\r\u001b[KChecking ", " of ", ""]);
  expect(written.at(-1)).toBe("\r\u001b[K");
});

test("what is soon done says nothing", async () => {
  expect(await allOf(true, items.slice(0, 3))).toEqual([0, 1, 2]);
  expect(written).toEqual([]);
});

test("a log is not told", async () => {
  expect(await allOf(false, items)).toEqual(items);
  expect(written).toEqual([]);
});

test("an interruption empties the line, and stays what it is", async () => {
  process.stderr.isTTY = true;
  const kill = vi.spyOn(process, "kill").mockImplementation(() => true);
  for await (const item of withProgress("Checking", items)) {
    if (item < 15) continue;
    process.emit("SIGINT");
    break;
  }
  expect(written.at(-1)).toBe("\r\u001b[K");
  expect(kill.mock.calls).toEqual([[process.pid, "SIGINT"]]);
  expect(process.listenerCount("SIGINT")).toBe(0);
});
