// What the field tables say, and that they say it of fields that exist.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { customDocumentation, customTypes } from "../../../server/src/core/schema/customResources.ts";
import { enumerations, enumOf } from "../../../server/src/core/schema/enums.ts";
import { kubernetesVersion } from "../../../server/src/core/schema/kubernetes.generated.ts";
import {
  documentationOf,
  type FieldType,
  fieldAt,
  fieldsOf,
  findKind,
  isOpenType,
  type KindInfo,
  kindsOf,
} from "../../../server/src/core/schema/schema.ts";
import { kubernetesTables, quantityFields } from "../../../server/tools/kubernetes.ts";

const folder = new URL("../../../server/src/core/schema/", import.meta.url);

function kind(apiVersion: string, name: string): KindInfo {
  const found = findKind(apiVersion, name);
  if (!found) throw new Error(`no table for ${apiVersion} ${name}`);
  return found;
}

/** The innermost type of lists and maps. */
function innermost(type: FieldType): FieldType {
  return type.kind === "list" || type.kind === "dict" ? innermost(type.of) : type;
}

function typeOf(key: string): FieldType | undefined {
  const [type = "", name] = key.split(".");
  return fieldsOf(type).find((field) => field.name === name)?.type;
}

test("the committed files are what the tool writes today", () => {
  const { schema, documentation } = kubernetesTables();
  expect(readFileSync(new URL("kubernetes.generated.ts", folder), "utf8") === schema).toBe(true);
  expect(readFileSync(new URL("documentation.generated.ts", folder), "utf8") === documentation).toBe(true);
});

test("the tables are small enough to ship, and of the release they claim", () => {
  expect(kubernetesVersion).toBe("1.36");
  const { schema, documentation } = kubernetesTables();
  expect(schema.length).toBeLessThan(100_000);
  expect(documentation.length).toBeLessThan(400_000);
});

test("a claim's fields, all of them", () => {
  expect(fieldsOf("V1PersistentVolumeClaimSpec").map((field) => field.name)).toEqual([
    "accessModes",
    "dataSource",
    "dataSourceRef",
    "resources",
    "selector",
    "storageClassName",
    "volumeAttributesClassName",
    "volumeMode",
    "volumeName",
  ]);
});

test("required fields", () => {
  const required = (type: string) => fieldsOf(type).flatMap((field) => (field.required ? [field.name] : []));
  expect(required("V1AWSElasticBlockStoreVolumeSource")).toEqual(["volumeID"]);
  expect(required("V1CSIPersistentVolumeSource")).toEqual(["driver", "volumeHandle"]);
  expect(required("V1StorageClass")).toEqual(["provisioner"]);
  expect(required("V1PersistentVolumeClaimVolumeSource")).toEqual(["claimName"]);
  expect(required("V1DeploymentSpec")).toEqual(["selector", "template"]);
  expect(required("VolumeSnapshotClass")).toEqual(["deletionPolicy", "driver"]);
});

