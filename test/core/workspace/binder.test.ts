// The binder against what Kubernetes' own tests of its volume controller and scheduler expect, restated as data.
// Source: https://github.com/kubernetes/kubernetes/tree/master/pkg/controller/volume/persistentvolume (binder_test.go, index_test.go)
import { describe, expect, test } from "vitest";
import { type BindReason, type Circumstances, wouldBind } from "../../../server/src/core/workspace/binder.ts";
import { matchesLabels } from "../../../server/src/core/workspace/selectors.ts";
import { type ClaimWords, claim, many, once, reads, type VolumeWords, volume } from "../../support/bindable.ts";

const selector = {
  labels: new Map([
    ["foo", "true"],
    ["bar", "false"],
  ]),
  requirements: [],
};
const labels = { foo: "true", bar: "false" };

type Case = readonly [
  title: string,
  claim: ClaimWords,
  volume: VolumeWords,
  reasons: readonly BindReason[],
  circumstances?: Circumstances,
];

const named = { volumeName: "volume" };
const block = { volumeMode: "Block" };
const files = { volumeMode: "Filesystem" };
const kept = { keptFor: "default/claim" };

const cases: { readonly [set: string]: readonly Case[] } = {
  "neither names the other": [
    ["1-1: alike", {}, {}, []],
    ["1-2: too small", { request: "10Gi" }, {}, ["capacity"]],
    ["1-11: the labels are those selected", { selector }, { labels }, []],
    ["1-12: labels that are not there", { selector }, {}, ["selector"]],
    [
      "1-13: the class waits for a pod",
      { storageClass: "wait" },
      { storageClass: "wait" },
      ["late-binding"],
      { late: true },
    ],
    ["13-2: a class on the volume alone", {}, { storageClass: "gold" }, ["storage-class"]],
    ["13-3: another class", { storageClass: "gold" }, { storageClass: "silver" }, ["storage-class"]],
    ["13-4: the empty class", { storageClass: "" }, { storageClass: "" }, []],
    ["13-5: no class is the empty class", {}, { storageClass: "" }, []],
    ["14-1: block and block", block, block, []],
    ["14-2: file system and file system", files, files, []],
    ["14-3: block and file system", block, files, ["volume-mode"]],
    ["14-4: file system and block", files, block, ["volume-mode"]],
    [
      "14-5: modes differ in one class",
      { ...block, storageClass: "gold" },
      { ...files, storageClass: "gold" },
      ["volume-mode"],
    ],
    [
      "14-5-1: classes differ in one mode",
      { ...files, storageClass: "silver" },
      { ...files, storageClass: "gold" },
      ["storage-class"],
    ],
    ["file system and unsaid", files, {}, []],
    ["unsaid and file system", {}, files, []],
    ["unsaid and unsaid", {}, {}, []],
    ["unsaid and block", {}, block, ["volume-mode"]],
    ["block and unsaid", block, {}, ["volume-mode"]],
    ["one of the volume's modes", { accessModes: [many] }, { accessModes: [once, many] }, []],
    ["all of the volume's modes, in another order", { accessModes: [many, once] }, { accessModes: [once, many] }, []],
    ["a mode that the volume lacks", { accessModes: [reads] }, { accessModes: [once, many] }, ["access-modes"]],
    ["one of two modes that it lacks", { accessModes: [many, reads] }, { accessModes: [once, many] }, ["access-modes"]],
    ["10G is less than 10Gi", { request: "10Gi" }, { capacity: "10G" }, ["capacity"]],
    ["8G is less than 10G", { request: "8G" }, { capacity: "10G" }, []],
    ["the same attributes class", { attributesClass: "fast" }, { attributesClass: "fast" }, []],
    ["no attributes class is the empty one", { attributesClass: "" }, {}, []],
    ["an attributes class on one side", { attributesClass: "fast" }, {}, ["attributes-class"]],
    ["an attributes class on the other side", {}, { attributesClass: "fast" }, ["attributes-class"]],
  ],
  "the volume is kept for a claim": [
    ["1-5: by name", {}, { ...kept, capacity: "10Gi" }, []],
    ["1-6: by name and UID", { uid: "1" }, { keptFor: "default/claim#1" }, []],
    ["1-7: an older claim of that name", { uid: "1" }, { keptFor: "default/claim#2" }, ["other-claim"]],
    [
      "1-14: the class waits for a pod",
      { storageClass: "wait" },
      { ...kept, storageClass: "wait" },
      [],
      { late: true },
    ],
    ["14-7: block and block", block, { ...block, ...kept }, []],
    ["14-8-1: file system and block", files, { ...block, ...kept }, ["volume-mode"]],
    ["14-12: file system and file system", files, { ...files, ...kept }, []],
    ["too small for it", {}, { ...kept, capacity: "1Mi" }, ["capacity"]],
    ["without its access mode", {}, { ...kept, accessModes: [reads] }, ["access-modes"]],
    ["of another class", { storageClass: "gold" }, { ...kept, storageClass: "silver" }, []],
    ["whose labels are not those selected", { selector }, kept, []],
    ["of another namespace", {}, { keptFor: "other/claim" }, ["other-claim"]],
    ["of another name", {}, { keptFor: "default/other" }, ["other-claim"]],
    ["of no namespace", {}, { keptFor: "/claim" }, ["claim-without-namespace"]],
    ["whose namespace the manifest leaves open", { namespace: undefined }, { keptFor: "other/claim" }, []],
  ],
  "the claim names a volume": [
    ["2-1: another one", { volumeName: "other" }, {}, ["other-volume"]],
    ["2-3: a free one", named, {}, []],
    ["2-4: one that is kept for it by name", named, kept, []],
    ["2-5: one that is kept for it by UID", { ...named, uid: "1" }, { keptFor: "default/claim#1" }, []],
    ["2-6: one that is kept for another", named, { keptFor: "default/other" }, ["other-claim"]],
    ["2-8: its labels are not those selected", { ...named, selector }, {}, []],
    ["2-9: too small", { ...named, request: "2Gi" }, {}, ["capacity"]],
    ["2-10: of a class, where the claim has none", named, { storageClass: "gold" }, ["storage-class"]],
    ["1-15: larger than needed", named, { capacity: "10Gi" }, []],
    ["1-16: without its access mode", { ...named, accessModes: [many] }, {}, ["access-modes"]],
    ["14-5-2: of another class", { ...named, storageClass: "silver" }, { storageClass: "gold" }, ["storage-class"]],
    ["14-8: file system and block", { ...named, ...files }, block, ["volume-mode"]],
    ["14-9: block and block", { ...named, ...block }, block, []],
    ["14-11: file system and file system", { ...named, ...files }, files, []],
    [
      "one that names it too is compared no more",
      { ...named, request: "2Gi", storageClass: "silver" },
      { ...kept, storageClass: "gold" },
      [],
    ],
    [
      "several differences",
      { ...named, request: "2Gi", ...block },
      { storageClass: "gold" },
      ["capacity", "storage-class", "volume-mode"],
    ],
  ],
};

