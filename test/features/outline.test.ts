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
      "  metadata · map",
      "  spec · map",
      "    template · map",
      "      spec · map",
      "        containers · list",
      "          main · container · apache/kafka",
      "            command · list",
      "            volumeMounts · list",
      "              data · mount · /data",
      "        volumes · list",
      "          scratch · volume · emptyDir",
      "            emptyDir · map",
      "          old · volume · old",
      "            persistentVolumeClaim · map",
      "    volumeClaimTemplates · list",
      "      data · storage · 10Gi · fast",
      "        metadata · map",
      "        spec · map",
      "          resources · map",
      "            requests · map",
      "PersistentVolumeClaim/old · storage · 1Gi · fast",
      "  metadata · map",
      "  spec · map",
      "    resources · map",
      "      requests · map",
      "ConfigMap/settings- · object",
      "  metadata · map",
    ]);
    expect(outline(navigation.objectSymbols("/class.yaml"))).toEqual([
      "StorageClass/fast · class · ebs.csi.aws.com",
      "  metadata · map",
      "  parameters · map",
      "    type · parameter · gp3",
      "    iops · parameter · 4000",
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

  test("keep the line of the kind, of a key, of an item's name in sight", () => {
    const { navigation, shown } = navigated(
      "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - image: nginx\n      name: web\n    - ports: [1]\n",
    );
    const lines = (symbols: readonly ObjectSymbol[]): readonly string[] =>
      symbols.flatMap(({ selection, children }) => [shown({ uri: "/main.yaml", span: selection }), ...lines(children)]);
    expect(lines(navigation.objectSymbols("/main.yaml"))).toEqual([
      "/main.yaml:2 kind: <Pod>",
      "/main.yaml:3 <metadata>: {name: web}",
      "/main.yaml:4 <spec>:",
      "/main.yaml:5 <containers>:",
      "/main.yaml:7 name: <web>",
      "/main.yaml:8 - <ports>: [1]",
      "/main.yaml:8 - <ports>: [1]",
    ]);
  });

  test("are all of a file that holds an object, and nothing of one that holds none", () => {
    const config = "image:\n  tag: 1\nports:\n  - name: http\n  - {}\n";
    expect(outline(navigated(config).navigation.objectSymbols("/main.yaml"))).toEqual([]);
    const both = navigated(`${config}---\napiVersion: v1\nkind: Pod\n`);
    expect(outline(both.navigation.objectSymbols("/main.yaml"))).toEqual([
      "image · map",
      "ports · list",
      "  http · map",
      "  1 · map",
      "Pod · workload",
    ]);
  });

  test("leave out what stands elsewhere", () => {
    const text = "apiVersion: v1\nkind: ConfigMap\ndata: &all\n  a: {}\nsame: *all\n<<: {b: {}}\n";
    expect(outline(navigated(text).navigation.objectSymbols("/main.yaml"))).toEqual([
      "ConfigMap · object",
      "  data · map",
      "    a · map",
      "  << · map",
      "    b · map",
    ]);
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
      "4-35",
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
      "38-49",
      "39-49",
      "40-45",
      "43-45",
      "46-49",
      "48-49",
    ]);
  });

  test("of objects leave their kind in sight", () => {
    const object = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n";
    expect(folded(`${object}---\n${object}`)).toEqual(["2-4", "3-4", "7-9", "8-9"]);
    const items = object.replace(/^(?!$)/gm, "    ").replace("    api", "  - api");
    expect(folded(`kind: List\napiVersion: v1\nitems:\n${items}`)).toEqual(["3-7", "5-7", "6-7"]);
    expect(folded("metadata:\n  name: a\nkind: Pod\napiVersion: v1\n---\na: 1\n")).toEqual(["1-2", "3-4", "5-6"]);
    expect(folded("---\na:\n  kind: 1\n"), "what is no object folds whole").toEqual(["1-3", "2-3"]);
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

test("links lead from a kustomization to the files that it names, and from a folder to the kustomization in it", () => {
  const { navigation, shown } = navigated(`
#- /app/kustomization.yaml
resources:
  - claim.yaml
  - ./disks/../disks/class.yaml
  - ../base
  - gone.yaml
  - https://example.org/base
  - /app/claim.yaml
patches:
  - path: "patch.yaml"
  - patch: |
      kind: Pod
#- /app/claim.yaml
kind: PersistentVolumeClaim
#- /app/patch.yaml
kind: PersistentVolumeClaim
#- /app/disks/class.yaml
kind: StorageClass
#- /base/kustomization.yml
resources: []
#- /app/no.yaml
resources: [claim.yaml]
`);
  const found = (uri: string) =>
    navigation.links(uri).map(({ span, target, title }) => `${shown({ uri, span })} → ${target.uri} ${title}`);
  expect(found("/app/kustomization.yaml")).toEqual([
    "/app/kustomization.yaml:2 - <claim.yaml> → /app/claim.yaml claim.yaml",
    "/app/kustomization.yaml:3 - <./disks/../disks/class.yaml> → /app/disks/class.yaml ./disks/../disks/class.yaml",
    "/app/kustomization.yaml:4 - <../base> → /base/kustomization.yml ../base",
    '/app/kustomization.yaml:9 - path: <"patch.yaml"> → /app/patch.yaml patch.yaml',
  ]);
  expect(found("/app/no.yaml")).toEqual([]);
});
