// Renaming: whole texts of all files, what it means for the disks, and the reasons for leaving a name alone.
import { describe, expect, test } from "vitest";
import { navigationIn } from "../../server/src/core/features/navigation.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { applied } from "../support/check.ts";
import { parseFixture } from "../support/fixture.ts";
import { navigated, renamed } from "../support/navigate.ts";

/** `source` with its name at `$0` renamed makes `after`, in which the files that stay as they are stand as well. */
function check(source: string, to: string, after: string) {
  const result = renamed(source, to);
  expect(result.refused).toBeUndefined();
  const before = parseFixture(source).files;
  const texts = new Map([...before, ...result.texts]);
  expect([...texts]).toEqual([...parseFixture(after).files]);
  return result;
}

const threeFiles = (claim: string, cursor = "") => `#- /a/claim.yaml
# The disk of the broker.
kind: PersistentVolumeClaim
apiVersion: v1
metadata:
  name: "${cursor}${claim}"   # in quotes
  namespace: kafka
spec:
  storageClassName: fast
---
kind: PersistentVolumeClaim
apiVersion: v1
metadata:
  name: data
  namespace: other
#- /a/pod.yaml
apiVersion: v1
kind: List
items:
  - kind: Pod
    apiVersion: v1
    metadata: { name: a, namespace: kafka }
    spec:
      volumes: [{ name: data, persistentVolumeClaim: { claimName: ${claim} } }]
      containers:
        - name: main
          volumeMounts:
            - name: data
              mountPath: /data
#- /b/volume.yaml
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  claimRef:
    name: '${claim}'
    namespace: kafka
---
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshot
metadata:
  name: data
  namespace: kafka
spec:
  source:
    persistentVolumeClaimName: ${claim}
`;

const set = (name: string, template: string, claim = `${template}-${name}`) => `#- /set.yaml
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: ${name}
spec:
  serviceName: broker
  replicas: 2
  template:
    spec:
      containers:
        - name: main
          volumeMounts:
            - name: ${template}
              mountPath: /data
  volumeClaimTemplates:
    - metadata:
        name: ${template}
#- /pool.yaml
apiVersion: v1
kind: PersistentVolume
metadata:
  name: pool-0
spec:
  claimRef:
    name: ${claim}-0
---
kind: PersistentVolumeClaim
apiVersion: v1
metadata:
  name: ${claim}-1
#- /backup.yaml
apiVersion: v1
kind: Pod
metadata:
  name: backup
spec:
  volumes:
    - name: it
      persistentVolumeClaim:
        claimName: ${claim}-0
`;

describe("a claim", () => {
  test("is renamed in three files, where its namespace is meant, each in its own quotes", () => {
    const { applicability, notes } = check(threeFiles("data", "$0"), "logs", threeFiles("logs"));
    expect(applicability).toBe("review");
    expect(notes).toEqual([
      "A claim of another name is a new claim; a volume that is bound stays with the old one",
      "A volume that is bound is released by this, and what happens to its disk depends on its reclaim policy",
    ]);
  });

  test("is renamed from a mention as well", () => {
    const from = threeFiles("data").replace("claimName: data", "claimName: da$0ta");
    check(from, "logs", threeFiles("logs"));
  });

  test("of another name is another disk", () => {
    const { notes } = renamed("kind: PersistentVolumeClaim\nmetadata:\n  name: $0data\n", "logs");
    expect(notes).toEqual([
      "A claim of another name gets a new, empty disk; the old claim keeps its disk until it is deleted",
    ]);
  });

  test("keeps carriage returns", () => {
    const source = "kind: PersistentVolumeClaim\r\nmetadata:\r\n  name: $0data\r\n";
    expect([...renamed(source, "logs").texts.values()]).toEqual([
      "kind: PersistentVolumeClaim\r\nmetadata:\r\n  name: logs\r\n",
    ]);
  });

  test("gets quotes where the new name would not be a string without", () => {
    const source = "kind: PersistentVolumeClaim\nmetadata:\n  name: $0data\n";
    expect([...renamed(source, "123").texts.values()]).toEqual([
      'kind: PersistentVolumeClaim\nmetadata:\n  name: "123"\n',
    ]);
  });
});

