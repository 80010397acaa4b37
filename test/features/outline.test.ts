// The shape of a file: outline, workspace symbols, folds, growing selections and links.
import { describe, expect, test } from "vitest";
import type { ObjectSymbol } from "../../server/src/core/features/navigation/objectSymbols.ts";
import { navigated } from "../support/navigate.ts";

const kafka = `# The broker.
# It has a disk.
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  replicas: 2
  template:
    spec:
      containers:
        - name: main
          image: "apache/kafka"
          command:
            - sh
            - -c
            - |
              # not a comment
              # neither
              exec kafka
          volumeMounts: [{ name: data, mountPath: /data }]
      volumes:
        - name: scratch
          emptyDir: {}
        - name: old
          persistentVolumeClaim:
            claimName: old
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        storageClassName: fast
        resources:
          requests:
            storage: 10Gi
---
apiVersion: v1
kind: List
items:
  - kind: PersistentVolumeClaim
    apiVersion: v1
    metadata: { name: old, namespace: kafka }
    spec:
      storageClassName: fast
      resources: { requests: { storage: 1Gi } }
  - kind: ConfigMap
    apiVersion: v1
    metadata:
      generateName: settings-
#- /class.yaml
kind: StorageClass
apiVersion: storage.k8s.io/v1
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  iops: "4000"
`;

function outline(symbols: readonly ObjectSymbol[], indentation = ""): readonly string[] {
  return symbols.flatMap(({ name, detail, kind, children }) => [
    `${indentation}${name} · ${kind}${detail === undefined ? "" : ` · ${detail}`}`,
    ...outline(children, `${indentation}  `),
  ]);
}

describe("document symbols", () => {
  test("are objects with what is in them, in the order of the text", () => {
    const { navigation } = navigated(kafka);
    expect(outline(navigation.objectSymbols("/main.yaml"))).toEqual([
      "StatefulSet/kafka · workload",
      "  main · container · apache/kafka",
      "    data · mount · /data",
      "  scratch · volume · emptyDir",
      "  old · volume · old",
      "  data · storage · 10Gi · fast",
      "PersistentVolumeClaim/old · storage · 1Gi · fast",
      "ConfigMap/settings- · object",
    ]);
    expect(outline(navigation.objectSymbols("/class.yaml"))).toEqual([
      "StorageClass/fast · class · ebs.csi.aws.com",
      "  type · parameter · gp3",
      "  iops · parameter · 4000",
    ]);
    expect(navigation.objectSymbols("/unknown.yaml")).toEqual([]);
  });

  test("hold each other, and their names", () => {
    const { navigation } = navigated(kafka);
    const holds = (symbol: ObjectSymbol): void => {
      const { span, selection } = symbol;
      expect(span.start <= selection.start && selection.end <= span.end, symbol.name).toBe(true);
      for (const child of symbol.children) {
        expect(span.start <= child.span.start && child.span.end <= span.end, child.name).toBe(true);
        holds(child);
      }
    };
    for (const symbol of navigation.objectSymbols("/main.yaml")) holds(symbol);
  });
});

describe("workspace symbols", () => {
  const names = (query: string) =>
    navigated(kafka)
      .navigation.workspaceSymbols(query)
      .map(({ name }) => name);

  test("are all objects for no letters", () => {
    expect(names("")).toEqual([
      "ConfigMap/settings-",
      "PersistentVolumeClaim/old",
      "StatefulSet/kafka",
      "StorageClass/fast",
    ]);
  });

  test("hold the letters in their order, the best first", () => {
    expect(names("stfast")).toEqual(["StorageClass/fast"]);
    expect(names("pvc/old")).toEqual(["PersistentVolumeClaim/old"]);
    expect(names("KAFKA")[0]).toBe("StatefulSet/kafka");
    expect(names("zzz")).toEqual([]);
  });

  test("hold the claims that a StatefulSet makes, at their template", () => {
    const { navigation, shown } = navigated(kafka);
    const [found, ...others] = navigation.workspaceSymbols("data-kafka-1");
    expect(found && { name: found.name, at: shown(found), container: found.container }).toEqual({
      name: "PersistentVolumeClaim/data-kafka-1",
      at: "/main.yaml:30 name: <data>",
      container: "StatefulSet/kafka",
    });
    expect(others).toEqual([]);
  });
});

