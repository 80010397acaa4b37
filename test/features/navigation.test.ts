// Where names lead: definitions, references and highlights, across files and to the claims that StatefulSets make.
import { describe, expect, test } from "vitest";
import { definitions, navigated, referencesAt } from "../support/navigate.ts";

const claim = `#- /claim.yaml
kind: PersistentVolumeClaim
apiVersion: v1
metadata:
  name: data
spec:
  storageClassName: "fast"
`;

const storageClass = `#- /class.yaml
kind: StorageClass
apiVersion: storage.k8s.io/v1
metadata:
  name: fast
`;

const pod = (claimName: string, namespace = "") => `#- /pod.yaml
kind: Pod
apiVersion: v1
metadata:
  name: a${namespace === "" ? "" : `\n  namespace: ${namespace}`}
spec:
  containers:
    - name: main
      volumeMounts:
        - name: disk
          mountPath: /data
  volumes:
    - name: disk
      persistentVolumeClaim:
        claimName: ${claimName}
`;

const set = `#- /set.yaml
kind: StatefulSet
apiVersion: apps/v1
metadata:
  name: kafka
spec:
  serviceName: kafka
  replicas: 3
  template:
    spec:
      containers:
        - name: kafka
          volumeMounts:
            - name: data
              mountPath: /data
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        storageClassName: fast
`;

describe("definition", () => {
  test("of a claim is its object in another file", () => {
    expect(definitions(pod("da$0ta") + claim)).toEqual(["/claim.yaml:4 name: <data>"]);
  });

  test("of a class is its object, without the quotes", () => {
    expect(definitions(claim.replace('"fast"', '"$0fast"') + storageClass)).toEqual(["/class.yaml:4 name: <fast>"]);
    const { navigation, uri, offset, shown } = navigated(claim.replace('"fast"', '"$0fast"') + storageClass);
    const origin = navigation.definition(uri, offset)?.origin;
    expect(origin && shown({ uri, span: origin })).toBe('/claim.yaml:6 storageClassName: "<fast>"');
  });

  test("of a mount is the volume of the same pod, or the claim template", () => {
    expect(
      definitions(pod("data").replace("- name: disk\n          mount", "- name: disk$0\n          mount")),
    ).toEqual(["/pod.yaml:12 - name: <disk>"]);
    expect(
      definitions(set.replace("- name: data\n              mount", "- name: $0data\n              mount")),
    ).toEqual(["/set.yaml:17 name: <data>"]);
  });

  test("of a claim that a StatefulSet makes is its template", () => {
    expect(definitions(pod("data-kafka$0-0") + set)).toEqual(["/set.yaml:17 name: <data>"]);
    expect(definitions(pod("data-kafka$0-11") + set)).toEqual(["/set.yaml:17 name: <data>"]);
    expect(definitions(pod("data-kafka$0-x") + set)).toEqual([]);
    expect(definitions(pod("$0data-kafka-01") + set)).toEqual([]);
  });

  test("is in the namespace, or where none is written", () => {
    const elsewhere = claim.replace("  name: data", "  name: data\n  namespace: other");
    expect(definitions(pod("da$0ta", "here") + elsewhere)).toEqual([]);
    expect(definitions(pod("da$0ta", "here") + claim)).toEqual(["/claim.yaml:4 name: <data>"]);
  });

  test("of several is all, the nearest first", () => {
    const [other, same] = [claim.replace("/claim", "/b/claim"), claim.replace("/claim", "/a/claim")];
    expect(definitions(other + same + pod("da$0ta").replace("/pod", "/a/pod"))).toEqual([
      "/a/claim.yaml:4 name: <data>",
      "/b/claim.yaml:4 name: <data>",
    ]);
  });

  test("of what mentions volumes, snapshots, contents, classes and services", () => {
    const mentions: readonly (readonly [string, string, string])[] = [
      ["PersistentVolumeClaim", "spec:\n  volumeName: $0x", "PersistentVolume"],
      ["PersistentVolumeClaim", "spec:\n  volumeAttributesClassName: $0x", "VolumeAttributesClass"],
      [
        "PersistentVolumeClaim",
        "spec:\n  dataSource:\n    kind: PersistentVolumeClaim\n    name: $0x",
        "PersistentVolumeClaim",
      ],
      ["PersistentVolumeClaim", "spec:\n  dataSourceRef: { kind: VolumeSnapshot, name: $0x }", "VolumeSnapshot"],
      ["PersistentVolume", "spec:\n  claimRef:\n    name: $0x", "PersistentVolumeClaim"],
      ["PersistentVolume", "spec:\n  storageClassName: $0x", "StorageClass"],
      ["PersistentVolume", "spec:\n  volumeAttributesClassName: $0x", "VolumeAttributesClass"],
      ["VolumeSnapshot", "spec:\n  source:\n    persistentVolumeClaimName: $0x", "PersistentVolumeClaim"],
      ["VolumeSnapshot", "spec:\n  source:\n    volumeSnapshotContentName: $0x", "VolumeSnapshotContent"],
      ["VolumeSnapshot", "spec:\n  volumeSnapshotClassName: $0x", "VolumeSnapshotClass"],
      ["VolumeSnapshotContent", "spec:\n  volumeSnapshotRef:\n    name: $0x", "VolumeSnapshot"],
      ["VolumeSnapshotContent", "spec:\n  volumeSnapshotClassName: $0x", "VolumeSnapshotClass"],
      ["StatefulSet", "spec:\n  serviceName: $0x", "Service"],
      ["HorizontalPodAutoscaler", "spec:\n  scaleTargetRef:\n    kind: StatefulSet\n    name: $0x", "StatefulSet"],
    ];
    for (const [kind, spec, named] of mentions) {
      const source = `#- /from.yaml\nkind: ${kind}\nmetadata:\n  name: from\n${spec}\n#- /to.yaml\nkind: ${named}\nmetadata:\n  name: x\n`;
      expect(definitions(source), `${kind} ${spec}`).toEqual(["/to.yaml:3 name: <x>"]);
    }
    const annotation = 'annotations:\n    volume.beta.kubernetes.io/storage-class: "$0x"';
    expect(
      definitions(
        `kind: PersistentVolumeClaim\nmetadata:\n  ${annotation}\n---\nkind: StorageClass\nmetadata:\n  name: x\n`,
      ),
    ).toEqual(["/main.yaml:8 name: <x>"]);
  });

  test("through an alias is where the name is", () => {
    expect(
      definitions(
        "kind: Pod\nmetadata:\n  name: &n x\nspec:\n  volumes:\n    - name: v\n      persistentVolumeClaim:\n        claimName: *$0n\n---\nkind: PersistentVolumeClaim\nmetadata:\n  name: x\n",
      ),
    ).toEqual(["/main.yaml:12 name: <x>"]);
  });

  test("is none where no name stands", () => {
    expect(definitions("kind: $0Pod\n")).toEqual([]);
    expect(definitions("# x$0\n")).toEqual([]);
  });
});