describe("a StatefulSet", () => {
  const note = "The pods get new claims with new, empty disks; the old claims, such as data-kafka-0, keep their disks";

  test("takes the names of its claims along, in three files", () => {
    const { notes, applicability } = check(set("$0kafka", "data", "data-kafka"), "broker", set("broker", "data"));
    expect(applicability).toBe("review");
    expect(notes).toEqual([
      note,
      "A volume that is bound is released by this, and what happens to its disk depends on its reclaim policy",
      "The claim is named as the one that the StatefulSet looks for; the old claim keeps its disk",
    ]);
  });

  test("takes them along when its template is renamed, from the template or from a mount", () => {
    const after = set("kafka", "logs");
    const template = set("kafka", "data").replace("        name: data", "        name: d$0ata");
    expect(check(template, "logs", after).notes[0]).toBe(note);
    const mount = set("kafka", "data").replace(
      "- name: data\n              mount",
      "- name: d$0ata\n              mount",
    );
    expect(check(mount, "logs", after).notes[0]).toBe(note);
  });

  test("is not renamed from the claims that it makes", () => {
    const source = set("kafka", "data").replace("claimName: data", "claimName: d$0ata");
    expect(renamed(source, "logs").refused).toBe(
      "data-kafka-0 is made of the claim template data of the StatefulSet kafka: rename one of these",
    );
  });

  test("takes a claim for its own that gets the name of one of its claims", () => {
    const claim = (name: string) => `#- /old.yaml\nkind: PersistentVolumeClaim\nmetadata:\n  name: ${name}\n`;
    const { notes } = check(
      claim("$0old") + set("kafka", "data"),
      "data-kafka-0",
      claim("data-kafka-0") + set("kafka", "data"),
    );
    expect(notes).toEqual(["The StatefulSet kafka takes a claim of this name for its own"]);
  });

  test("does not take a claim over that is there already", () => {
    const other = "#- /other.yaml\nkind: PersistentVolumeClaim\nmetadata:\n  name: logs-kafka-0\n";
    const template = set("kafka", "data").replace("        name: data", "        name: d$0ata") + other;
    expect(renamed(template, "logs").refused).toBe(
      "There is already a PersistentVolumeClaim logs-kafka-0 in other.yaml, and the StatefulSet would use it",
    );
  });
});

test("a pod's volume concerns nobody else, and is safe", () => {
  const source = threeFiles("data").replace("- name: data\n              mount", "- name: d$0ata\n              mount");
  const after = threeFiles("data")
    .replace("- name: data\n              mount", "- name: disk\n              mount")
    .replace("[{ name: data,", "[{ name: disk,");
  const { applicability, notes } = check(source, "disk", after);
  expect({ applicability, notes }).toEqual({ applicability: "safe", notes: [] });
});

test("a class says what the cluster will refuse", () => {
  const source = `kind: StorageClass
metadata:
  name: fa$0st
---
kind: PersistentVolumeClaim
metadata:
  name: a
spec:
  storageClassName: fast
---
kind: StatefulSet
metadata:
  name: b
spec:
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        storageClassName: fast
`;
  const { notes } = check(source, "slow", source.replace("$0", "").replaceAll("fast", "slow"));
  expect(notes).toEqual([
    "A StorageClass of another name is another object; the old one stays in the cluster until it is deleted",
    "The class of a claim that exists cannot be changed: the cluster refuses it",
    "The claim templates of a StatefulSet that exists cannot be changed: it has to be created anew",
  ]);
});

test("an object of the same name in another file follows, and the note tells", () => {
  const service = (name: string) => `kind: Service\nmetadata:\n  name: ${name}\n`;
  const { notes } = check(
    `#- /a.yaml\n${service("kaf$0ka")}#- /b.yaml\n${service("kafka")}`,
    "broker",
    `#- /a.yaml\n${service("broker")}#- /b.yaml\n${service("broker")}`,
  );
  expect(notes[1]).toBe("b.yaml describes a Service of the same name: leave it out if it is meant for another cluster");
});

test("a mention without a namespace follows the nearest object only", () => {
  const claim = (namespace: string, name: string) =>
    `kind: PersistentVolumeClaim\nmetadata:\n  name: ${name}\n  namespace: ${namespace}\n`;
  const pod = (name: string) =>
    `kind: Pod\nspec:\n  volumes:\n    - name: v\n      persistentVolumeClaim:\n        claimName: ${name}\n`;
  const files = (prod: string, test: string) =>
    `#- /prod/claim.yaml\n${claim("prod", prod)}#- /prod/pod.yaml\n${pod(prod)}#- /test/claim.yaml\n${claim("test", test.replace("$0", ""))}#- /test/pod.yaml\n${pod(test)}`;
  check(files("data", "da$0ta"), "logs", files("data", "logs"));
});

test("claims made of a template follow the nearest StatefulSet of that name only", () => {
  const files = (template: string) =>
    `${set("kafka", template).replaceAll("#- /", "#- /a/")}${set("kafka", "data").replaceAll("#- /", "#- /b/")}`;
  check(files("data").replace("        name: data", "        name: d$0ata"), "logs", files("logs"));
});

test("objects of other kinds follow where their fields leave no doubt", () => {
  const others = (service: string, claim: string, storageClass: string) => `#- /others.yaml
apiVersion: networking.k8s.io/v1
kind: Ingress
spec:
  rules:
    - http:
        paths:
          - backend: { service: { name: ${service}, port: { number: 80 } } }
---
apiVersion: argoproj.io/v1alpha1
kind: Rollout
spec:
  template:
    spec:
      volumes:
        - name: fast
          persistentVolumeClaim:
            claimName: ${claim}
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaNodePool
spec:
  storage:
    type: persistent-claim
    size: 10Gi
    class: ${storageClass}
`;
  const of = (kind: string, name: string) => `#- /${kind}.yaml\nkind: ${kind}\nmetadata:\n  name: ${name}\n`;
  const [service, claim, storageClass] = ["Service", "PersistentVolumeClaim", "StorageClass"];
  check(of(service, "$0web") + others("web", "web", "web"), "fast", of(service, "fast") + others("fast", "web", "web"));
  check(of(claim, "$0web") + others("web", "web", "web"), "fast", of(claim, "fast") + others("web", "fast", "web"));
  const renamedClass = of(storageClass, "fast") + others("web", "web", "fast");
  check(of(storageClass, "$0web") + others("web", "web", "web"), "fast", renamedClass);
});