test.each([
  [
    "apps/v1",
    "Deployment",
    ["spec", "template", "spec", "volumes", 0, "awsElasticBlockStore", "partition"],
    { kind: "integer" },
  ],
  ["apps/v1", "Deployment", ["spec", "strategy", "rollingUpdate", "maxSurge"], { kind: "int-or-string" }],
  ["apps/v1", "Deployment", ["spec", "volumeClaimTemplates"], undefined],
  [
    "apps/v1",
    "StatefulSet",
    ["spec", "volumeClaimTemplates", 1, "spec", "resources", "requests", "storage"],
    { kind: "quantity" },
  ],
  ["v1", "Pod", ["spec", "volumes", "data"], undefined],
  ["v1", "Pod", ["spec", "volumes", 0], { kind: "object", type: "V1Volume" }],
  ["v1", "Pod", ["spec", "volumes", 0, "emptyDir", "sizeLimit"], { kind: "quantity" }],
  ["v1", "Pod", ["spec", "nodeName", "x"], undefined],
  ["v1", "Pod", ["metadata", "creationTimestamp"], { kind: "date-time" }],
  ["v1", "PersistentVolume", ["spec", "capacity", "storage"], { kind: "quantity" }],
  ["v1", "PersistentVolume", ["spec", "mountOptions"], { kind: "list", of: { kind: "string" } }],
  ["v1", "PersistentVolume", [], { kind: "object", type: "V1PersistentVolume" }],
  ["storage.k8s.io/v1", "StorageClass", ["parameters", "type"], { kind: "string" }],
  ["storage.k8s.io/v1", "StorageClass", ["metadata", "annotations", "a.b/c"], { kind: "string" }],
  ["storage.k8s.io/v1", "VolumeAttributesClass", ["driverName"], { kind: "string" }],
  [
    "apiextensions.k8s.io/v1",
    "CustomResourceDefinition",
    ["spec", "versions", 0, "schema", "openAPIV3Schema", "default", "x", 3],
    { kind: "any" },
  ],
  ["snapshot.storage.k8s.io/v1", "VolumeSnapshot", ["spec", "source", "persistentVolumeClaimName"], { kind: "string" }],
  [
    "snapshot.storage.k8s.io/v1",
    "VolumeSnapshotContent",
    ["spec", "volumeSnapshotRef", "namespace"],
    { kind: "string" },
  ],
  ["kafka.strimzi.io/v1", "KafkaNodePool", ["spec", "storage", "volumes", 0, "size"], { kind: "quantity" }],
  ["kafka.strimzi.io/v1", "KafkaNodePool", ["spec", "storage", "storageClass"], undefined],
  ["kafka.strimzi.io/v1", "KafkaNodePool", ["spec", "jvmOptions", "-Xmx"], { kind: "any" }],
  ["kafka.strimzi.io/v1beta2", "Kafka", ["spec", "kafka", "storage", "deleteClaim"], { kind: "boolean" }],
  ["kafka.strimzi.io/v1", "Kafka", ["spec", "kafka", "listeners", 0], { kind: "any" }],
] as const)("%s %s at %j", (apiVersion, name, path, type) => {
  expect(fieldAt(kind(apiVersion, name), path)).toEqual(type);
});

test("older versions of a kind are read with today's table", () => {
  expect(findKind("apps/v1", "Deployment")).toMatchObject({ type: "V1Deployment", exact: true, namespaced: true });
  expect(findKind("extensions/v1beta1", "Deployment")).toMatchObject({ type: "V1Deployment", exact: false });
  expect(findKind("extensions/v1beta1", "Ingress")).toMatchObject({ type: "V1Ingress", exact: false });
  expect(findKind("storage.k8s.io/v1beta1", "StorageClass")).toMatchObject({ type: "V1StorageClass", exact: false });
  expect(findKind("autoscaling/v2beta2", "HorizontalPodAutoscaler")?.type).toBe("V2HorizontalPodAutoscaler");
  expect(findKind("autoscaling/v1", "HorizontalPodAutoscaler")?.type).toBe("V1HorizontalPodAutoscaler");
  expect(findKind("snapshot.storage.k8s.io/v1beta1", "VolumeSnapshot")).toMatchObject({ exact: false });
});

test("a kind in a group that never had it is not known", () => {
  expect(findKind("v1", "StorageClass")).toBeUndefined();
  expect(findKind("apps/v1", "PersistentVolumeClaim")).toBeUndefined();
  expect(findKind("apps/latest", "Deployment")).toBeUndefined();
  expect(findKind("v1", "storageClass")).toBeUndefined();
  expect(findKind("", "Pod")).toBeUndefined();
});

test("who lives in a namespace", () => {
  const namespaced = (apiVersion: string, name: string) => kind(apiVersion, name).namespaced;
  expect(namespaced("v1", "PersistentVolumeClaim")).toBe(true);
  expect(namespaced("v1", "PersistentVolume")).toBe(false);
  expect(namespaced("v1", "Namespace")).toBe(false);
  expect(namespaced("storage.k8s.io/v1", "StorageClass")).toBe(false);
  expect(namespaced("storage.k8s.io/v1", "VolumeAttributesClass")).toBe(false);
  expect(namespaced("storage.k8s.io/v1", "CSIStorageCapacity")).toBe(true);
  expect(namespaced("snapshot.storage.k8s.io/v1", "VolumeSnapshotContent")).toBe(false);
});

