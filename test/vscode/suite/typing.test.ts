// What the editor itself does while somebody types: Enter in a list, and which snippets are offered where.

import assert from "node:assert/strict";
import { suite, teardown, test } from "mocha";
import { CompletionItemKind, commands, Selection } from "vscode";
import { closeAll, completions, extension, openText, until } from "./editor.ts";

suite("typing", () => {
  teardown(closeAll);

  for (const [before, line] of [
    ["spec:\n  - name: x", "    "],
    ["spec:\n- name: x", "  "],
    ["spec:\n-   name: x", "    "],
    ["spec:\n- name: x # why", "  "],
    ["spec:\n- metadata:", "  "],
    ["spec:\n- 'name': x", "  "],
    ["spec:\n- x", ""],
    ["spec:\n- text: |", ""],
    ["spec:\n  name: x", "  "],
  ] as const) {
    test(`Enter behind ${JSON.stringify(before)}`, async () => {
      await extension().activate();
      const editor = await openText(before);
      const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
      editor.selection = new Selection(end, end);
      await commands.executeCommand("type", { text: "\n" });
      assert.equal(editor.document.getText().replaceAll("\r", ""), `${before}\n${line}`);
    });
  }

  const snippetsIn = async (text: string) => {
    const { document } = await openText(text);
    const end = document.positionAt(text.length);
    const { items } = await completions(document.uri, end);
    return items.flatMap(({ kind, label }) => (kind === CompletionItemKind.Snippet ? [String(label)] : []));
  };

  test("whole objects are offered once in an empty document, and never in a value", async () => {
    const offered = await until("the server's snippets", async () => {
      const found = await snippetsIn("kafka");
      return found.length > 0 ? found : undefined;
    });
    assert.equal(offered.filter((label) => label === "kafka-dynamic").length, 1);
    assert.deepEqual(await snippetsIn("name: kafka"), []);
  });
});
