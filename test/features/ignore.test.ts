// Ignore comments: what they silence, what they do not, and how they are written and taken away.
import { expect, test } from "vitest";
import { fileFixes } from "../../server/src/core/features/codeActions.ts";
import { fileFindings } from "../../server/src/core/features/diagnostics.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { say } from "../../server/src/core/text/message.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { applied, configFor } from "../support/check.ts";

const fail = (bug: string) => expect.fail(bug);

function found(text: string): string[] {
  const workspace = new Workspace();
  workspace.update("/a.yaml", text);
  return fileFindings(rules, workspace, "/a.yaml", configFor(), fail).map(
    ({ rule, span }) => `${text.slice(0, span.start).split("\n").length} ${rule}`,
  );
}

const storageClass = (comment = "", above = "", top = "") => `${top}apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
${above}  name: fast${comment}
provisioner: ebs.csi.aws.com
allowVolumeExpansion: true
reclaimPolicy: Retain
parameters: {type: gp3, encrypted: "true"}
`;

test.each([
  ["nothing", storageClass(), ["4 immediate-binding"]],
  ["a comment behind the line", storageClass(" # ebs-ignore immediate-binding: one zone only"), []],
  ["a comment above the line", storageClass("", "  # ebs-ignore immediate-binding\n"), []],
  [
    "one above, another comment between",
    storageClass("", "  # ebs-ignore immediate-binding: x\n\n  # The fast one.\n"),
    [],
  ],
  ["a comment for the file", storageClass("", "", "# ebs-ignore-file immediate-binding: one zone\n"), []],
  [
    "a comment for two rules",
    storageClass(" # ebs-ignore immediate-binding, no-volume-expansion: x"),
    ["4 unused-ignore"],
  ],
  [
    "a comment on another line",
    storageClass("", "", "# ebs-ignore immediate-binding\n"),
    ["1 unused-ignore", "5 immediate-binding"],
  ],
  [
    "a comment for another rule",
    storageClass(" # ebs-ignore zone-parameter"),
    ["4 unused-ignore", "4 immediate-binding"],
  ],
  ["words that are no rule", storageClass(" # ebs-ignore Everything here"), ["4 immediate-binding"]],
])("%s", (_what, text, expected) => {
  expect(found(text).sort()).toEqual([...expected].sort());
});

test("a comment for the file reaches its other documents", () => {
  expect(
    found(`# ebs-ignore-file immediate-binding: x\n${storageClass()}---\n${storageClass().replace("fast", "slow")}`),
  ).toEqual([]);
});

test("a rule that is off needs its comments as much as before", () => {
  const workspace = new Workspace();
  workspace.update("/a.yaml", storageClass(" # ebs-ignore immediate-binding"));
  const config = { ...configFor(), severities: { "immediate-binding": "off" as const } };
  expect(fileFindings(rules, workspace, "/a.yaml", config, fail)).toEqual([]);
});

test.each([
  ["Ignore immediate-binding here", "  # ebs-ignore immediate-binding: <reason>\n  name: fast"],
  ["Ignore immediate-binding in this file", "# ebs-ignore-file immediate-binding: <reason>\napiVersion"],
])("%s writes a comment, and the finding is gone", (title, expected) => {
  for (const eol of ["\n", "\r\n"]) {
    const workspace = new Workspace();
    workspace.update("/a.yaml", storageClass().replaceAll("\n", eol));
    const at = (workspace.text("/a.yaml") ?? "").indexOf("fast");
    const fix = fileFixes(rules, [], workspace, "/a.yaml", { start: at, end: at }, configFor(), fail).find(
      (each) => say(each.title) === title,
    );
    const text = applied(workspace, fix?.change()?.edits ?? []).get("/a.yaml") ?? "";
    expect(text).toContain(expected.replaceAll("\n", eol));
    workspace.update("/a.yaml", text);
    expect(fileFindings(rules, workspace, "/a.yaml", configFor(), fail)).toEqual([]);
  }
});

test("a comment is not written into a value", () => {
  const workspace = new Workspace();
  const text =
    '{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: a, annotations: {x: "1\n 2"}}, spec: {accessModes: [RWO]}}\n';
  workspace.update("/a.yaml", text);
  const at = text.indexOf("RWO");
  const offers = fileFixes(rules, [], workspace, "/a.yaml", { start: at, end: at }, configFor(), fail);
  const here = offers.filter(({ title }) => say(title) === "Ignore invalid-value here");
  expect(here.map((offer) => offer.change())).toEqual([undefined]);
});