describe("references", () => {
  test("of a class are the claims and templates that ask for it", () => {
    const source = storageClass.replace("name: fast", "name: fa$0st") + claim + set;
    const mentions = ['/claim.yaml:6 storageClassName: "<fast>"', "/set.yaml:19 storageClassName: <fast>"];
    expect(referencesAt(source)).toEqual(mentions);
    expect(referencesAt(source, true)).toEqual(["/class.yaml:4 name: <fast>", ...mentions]);
  });

  test("of a claim template are its mounts, and the claims made of it", () => {
    expect(
      referencesAt(
        set.replace("        name: data\n      spec", "        name: $0data\n      spec") + pod("data-kafka-1"),
      ),
    ).toEqual(["/set.yaml:13 - name: <data>", "/pod.yaml:14 claimName: <data-kafka-1>"]);
  });

  test("of a StatefulSet are the claims that it makes, also where they are written out", () => {
    const written = claim.replace("name: data", "name: data-kafka-2");
    expect(referencesAt(set.replace("  name: kafka\n", "  name: ka$0fka\n") + pod("data-kafka-1") + written)).toEqual([
      "/claim.yaml:4 name: <data-kafka-2>",
      "/pod.yaml:14 claimName: <data-kafka-1>",
    ]);
  });
});

describe("highlight", () => {
  test("tells the definition from the mentions", () => {
    const { navigation, uri, offset, shown } = navigated(
      pod("data").replace("- name: disk\n          mount", "- name: disk$0\n          mount"),
    );
    expect(navigation.highlights(uri, offset).map(({ span, defines }) => [shown({ uri, span }), defines])).toEqual([
      ["/pod.yaml:9 - name: <disk>", false],
      ["/pod.yaml:12 - name: <disk>", true],
    ]);
  });
});
