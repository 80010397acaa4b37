// Which API versions a server of an old, a middling and a new release answers to.

import { expect, test } from "vitest";
import { apiVersionStatus, apiVersionsOf, bestApiVersion } from "../../../server/src/core/facts/apiVersions.ts";
import { parseVersion, type Version } from "../../../server/src/core/facts/version.ts";

const at = (text: string) => parseVersion(text) as Version;

test.each([
  ["extensions/v1beta1", "Deployment", { "1.4": "served", "1.8": "deprecated", "1.16": "removed", "1.36": "removed" }],
  ["apps/v1", "Deployment", { "1.4": "not-yet", "1.8": "not-yet", "1.9": "served", "1.36": "served" }],
  ["apps/v1beta2", "StatefulSet", { "1.4": "not-yet", "1.8": "served", "1.15": "deprecated", "1.16": "removed" }],
  [
    "storage.k8s.io/v1beta1",
    "StorageClass",
    { "1.4": "served", "1.16": "served", "1.19": "deprecated", "1.22": "removed" },
  ],
  ["storage.k8s.io/v1", "StorageClass", { "1.4": "not-yet", "1.6": "served", "1.36": "served" }],
  [
    "storage.k8s.io/v1beta1",
    "VolumeAttributesClass",
    { "1.22": "not-yet", "1.33": "served", "1.36": "deprecated", "1.37": "removed" },
  ],
  ["storage.k8s.io/v1", "VolumeAttributesClass", { "1.33": "not-yet", "1.36": "served" }],
  [
    "policy/v1beta1",
    "PodDisruptionBudget",
    { "1.4": "not-yet", "1.16": "served", "1.22": "deprecated", "1.25": "removed" },
  ],
  ["v1", "PersistentVolumeClaim", { "1.4": "served", "1.36": "served" }],
  ["snapshot.storage.k8s.io/v1beta1", "VolumeSnapshot", { "1.16": "not-yet", "1.36": "deprecated" }],
  ["kafka.strimzi.io/v1", "KafkaNodePool", { "1.36": "served" }],
  ["v1", "StorageClass", { "1.36": "unknown" }],
  ["apps/v1", "Blob", { "1.36": "unknown" }],
] as const)("%s %s", (apiVersion, kind, states) => {
  for (const [release, state] of Object.entries(states)) {
    expect(apiVersionStatus(apiVersion, kind, at(release)).state, release).toBe(state);
  }
});

test("the row says what to write instead, and whether that is all", () => {
  expect(apiVersionStatus("extensions/v1beta1", "Deployment", at("1.36")).row).toMatchObject({
    use: "apps/v1",
    shapeChanged: true,
  });
  const { row } = apiVersionStatus("storage.k8s.io/v1beta1", "StorageClass", at("1.36"));
  expect(row?.use).toBe("storage.k8s.io/v1");
  expect(row?.shapeChanged ?? false).toBe(false);
});

test.each([
  ["Deployment", "1.4", "extensions/v1beta1"],
  ["Deployment", "1.6", "apps/v1beta1"],
  ["Deployment", "1.8", "apps/v1beta2"],
  ["Deployment", "1.36", "apps/v1"],
  ["StatefulSet", "1.4", undefined],
  ["StorageClass", "1.4", "storage.k8s.io/v1beta1"],
  ["StorageClass", "1.6", "storage.k8s.io/v1"],
  ["VolumeAttributesClass", "1.33", undefined],
  ["VolumeAttributesClass", "1.34", "storage.k8s.io/v1"],
  ["HorizontalPodAutoscaler", "1.22", "autoscaling/v1"],
  ["HorizontalPodAutoscaler", "1.36", "autoscaling/v2"],
  ["PersistentVolume", "1.36", "v1"],
] as const)("the best %s of %s is %s", (kind, release, best) => expect(bestApiVersion(kind, at(release))).toBe(best));

test("the versions of a kind, the newest first", () => {
  expect(apiVersionsOf("Deployment")).toEqual(["apps/v1", "apps/v1beta2", "apps/v1beta1", "extensions/v1beta1"]);
  expect(apiVersionsOf("Deployment", at("1.9"))).toHaveLength(4);
  expect(apiVersionsOf("Deployment", at("1.36"))).toEqual(["apps/v1"]);
});