/** `3-9` for each fold, lines from 1, in the order of the text. */
function folded(source: string): readonly string[] {
  const { navigation, workspace, uri } = navigated(source);
  const text = workspace.text(uri) ?? "";
  const line = (offset: number) => text.slice(0, offset).split("\n").length;
  return navigation
    .folds(uri)
    .map(({ span, kind }) => `${line(span.start)}-${line(span.end)}${kind === "block" ? "" : ` ${kind}`}`);
}

describe("folds", () => {
  test("are documents, objects of a list, maps, lists, long texts and comments", () => {
    expect(folded(kafka)).toEqual([
      "1-2 comment",
      "3-35",
      "5-6",
      "7-35",
      "9-27",
      "10-27",
      "11-21",
      "12-21",
      "14-20",
      "17-20",
      "22-27",
      "23-24",
      "25-27",
      "26-27",
      "28-35",
      "29-35",
      "31-35",
      "33-35",
      "34-35",
      "36-49",
      "39-49",
      "40-45",
      "43-45",
      "46-49",
      "48-49",
    ]);
  });

  test("are regions", () => {
    expect(folded("# region all\na: 1\n#region one\nb: 1\n#endregion\n# endregion\n")).toEqual([
      "1-6 region",
      "3-5 region",
    ]);
  });

  test("follow the indentation where the text cannot be read", () => {
    expect(
      folded("kind: Pod\nspec:\n  {{- if .Values.disk }}\n  volumes:\n    - name: a\n  {{- end }}\nother: 1\n"),
    ).toEqual(["2-6", "4-5"]);
    expect(folded("a:\n  b: [\n  c:\n    d: 1\n")).toEqual(["1-4", "3-4"]);
  });

  test("of flow style are the brackets", () => {
    expect(folded("a: {\n  b: 1,\n  c: [\n    2,\n  ],\n}\n")).toEqual(["1-6", "3-5"]);
  });
});

test("a selection grows from the value to the file", () => {
  const { navigation, workspace, uri, offset } = navigated(
    'kind: A\n---\nkind: Pod\nmetadata:\n  labels:\n    app: "ka$0fka"\n    tier: x\n',
  );
  const text = workspace.text(uri) ?? "";
  expect(navigation.selections(uri, offset).map(({ start, end }) => text.slice(start, end))).toEqual([
    "kafka",
    '"kafka"',
    'app: "kafka"',
    'app: "kafka"\n    tier: x',
    'labels:\n    app: "kafka"\n    tier: x',
    'metadata:\n  labels:\n    app: "kafka"\n    tier: x',
    'kind: Pod\nmetadata:\n  labels:\n    app: "kafka"\n    tier: x',
    '---\nkind: Pod\nmetadata:\n  labels:\n    app: "kafka"\n    tier: x\n',
    text,
  ]);
});

test("links lead from mentions to the lines of their objects", () => {
  const { navigation, shown } = navigated(kafka);
  const found = navigation
    .links("/main.yaml")
    .map(({ span, target, title }) => `${shown({ uri: "/main.yaml", span })} → ${shown(target)} ${title}`);
  expect(found).toEqual([
    "/main.yaml:27 claimName: <old> → /main.yaml:42 metadata: { name: <old>, namespace: kafka } PersistentVolumeClaim/old",
    "/main.yaml:32 storageClassName: <fast> → /class.yaml:4 name: <fast> StorageClass/fast",
    "/main.yaml:44 storageClassName: <fast> → /class.yaml:4 name: <fast> StorageClass/fast",
  ]);
});