test("every kind has the fields of an object, and every type that is named has a table", () => {
  const types = new Set<string>();
  const open = kindsOf().map((info) => info.type);
  for (let type = open.pop(); type !== undefined; type = open.pop()) {
    if (types.has(type)) continue;
    types.add(type);
    for (const field of fieldsOf(type)) {
      const inner = innermost(field.type);
      if (inner.kind === "object") open.push(inner.type);
    }
  }
  for (const { type } of kindsOf()) {
    const names = fieldsOf(type).map((field) => field.name);
    expect(names, type).toEqual(expect.arrayContaining(["apiVersion", "kind", "metadata"]));
  }
  // A type without fields is one that Kubernetes has without fields: there are few, and none by oversight.
  const empty = [...types].filter((type) => fieldsOf(type).length === 0);
  expect(empty).toEqual([]);
  expect(types.size).toBeGreaterThan(400);
});

test("every quantity of the hand-written list exists", () => {
  for (const key of quantityFields) {
    const type = typeOf(key);
    expect(type && innermost(type).kind, key).toBe("quantity");
  }
});

test("documentation", () => {
  expect(documentationOf("V1StorageClass", "reclaimPolicy")).toMatch(/reclaimPolicy/);
  expect(documentationOf("V1StorageClass")).toMatch(/StorageClass/);
  expect(documentationOf("V1PersistentVolumeClaimSpec", "resources")).toBe(
    documentationOf("V1VolumeResourceRequirements"),
  );
  expect(documentationOf("StrimziVolume", "deleteClaim")).toMatch(/deleted/);
  expect(documentationOf("V1StorageClass", "toString")).toBeUndefined();
  expect(documentationOf("Nothing", "at all")).toBeUndefined();
});

test("documentation is short, on one line, and free of what Markdown takes for HTML", () => {
  for (const { type } of kindsOf()) {
    for (const { name } of [...fieldsOf(type), ...fieldsOf(`${type}Spec`)]) {
      for (const owner of [type, `${type}Spec`]) {
        const text = documentationOf(owner, name) ?? "";
        expect(text.length, `${owner}.${name}`).toBeLessThan(600);
        expect(text, `${owner}.${name}`).not.toMatch(/\n|<[a-z/][^<>]*>|\*\/|\\'/i);
      }
    }
  }
});

test.each(Object.keys(enumerations))("the enumeration of %s is of a text field that exists", (key) => {
  const type = typeOf(key);
  expect(type?.kind === "list" ? type.of.kind : type?.kind).toBe("string");
  const { values, source } = enumerations[key] ?? { values: [], source: "" };
  expect(new Set(values).size).toBe(values.length);
  expect(source).toMatch(/^https:/);
});

test("enumerations", () => {
  expect(enumOf("V1StorageClass", "reclaimPolicy")).not.toContain("Recycle");
  expect(enumOf("V1PersistentVolumeSpec", "persistentVolumeReclaimPolicy")).toContain("Recycle");
  expect(enumOf("V1PersistentVolumeClaimSpec", "accessModes")).toHaveLength(4);
  expect(enumOf("V1StorageClass", "provisioner")).toBeUndefined();
});

test("what is said of custom resources is said of fields that exist, and open types exist", () => {
  for (const key of Object.keys(customDocumentation)) {
    const [type = "", name] = key.split(".");
    expect(customTypes[type], key).toBeDefined();
    if (name !== undefined) expect(typeOf(key), key).toBeDefined();
  }
  expect(isOpenType("StrimziNodePoolSpec")).toBe(true);
  expect(isOpenType("V1PodSpec")).toBe(false);
});
