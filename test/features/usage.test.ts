// Who uses which storage, in both directions.
import { expect, test } from "vitest";
import type { Use } from "../../server/src/core/features/navigation/calls.ts";
import { type Navigated, navigated } from "../support/navigate.ts";

const workspace = `#- /pod.yaml
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - name: main
          volumeMounts:
            - name: disk
      volumes:
        - name: disk
          persistentVolumeClaim:
            claimName: data
#- /claim.yaml
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  storageClassName: fast
  volumeName: disk-1
#- /volumes.yaml
kind: PersistentVolume
metadata:
  name: disk-1
spec:
  storageClassName: fast
  claimRef:
    name: data
---
kind: PersistentVolume
metadata:
  name: disk-2
spec:
  claimRef:
    name: logs-kafka-0
#- /class.yaml
kind: StorageClass
metadata:
  name: fast
#- /set.yaml
kind: StatefulSet
metadata:
  name: kafka
spec:
  template:
    spec:
      containers:
        - name: main
          volumeMounts:
            - name: logs
  volumeClaimTemplates:
    - metadata:
        name: logs
      spec:
        storageClassName: fast
`;

function at(words: string): Navigated & { readonly titles: readonly string[] } {
  const found = navigated(workspace.replace(words, words.replace(/(\S+)$/, "$0$1")));
  return { ...found, titles: found.navigation.usersAt(found.uri, found.offset).map(({ title }) => title) };
}

function uses(words: string, direction: "usersOf" | "usedBy"): readonly string[] {
  const { navigation, uri, offset, shown } = at(words);
  const [user] = navigation.usersAt(uri, offset);
  if (!user) throw new Error(`nothing at ${words}`);
  return navigation[direction](user.key).map(({ other, spans }: Use) => {
    const from = direction === "usersOf" ? other.uri : user.uri;
    return `${other.title}: ${spans.map((span) => shown({ uri: from, span })).join(", ")}`;
  });
}

test("a place stands for what its name names, or for the object around it", () => {
  expect(at("claimName: data").titles).toEqual(["PersistentVolumeClaim/data"]);
  expect(at("kind: Deployment").titles).toEqual(["Deployment/web"]);
  expect(at("- name: logs").titles).toEqual(["logs-kafka"]);
  expect(at("        name: logs").titles).toEqual(["logs-kafka"]);
});

test("a claim is used by the workload that mounts it", () => {
  expect(uses("name: data", "usersOf")).toEqual([
    "Deployment/web: /pod.yaml:14 claimName: <data>, /pod.yaml:10 - name: <disk>",
  ]);
});

test("a claim uses its volume and its class", () => {
  expect(uses("name: data", "usedBy")).toEqual([
    "StorageClass/fast: /claim.yaml:5 storageClassName: <fast>",
    "PersistentVolume/disk-1: /claim.yaml:6 volumeName: <disk-1>, /claim.yaml:3 name: <data>",
  ]);
});

test("a workload uses its claims and its claim templates", () => {
  expect(uses("kind: Deployment", "usedBy")).toEqual([
    "PersistentVolumeClaim/data: /pod.yaml:14 claimName: <data>, /pod.yaml:10 - name: <disk>",
  ]);
  expect(uses("kind: StatefulSet", "usedBy")).toEqual([
    "logs-kafka: /set.yaml:13 name: <logs>, /set.yaml:10 - name: <logs>",
  ]);
});

test("a claim template uses its class and the volumes that wait for its claims", () => {
  expect(uses("        name: logs", "usedBy")).toEqual([
    "StorageClass/fast: /set.yaml:15 storageClassName: <fast>",
    "PersistentVolume/disk-2: /set.yaml:13 name: <logs>",
  ]);
  expect(uses("        name: logs", "usersOf")).toEqual([
    "StatefulSet/kafka: /set.yaml:13 name: <logs>, /set.yaml:10 - name: <logs>",
  ]);
});

test("a volume is used by the claim that it names, or that names it", () => {
  expect(uses("name: disk-1", "usersOf")).toEqual([
    "PersistentVolumeClaim/data: /claim.yaml:6 volumeName: <disk-1>, /claim.yaml:3 name: <data>",
  ]);
  expect(uses("name: disk-2", "usersOf")).toEqual(["logs-kafka: /set.yaml:13 name: <logs>"]);
});

test("a class is used by claims, volumes and claim templates", () => {
  expect(uses("name: fast", "usersOf").map((use) => use.split(":")[0])).toEqual([
    "PersistentVolumeClaim/data",
    "logs-kafka",
    "PersistentVolume/disk-1",
  ]);
});

test("what is gone when it is asked for has no users", () => {
  const { navigation, workspace: files } = at("kind: Deployment");
  const [user] = navigation.usersAt("/claim.yaml", 0);
  if (!user) throw new Error("a claim");
  files.remove("/claim.yaml");
  expect([navigation.usersOf(user.key), navigation.usedBy(user.key)]).toEqual([[], []]);
});
