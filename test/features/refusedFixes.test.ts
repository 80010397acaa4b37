// Fixes and conversions that the pen refuses: offered greyed out, with the reason, and found out only where there is one.
import { expect, test } from "vitest";
import type { Conversion } from "../../server/src/core/conversions/conversion.ts";
import { gp2ToGp3Conversion } from "../../server/src/core/conversions/gp2ToGp3.ts";
import { fileFixes } from "../../server/src/core/features/codeActions.ts";
import { fixAll } from "../../server/src/core/features/fixAll.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { messagesOf, say } from "../../server/src/core/text/message.ts";
import { spanOf } from "../../server/src/core/text/span.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { configFor } from "../support/check.ts";

const fail = (bug: string) => expect.fail(bug);
const reason = "This cannot be changed where it stands, for example behind an alias or a merge key";

function offersIn(text: string, conversions: readonly Conversion[] = [], log: (bug: string) => void = fail) {
  const workspace = new Workspace();
  workspace.update("/a.yaml", text);
  const offers = fileFixes(rules, conversions, workspace, "/a.yaml", spanOf(0, text.length), configFor(), log);
  return { workspace, offers: offers.filter(({ ignores }) => !ignores) };
}

const classes = (lent: string, own: string) => `apiVersion: v1
kind: List
items:
  - apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata: {name: lending}
    provisioner: ebs.csi.aws.com
    volumeBindingMode: WaitForFirstConsumer
    allowVolumeExpansion: true
    reclaimPolicy: Retain
    parameters: ${lent}
  - apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata: {name: reading}
    provisioner: ebs.csi.aws.com
    volumeBindingMode: WaitForFirstConsumer
    allowVolumeExpansion: true
    reclaimPolicy: Retain
    parameters: ${own}
`;

test("A fix of what another object lends is offered to the lender, and to nobody who reads it", () => {
  const lent = '{type: gp3, encrypted: "true", fstype: xfs}';
  const { workspace, offers } = offersIn(classes(`&p ${lent}`, "*p"));
  const rename = offers.filter(({ title }) => say(title).includes("csi.storage.k8s.io/fstype"));
  expect(rename.map(({ disabled }) => disabled && say(disabled))).toEqual([undefined, reason]);
  expect(rename.map((fix) => fix.change()?.edits.length)).toEqual([1, undefined]);
  expect(fixAll(rules, workspace, "/a.yaml", configFor(), fail)?.edits).toHaveLength(1);
});

const message = messagesOf("refused-fixes-test", { title: "Rename it", obstacle: "There is no time" });

/** Renames the last entry of the document's root; `tried` is told of each time. */
const renaming = (tried: () => void, disabled?: "obstacle"): Conversion => ({
  ...gp2ToGp3Conversion,
  id: "rename-last",
  offers: ({ here }) => [
    {
      title: message("title", {}),
      applicability: "review",
      conversion: "renameLast",
      disabled: disabled && message(disabled, {}),
      apply(edit) {
        tried();
        const { root } = here.analysis.tree;
        const last = root?.kind === "map" ? root.entries.at(-1) : undefined;
        if (last) edit.rename(last, "z");
      },
    },
  ],
});

test.each([
  ["without an anchor no edit is computed", "a: 1\n? b\n: 1\n", undefined, undefined, 0],
  ["an & in a value is no anchor", "a: x && y\n? b\n: 1\n", undefined, undefined, 0],
  ["beside an anchor what can be written is offered", "a: &a 1\nb: 1\n", undefined, undefined, 1],
  ["beside an anchor what cannot be written is not", "a: &a 1\n? b\n: 1\n", undefined, reason, 1],
  ["an anchored key", "a: 1\n&k b: 1\n", undefined, reason, 1],
  ["what its conversion gives up says why", "a: &a 1\n? b\n: 1\n", "obstacle", "There is no time", 0],
] as const)("%s", (_, text, obstacle, disabled, times) => {
  let tries = 0;
  const { offers } = offersIn(text, [renaming(() => tries++, obstacle)]);
  expect(offers.map((offer) => offer.disabled && say(offer.disabled))).toEqual([disabled]);
  expect(tries).toBe(times);
});

test("A fix that throws takes no other one with it", () => {
  const bugs: string[] = [];
  const throwing = renaming(() => {
    throw new Error("a bug");
  });
  const { offers } = offersIn("a: &a 1\nb: 1\n", [throwing, renaming(() => {})], (bug) => void bugs.push(bug));
  expect(offers.map(({ disabled }) => disabled)).toEqual([undefined, undefined]);
  expect(bugs).toEqual([expect.stringContaining("a bug")]);
});