for (const [set, ofSet] of Object.entries(cases)) {
  describe(set, () => {
    for (const [title, wanted, offered, reasons, circumstances] of ofSet) {
      test(title, () => {
        const verdict = wouldBind(claim(wanted), volume(offered), circumstances);
        expect(verdict.binds ? [] : verdict.reasons).toEqual(reasons);
      });
    }
  });
}

test("what is not known keeps nothing apart", () => {
  const unknown = { ...claim(), request: undefined };
  expect(wouldBind(unknown, volume({ capacity: "1Mi" }))).toEqual({ binds: true });
});

test.each<
  readonly [operator: string, values: readonly string[], labels: { readonly [key: string]: string }, expected: boolean]
>([
  ["In", ["a", "b"], { key: "b" }, true],
  ["In", ["a", "b"], { key: "c" }, false],
  ["In", ["a", "b"], {}, false],
  ["NotIn", ["a"], { key: "b" }, true],
  ["NotIn", ["a"], { key: "a" }, false],
  ["NotIn", ["a"], {}, true],
  ["Exists", [], { key: "" }, true],
  ["Exists", [], {}, false],
  ["DoesNotExist", [], {}, true],
  ["DoesNotExist", [], { key: "" }, false],
])("the requirement %s %j on %j", (operator, values, given, expected) => {
  const requirement = { key: "key", operator, values };
  expect(matchesLabels({ labels: new Map(), requirements: [requirement] }, new Map(Object.entries(given)))).toBe(
    expected,
  );
});
