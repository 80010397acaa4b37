// What is offered for the objects of a List, which stand in one document.
import { expect, test } from "vitest";
import { fileFixes } from "../../server/src/core/features/codeActions.ts";
import { fixAll } from "../../server/src/core/features/fixAll.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { spanOf } from "../../server/src/core/text/span.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { applied, configFor } from "../support/check.ts";

const fail = (bug: string) => expect.fail(bug);
const name = "/a.yaml";

const listOf = (version: string) =>
  `kind: List\napiVersion: v1\nitems:\n${["a", "b", "c"]
    .map(
      (each) =>
        `  - kind: StorageClass\n    apiVersion: ${version}\n    metadata: {name: ${each}}\n    provisioner: x\n`,
    )
    .join("")}`;

test("What would be done to several objects is offered for each of them, and all of it is done at once", () => {
  const text = listOf("storage.k8s.io/v1beta1");
  const workspace = new Workspace();
  workspace.update(name, text);
  const offers = fileFixes(rules, [], workspace, name, spanOf(0, text.length), configFor(), fail);
  const upgrades = offers.filter(({ conversion }) => conversion === "upgradeApiVersion");
  const places = upgrades.map((fix) => ({
    found: fix.findings.map(({ span }) => span),
    edited: fix.change()?.edits.map(({ span }) => span),
  }));
  expect(places).toHaveLength(3);
  for (const { found, edited } of places) expect(edited).toEqual(found);
  const all = fixAll(rules, workspace, name, configFor(), fail);
  expect(applied(workspace, all?.edits ?? []).get(name)).toBe(listOf("storage.k8s.io/v1"));
});
