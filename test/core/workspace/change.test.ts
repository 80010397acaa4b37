// Tries how the edits of one change carry what is told of them.
import { expect, test } from "vitest";
import { messagesOf, say } from "../../../server/src/core/text/message.ts";
import { ChangeBuilder } from "../../../server/src/core/workspace/change.ts";
import { Workspace } from "../../../server/src/core/workspace/workspace.ts";

const message = messagesOf("change-test", { one: "one", other: "another" });

test("A note is carried by the edits of its own builder, in any document, and by no others", () => {
  const workspace = new Workspace();
  workspace.update("x.yaml", "a: 1\nb: 1\n---\nc: 1\nd: 1\n");
  const [first, second] = workspace.documents("x.yaml");
  if (!first || !second) throw new Error("two documents");
  const [a, b, c, d] = [first, second].flatMap(({ analysis: { tree } }) =>
    tree.root?.kind === "map" ? tree.root.entries : [],
  );
  if (!a || !b || !c || !d) throw new Error("four entries");

  const edit = new ChangeBuilder(first, workspace);
  const noted = edit.noting(message("one", {}), "data");
  noted.in(second).set(c, "noted");
  noted.noting(message("other", {})).set(b, "noted otherwise");
  noted.noting(undefined).in(second).set(d, "not noted");
  edit.set(a, "by the first").in(second).append({ e: 1 });
  expect(edit.finish()?.edits.map(({ text, note }) => [text.trim(), note && say(note.words), note?.about])).toEqual([
    ["noted", "one", "data"],
    ["not noted", undefined, undefined],
    ["---\ne: 1", undefined, undefined],
    ["by the first", undefined, undefined],
    ["noted otherwise", "another", "remark"],
  ]);
});
