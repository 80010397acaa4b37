// Which of several volumes a claim gets, against what Kubernetes' own tests of its volume controller and scheduler expect.
// Source: https://github.com/kubernetes/kubernetes/tree/master/pkg/controller/volume/persistentvolume (index_test.go)
import { describe, expect, test } from "vitest";
import { type BindableClaim, type BindableVolume, chooseVolume } from "../../../server/src/core/workspace/binder.ts";
import { type ClaimWords, claim, many, once, reads, type VolumeWords, volume } from "../../support/bindable.ts";

describe("several volumes", () => {
  const gce = { accessModes: [once, reads] };
  const nfs = { accessModes: [once, reads, many] };
  const large = { ...nfs, storageClass: "large" };
  const exists = { "should-exist": "true" };
  const pool = [
    volume({ name: "gce-10", capacity: "10G", ...gce }),
    volume({ name: "gce-20", capacity: "20G", ...gce, keptFor: "/#def456" }),
    volume({ name: "nfs-5", capacity: "5G", ...nfs }),
    volume({ name: "gce-1", capacity: "1G", ...gce, keptFor: "/#abc123" }),
    volume({ name: "nfs-10", capacity: "10G", ...nfs }),
    volume({ name: "gce-5", capacity: "5G", ...gce }),
    volume({ name: "nfs-1", capacity: "1G", ...nfs }),
    volume({ name: "gce-2", capacity: "20000G", labels: exists }),
    volume({ name: "silver-1", capacity: "10000G", storageClass: "silver", labels: exists }),
    volume({ name: "silver-2", capacity: "100G", storageClass: "silver" }),
    volume({ name: "gold", capacity: "50G", storageClass: "gold" }),
    volume({ name: "very-large", capacity: "200E", ...large }),
    volume({ name: "extremely-large", capacity: "800E", ...large }),
  ];
  const selecting = { labels: new Map([["should-exist", "true"]]), requirements: [] };

  test.each<readonly [title: string, claim: ClaimWords, expected: string | undefined]>([
    ["the smallest that is large enough", { request: "8G", accessModes: [reads, once] }, "gce-10"],
    ["one with all three modes", { request: "5G", accessModes: [reads, once, many] }, "nfs-5"],
    ["a volume of somebody else is passed over", { request: "1G", accessModes: [reads, once] }, "gce-5"],
    ["none is that large", { request: "999G", accessModes: [reads, once] }, undefined],
    [
      "none has the labels",
      {
        request: "999G",
        accessModes: [reads, once],
        selector: { labels: new Map([["should-not-exist", "true"]]), requirements: [] },
      },
      undefined,
    ],
    [
      "the one with the labels lacks a mode",
      { request: "20000G", accessModes: [reads, once], selector: selecting },
      undefined,
    ],
    ["the one with the labels", { request: "20000G", selector: selecting }, "gce-2"],
    ["class and labels", { request: "1G", storageClass: "silver", selector: selecting }, "silver-1"],
    ["the smaller one of the class", { request: "1G", storageClass: "silver" }, "silver-2"],
    ["a size beyond 64 bits", { request: "1E", storageClass: "large" }, "very-large"],
    ["exactly the largest", { request: "800E", storageClass: "large" }, "extremely-large"],
    ["larger than the largest", { request: "950E", storageClass: "large" }, undefined],
  ])("%s", (_title, wanted, expected) => {
    expect(chooseVolume(claim({ name: "claim01", namespace: "myns", ...wanted }), pool)?.name).toBe(expected);
  });

  test("fewer access modes come first", () => {
    const ebs = volume({ name: "ebs", capacity: "10G" });
    const [gcePd, share] = [
      volume({ name: "gce", capacity: "10G", ...gce }),
      volume({ name: "nfs", capacity: "10G", ...nfs }),
    ];
    const choose = (accessModes: readonly string[], ...from: BindableVolume[]) =>
      chooseVolume(claim({ accessModes }), from)?.name;
    expect(choose([once], gcePd, ebs, share)).toBe("ebs");
    expect(choose([once, reads], gcePd, ebs, share)).toBe("gce");
    expect(choose([many, once, reads], gcePd, ebs, share)).toBe("nfs");
    expect(choose([many], gcePd, ebs, share)).toBe("nfs");
    expect(choose([once], gcePd, share)).toBe("gce");
    expect(choose([reads], gcePd, ebs, share)).toBe("gce");
  });

  test("the one that is kept for the claim comes first, if it can be bound", () => {
    const sizes = (changes: { readonly [name: string]: VolumeWords }) =>
      [
        ["pv1", "1Gi"],
        ["pv5", "5Gi"],
        ["pv8", "8Gi"],
        ["small", "1Mi"],
        ["reading", "1Gi"],
      ].map(([name = "", capacity = ""]) =>
        volume({ name, capacity, ...(name === "reading" ? { accessModes: [reads] } : {}), ...changes[name] }),
      );
    const choose = (changes: { readonly [name: string]: VolumeWords }) => chooseVolume(claim(), sizes(changes))?.name;
    expect(choose({})).toBe("pv1");
    expect(choose({ pv1: { keptFor: "bar/foo" } })).toBe("pv5");
    expect(choose({ pv8: { keptFor: "default/claim" } })).toBe("pv8");
    expect(choose({ small: { keptFor: "default/claim" } })).toBe("pv1");
    expect(choose({ reading: { keptFor: "default/claim" } })).toBe("pv1");
  });

  test("a claim takes the volume that it names, though a smaller one is free", () => {
    const both = [volume({ name: "volume", capacity: "10Gi" }), volume({ name: "other" })];
    expect(chooseVolume(claim({ volumeName: "volume" }), both)?.name).toBe("volume");
  });

  describe("on a node", () => {
    const on = (value: string) => ({ node: new Map([["key1", value]]), late: true });
    const affinity = (value: string) => ({
      storageClass: "wait",
      nodeTerms: [[{ key: "key1", operator: "In", values: [value] }]],
      ...gce,
    });
    const volumes = [
      volume({ name: "pv", capacity: "100G", ...affinity("value1") }),
      volume({ name: "pv2", capacity: "150G", ...affinity("value1") }),
      volume({ name: "prebound", capacity: "100G", ...affinity("value1"), keptFor: "myns/claim02" }),
      volume({ name: "pv3", capacity: "200G", ...affinity("value3") }),
    ];
    const wanted = (name: string, accessModes = [once]) =>
      claim({ name, namespace: "myns", request: "100G", storageClass: "wait", accessModes });

    const tried: readonly (readonly [
      title: string,
      of: BindableClaim,
      on: string,
      expected: string | undefined,
      left?: string,
    ])[] = [
      ["the smallest that can be used there", wanted("claim01"), "value1", "pv"],
      ["the one that is kept for the claim", wanted("claim02"), "value1", "prebound"],
      ["one that another claim of the pod took is left out", wanted("claim01"), "value1", "pv2", "pv"],
      ["when all are taken, none", wanted("claim01"), "value1", undefined, "pv pv2"],
      ["none has the mode", wanted("claim01", [many]), "value1", undefined],
      ["none can be used there", wanted("claim01"), "value2", undefined],
      ["the one that is kept for the claim cannot be used there", wanted("claim02"), "value3", undefined],
      ["one that can be used there beside others that cannot", wanted("claim03"), "value3", "pv3"],
    ];
    for (const [title, of, value, expected, left = ""] of tried) {
      test(title, () => {
        const free = volumes.filter(({ name = "" }) => !left.split(" ").includes(name));
        expect(chooseVolume(of, free, on(value))?.name).toBe(expected);
      });
    }
  });

  test("without a node, a class that waits gets none", () => {
    expect(chooseVolume(claim({ request: "8G" }), pool, { late: true })).toBeUndefined();
  });
});
