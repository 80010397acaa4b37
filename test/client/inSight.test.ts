// Which findings VS Code gets of a file that has too many.
import { expect, test, vi } from "vitest";
import { firstInSight, isInSight, type Placed } from "../../client/src/inSight.ts";

const at = (line: number, severity = 1, end = line): Placed => ({
  range: { start: { line }, end: { line: end } },
  severity,
});

test("those in sight first, then the worst, in the order of the text", () => {
  const all = [at(1, 3), at(2, 0), at(3, 3), at(4, 1), at(5, 0)];
  const lines = (found: readonly Placed[]) => found.map(({ range }) => range.start.line);
  expect(lines(firstInSight(all, [[3, 4]], 4))).toEqual([3, 4, 2, 5]);
  expect(lines(firstInSight(all, [], 3))).toEqual([2, 5, 4]);
  expect(lines(firstInSight(all, [[0, 9]], 9))).toEqual([1, 2, 3, 4, 5]);
});

test("what reaches into the lines is in sight", () => {
  expect(isInSight(at(1, 1, 5), [[3, 4]])).toBe(true);
  expect(isInSight(at(5), [[3, 4]])).toBe(false);
  expect(
    isInSight(at(2), [
      [3, 4],
      [0, 2],
    ]),
  ).toBe(true);
});

/** The editor: its collection, what is in sight, and who wants to know of it. */
const editor = vi.hoisted(() => ({
  shown: [] as { message: string; range: { start: { line: number } } }[],
  lines: [0, 40],
  scrolled: (_: unknown) => {},
}));
vi.mock("vscode", () => ({
  Diagnostic: class {
    range: unknown;
    message: string;
    constructor(range: unknown, message: string) {
      this.range = range;
      this.message = message;
    }
  },
  DiagnosticSeverity: { Information: 2 },
  Range: class {
    start = { line: 0 };
    end = { line: 0 };
  },
  l10n: { t: (words: string, n: number) => words.replace("{0}", String(n)) },
  languages: {
    createDiagnosticCollection: () => ({
      set: (_: unknown, all: typeof editor.shown) => {
        editor.shown = all;
      },
      dispose() {},
    }),
  },
  window: {
    get visibleTextEditors() {
      const [from = 0, to = 0] = editor.lines;
      return [{ document: { uri: "file:///a.yaml" }, visibleRanges: [{ start: { line: from }, end: { line: to } }] }];
    },
    onDidChangeTextEditorVisibleRanges: (listener: typeof editor.scrolled) => {
      editor.scrolled = listener;
      return { dispose() {} };
    },
  },
}));

test("a file with too many shows those in sight, says how many are missing, and follows when one scrolls", async () => {
  vi.useFakeTimers();
  const { diagnosticsInSight } = await import("../../client/src/languageClient/diagnostics.ts");
  const collection = diagnosticsInSight.create("ebs", "pull" as never);
  const address = { scheme: "file", toString: () => "file:///a.yaml" } as never;
  // Hints, but for the last ones.
  const all = Array.from({ length: 3000 }, (_, line) => at(line, line > 1500 ? 0 : 3)) as never[];
  collection.set(address, all);
  const shown = () => new Set(editor.shown.slice(0, 999).map(({ range }) => range.start.line));
  expect(editor.shown).toHaveLength(1000);
  expect(editor.shown.at(-1)?.message).toContain("2001 more findings");
  expect([shown().has(0), shown().has(40), shown().has(1400), shown().has(1501)]).toEqual([true, true, false, true]);
  editor.lines = [1400, 1440];
  editor.scrolled({ textEditor: { document: { uri: "file:///a.yaml" } } });
  vi.runAllTimers();
  expect([shown().has(0), shown().has(1400), shown().has(1440)]).toEqual([false, true, true]);
  collection.set(address, all.slice(0, 999));
  expect(editor.shown).toHaveLength(999);
  editor.scrolled({ textEditor: { document: { uri: "file:///a.yaml" } } });
  vi.runAllTimers();
  expect(editor.shown).toHaveLength(999);
  collection.dispose();
  vi.useRealTimers();
});