describe("refused", () => {
  const claim = "kind: PersistentVolumeClaim\nmetadata:\n  name: $0data\n";
  const refusals: readonly (readonly [string, string, string, string])[] = [
    [
      "an upper case name",
      claim,
      "Data",
      "Data cannot be the name of a PersistentVolumeClaim: it has to be at most 253",
    ],
    ["an empty name", claim, "", " cannot be the name of a PersistentVolumeClaim"],
    [
      "dots in a volume",
      "kind: Pod\nspec:\n  volumes:\n    - name: $0v\n",
      "v.1",
      "cannot be the name of a volume: it has to be at most 63",
    ],
    ["a Service that begins with a digit", "kind: Service\nmetadata:\n  name: $0v\n", "1v", "a letter at the start"],
    ["a StatefulSet of 64 letters", "kind: StatefulSet\nmetadata:\n  name: $0v\n", "v".repeat(64), "at most 63"],
    [
      "a name that is taken",
      `${claim}---\n${claim.replace("$0data", "logs")}`,
      "logs",
      "already a PersistentVolumeClaim logs in main.yaml",
    ],
    [
      "a volume that is there",
      "kind: Pod\nspec:\n  volumes:\n    - name: $0v\n    - name: w\n",
      "w",
      "already a volume w",
    ],
    [
      "what the cluster has",
      "kind: PersistentVolumeClaim\nspec:\n  storageClassName: g$0p2\n",
      "x",
      "No StorageClass gp2 is in the workspace",
    ],
    [
      "an alias",
      "kind: Pod\nmetadata:\n  name: &n x\nspec:\n  volumes:\n    - name: *$0n\n",
      "y",
      "read through an alias",
    ],
    [
      "what an alias reads",
      "kind: Service\nmetadata:\n  name: &n $0x\n  labels:\n    app: *n\n",
      "y",
      "x cannot be changed where it stands",
    ],
    ["a template", `${claim}  namespace: {{ .Release.Namespace }}\n`, "y", "main.yaml is a template"],
    ["a file that does not parse", `${claim}spec: [\n`, "y", "main.yaml mentions data and cannot be read as YAML"],
    ["no name", "kind: Pod$0\n", "y", "there is none here"],
  ];
  for (const [what, source, to, words] of refusals) {
    test(what, () => expect(renamed(source, to).refused).toContain(words));
  }

  test("before a name is asked for, where no name would do", () => {
    const { navigation, uri, offset } = navigated("kind: PersistentVolumeClaim\nspec:\n  storageClassName: g$0p2\n");
    expect(navigation.renamePlace(uri, offset)).toHaveProperty("refused");
  });

  test("because another file cannot be read", () => {
    const other =
      "#- /b.yaml\nkind: Pod\nspec:\n  volumes:\n    - name: v\n      persistentVolumeClaim:\n        claimName: data\n  containers: [\n";
    expect(renamed(`#- /a.yaml\n${claim}${other}`, "x").refused).toBe(
      "b.yaml mentions data and cannot be read as YAML as it stands",
    );
  });
});

test("what is offered for writing over is the name without its quotes", () => {
  const { navigation, uri, offset, shown } = navigated("kind: Service\nmetadata:\n  name: 'ka$0fka'\n");
  const place = navigation.renamePlace(uri, offset);
  expect(place && "span" in place && shown({ uri, span: place.span })).toBe("/main.yaml:3 name: '<kafka>'");
});

test("documents of the same text are all renamed", () => {
  const pod =
    "---\nkind: Pod\nspec:\n  volumes:\n    - name: v\n      persistentVolumeClaim:\n        claimName: disk\n";
  const claim = "kind: PersistentVolumeClaim\nmetadata:\n  name: disk\n";
  const workspace = new Workspace();
  workspace.update("/a.yaml", `${claim}${pod}---\na: 1\n`);
  // What was there once is there twice, and so keeps one analysis.
  const text = `${claim}#\n${pod}---\na: 2\n${pod}---\na: 3\n`;
  workspace.update("/a.yaml", text);
  const result = navigationIn(workspace).rename("/a.yaml", text.indexOf("disk"), "logs");
  expect("edits" in result && applied(workspace, result.edits).get("/a.yaml")).toBe(text.replaceAll("disk", "logs"));
});

test("the same name again changes nothing", () => {
  expect(renamed("kind: Service\nmetadata:\n  name: $0kafka\n", "kafka").texts.size).toBe(0);
});
