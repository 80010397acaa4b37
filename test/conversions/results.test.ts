// What comes of every conversion of our own manifests: the API server takes it, nothing new is wrong with it, and claims bind.
import { expect, test } from "vitest";
import { fileFindings } from "../../server/src/core/features/diagnostics.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { say } from "../../server/src/core/text/message.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { configFor } from "../support/check.ts";
import { conversionsOf, type Files, manifests } from "./everywhere.ts";

const config = configFor();

/** Rule and object of what is an error or a warning, but for what is left to be filled in. */
function serious(files: Files): readonly string[] {
  const workspace = new Workspace();
  for (const [uri, text] of files) workspace.update(uri, text);
  return [...files.keys()].flatMap((uri) =>
    fileFindings(rules, workspace, uri, config, (bug) => expect.fail(bug))
      .filter(({ rule, severity }) => /error|warning/.test(severity) && rule !== "unresolved-placeholder")
      .map(({ rule, message }) => `${rule}: ${say(message)}`),
  );
}

test.each(manifests)("%s", (_name, files) => {
  const before = serious(files);
  for (const { title, after } of conversionsOf(files)) {
    const rest = [...before];
    const fresh = serious(after).filter((each) => {
      const at = rest.indexOf(each);
      if (at >= 0) rest.splice(at, 1);
      return at < 0;
    });
    expect(fresh, title).toEqual([]);
  }
});
