// A Kafka cluster of Strimzi that takes its disks with it.
import type { AnyManifest } from "../manifest/manifest.ts";
import { nodeAt, type YamlMap, type YamlNode, type YamlScalar } from "../yaml/tree.ts";
import { defineRule } from "./rule.ts";

const group = "kafka.strimzi.io/";

export const operatorDeletesClaims = defineRule({
  id: "operator-deletes-claims",
  severity: "information",
  scope: "object",
  messages: {
    gone: 'Deleting {kind} "{name}", or scaling it down, deletes the claims of this storage, and with a class that says Delete their disks',
    keep: "Keep the claims: `deleteClaim: false`",
  },
  docs: {
    summary: "A Kafka resource of Strimzi with `deleteClaim: true`.",
    why: "The claims of a Kafka cluster stay when it is deleted, unless `deleteClaim` says otherwise. The EBS volume of a deleted claim is destroyed where its class has the reclaim policy Delete, which is the default.",
    remedy: "Leave `deleteClaim` out for data that is to outlive the object.",
    references: [
      "https://strimzi.io/docs/operators/latest/configuring#type-PersistentClaimStorage-reference",
      "https://github.com/strimzi/strimzi-kafka-operator/tree/main/packaging/examples/kafka",
    ],
  },
  examples: [
    {
      title: "One of two disks",
      source: `
apiVersion: kafka.strimzi.io/v1
kind: KafkaNodePool
metadata:
  name: brokers
spec:
  replicas: 3
  roles: [broker]
  storage:
    type: jbod
    volumes:
      - id: 0
        type: persistent-claim
        size: 300Gi
        deleteClaim: true
        #            ^^^^ deletes the claims of this storage
      - id: 1
        type: persistent-claim
        size: 300Gi
        deleteClaim: false
`,
      fixed: `
apiVersion: kafka.strimzi.io/v1
kind: KafkaNodePool
metadata:
  name: brokers
spec:
  replicas: 3
  roles: [broker]
  storage:
    type: jbod
    volumes:
      - id: 0
        type: persistent-claim
        size: 300Gi
        deleteClaim: false
      - id: 1
        type: persistent-claim
        size: 300Gi
        deleteClaim: false
`,
    },
    {
      title: "A cluster that keeps its claims, and another operator's Kafka",
      source: `
apiVersion: kafka.strimzi.io/v1beta2
kind: Kafka
metadata:
  name: events
spec:
  kafka:
    storage:
      type: persistent-claim
      size: 300Gi
---
apiVersion: example.com/v1
kind: Kafka
metadata:
  name: events
spec:
  storage:
    type: persistent-claim
    deleteClaim: true
`,
    },
  ],

  check({ object, report }) {
    for (const value of deletionsIn(object)) {
      report({
        at: value.span,
        message: "gone",
        values: { kind: object.kind, name: object.name ?? "" },
        fixes: [
          {
            message: "keep",
            applicability: "review",
            apply: (edit) => void edit.replace(value, false),
          },
        ],
      });
    }
  },
});

const places: { readonly [kind: string]: readonly (readonly string[])[] } = {
  Kafka: [
    ["spec", "kafka", "storage"],
    ["spec", "zookeeper", "storage"],
  ],
  KafkaNodePool: [["spec", "storage"]],
};

/** Every `deleteClaim: true` of a disk that lasts. */
function deletionsIn({ apiVersion, kind, node }: AnyManifest) {
  if (!apiVersion?.startsWith(group) || !Object.hasOwn(places, kind)) return [];
  return (places[kind] ?? [])
    .flatMap((path) => disksIn(nodeAt(node, path)))
    .flatMap((disk) => {
      const value = disk.entries.find(({ name }) => name === "deleteClaim")?.value;
      return isTrue(value) && textAt(disk, "type") === "persistent-claim" ? [value] : [];
    });
}

/** The storage itself, and with `jbod` each of its disks. */
function disksIn(storage: YamlNode | undefined): readonly YamlMap[] {
  if (storage?.kind !== "map") return [];
  const volumes = nodeAt(storage, ["volumes"]);
  const disks = volumes?.kind === "seq" ? volumes.items.map(({ value }) => value) : [];
  return [storage, ...disks].filter((node) => node.kind === "map");
}

function isTrue(node: YamlNode | undefined): node is YamlScalar {
  return node?.kind === "scalar" && node.value === true;
}

function textAt(map: YamlMap, name: string): string | undefined {
  const node = nodeAt(map, [name]);
  return node?.kind === "scalar" ? node.text : undefined;
}
