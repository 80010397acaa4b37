// Every conversion wherever it applies: on our own manifests, once more with a comment behind and above each line, and on any folder
// that EBS_CORPUS names.
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { conversionIds } from "../../server/src/core/index.ts";
import { say } from "../../server/src/core/text/message.ts";
import { parseTree } from "../../server/src/core/yaml/parse.ts";
import { split } from "../../server/src/core/yaml/split.ts";
import { isReadable } from "../../server/src/core/yaml/tree.ts";
import { corpusFiles } from "../core/trial/files.ts";
import { lostComments } from "./comments.ts";
import { conversionsOf, manifests, offersIn } from "./everywhere.ts";

/** A folder is a workspace: what one file names may stand in the next. */
const folders = new Map<string, Map<string, string>>();
for (const { name, text } of corpusFiles()) {
  const folder = folders.get(dirname(name)) ?? new Map<string, string>();
  folders.set(dirname(name), folder.set(`/${name}`, text));
}
describe.each([...folders, ...manifests])("%s", (_name, files) => {
  test("parses, is done, and leaves what it does not touch", () => {
    for (const { title, before, after, touched, offers } of conversionsOf(files)) {
      for (const [uri, text] of after) {
        if (readable(before.get(uri) ?? "")) expect(readable(text), `${title} parses\n${text}`).toBe(true);
        for (const { start, end } of split(before.get(uri) ?? "")) {
          const document = (before.get(uri) ?? "").slice(start, end);
          const isTouched = touched.some((each) => each.uri === uri && each.span.start < end && start < each.span.end);
          if (!isTouched) expect(text, "documents that are not touched stay").toContain(document.trimEnd());
        }
      }
      // The same words may be offered for another object, but no longer for as many.
      expect(offersIn(after).filter((each) => say(each.title) === title).length, `${title}, again`).toBeLessThan(
        offers.filter((each) => say(each.title) === title).length,
      );
    }
  });

  test("loses no comment but those of an object that goes", () => {
    for (const done of conversionsOf(files)) expect(lostComments(done), done.title).toEqual([]);
  });
});

describe.each(manifests)("%s, commented", (_name, files) => {
  test("loses no comment but those of an object that goes", () => {
    const all = new Map([...files].map(([uri, text]) => [uri, commented(text)]));
    for (const done of conversionsOf(all)) expect(lostComments(done), done.title).toEqual([]);
  });
});

test("these manifests put every conversion to the test", () => {
  const kinds = manifests.flatMap(([, files]) => offersIn(files).map(({ conversion }) => conversion?.split(".")[0]));
  const tried = new Set(kinds.map((kind = "") => kind.replace(/(?<=[a-z0-9])[A-Z]/g, "-$&").toLowerCase()));
  expect([...tried].sort()).toEqual([...conversionIds].sort());
});

function readable(text: string): boolean {
  return split(text).every(({ start, end }) => isReadable(parseTree(text.slice(start, end))));
}

/** A comment of its own above each line, and one behind it; flow collections of several lines and block scalars stay as they are. */
function commented(text: string): string {
  let number = 0;
  let inside = false;
  return text
    .split("\n")
    .map((line) => {
      const indentation = /^ */.exec(line)?.[0] ?? "";
      if (/[|>][-+]?$/.test(line)) inside = true;
      if (inside || line.trim() === "" || /^(?:---|\s*#)/.test(line)) return line;
      number++;
      return `${indentation}# above ${number}!\n${line}${line.includes(" #") ? "" : ` # behind ${number}!`}`;
    })
    .join("\n");
}
