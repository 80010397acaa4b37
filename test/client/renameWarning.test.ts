// A rename by which a disk changes hands is asked about; whoever does not want it any more gets no edit.
import { beforeEach, expect, test, vi } from "vitest";
import { warnedRename } from "../../client/src/languageClient/renameWarning.ts";

const asked = vi.hoisted(() => ({ words: [] as unknown[], answer: undefined as string | undefined }));

vi.mock("vscode", () => ({
  l10n: { t: (words: string) => words },
  window: {
    showWarningMessage: async (...words: unknown[]) => {
      asked.words = words;
      return words.find((word) => (word as { title?: string }).title === asked.answer && asked.answer !== undefined);
    },
  },
}));

beforeEach(() => {
  asked.words = [];
  asked.answer = undefined;
});

const edit = { documentChanges: [], warning: { message: "a new, [empty](disk)", detail: "Rename data to logs" } };
const send = (method: string, answer: unknown) =>
  warnedRename.sendRequest(method, {}, undefined, async () => answer as never);

test("in a box that has to be answered, with words that are no links", async () => {
  await send("textDocument/rename", edit);
  expect(asked.words).toEqual([
    "a new, [empty] (disk)",
    { modal: true, detail: "Rename data to logs" },
    { title: "Keep the Name", isCloseAffordance: true },
    { title: "Rename Anyway" },
  ]);
});

test("and made for whoever wants it still", async () => {
  asked.answer = "Rename Anyway";
  expect(await send("textDocument/rename", edit)).toBe(edit);
  for (const answer of [undefined, "Keep the Name"]) {
    asked.answer = answer;
    expect(await send("textDocument/rename", edit)).toEqual({});
  }
});

test("nothing else is asked about", async () => {
  const { warning: _, ...plain } = edit;
  expect(await send("textDocument/rename", plain)).toBe(plain);
  expect(await send("textDocument/rename", null)).toBeNull();
  expect(await send("textDocument/completion", edit)).toBe(edit);
  expect(asked.words).toEqual([]);
});
