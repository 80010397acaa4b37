// What is offered at a place, and what the text is once it is accepted.
import { describe, expect, test } from "vitest";
import { complete } from "../../server/src/core/features/completion.ts";
import { say } from "../../server/src/core/text/message.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { configFor } from "../support/check.ts";
import { accept, ask, labels } from "../support/complete.ts";

const claim = `
kind: PersistentVolumeClaim
apiVersion: v1
metadata:
  name: data
spec:
  accessModes:
    - ReadWriteOnce
  storageClassName: fast
  resources:
    requests:
      storage: 300Gi
`;

const table: readonly (readonly [what: string, before: string, label: string, after: string])[] = [
  ["a scalar's key", "kind: StorageClass\nprov$0\n", "provisioner", "kind: StorageClass\nprovisioner: \n"],
  ["before the kind", "prov$0\nkind: StorageClass\n", "provisioner", "provisioner: \nkind: StorageClass\n"],
  [
    "a map's key with what cannot be left out",
    "kind: PersistentVolumeClaim\nspec:\n  $0\n",
    "resources",
    "kind: PersistentVolumeClaim\nspec:\n  resources:\n    requests:\n      storage: \n",
  ],
  [
    "in steps of four, as the author does",
    "kind: PersistentVolumeClaim\nmetadata:\n    name: a\nspec:\n    $0\n",
    "resources",
    "kind: PersistentVolumeClaim\nmetadata:\n    name: a\nspec:\n    resources:\n        requests:\n            storage: \n",
  ],
  [
    "a list's key",
    "kind: PersistentVolumeClaim\nspec:\n  $0\n",
    "accessModes",
    "kind: PersistentVolumeClaim\nspec:\n  accessModes:\n  - \n",
  ],
  [
    "a list deeper than its key, as the author does",
    "kind: StorageClass\nmountOptions:\n  - noatime\n$0\n",
    "allowedTopologies",
    "kind: StorageClass\nmountOptions:\n  - noatime\nallowedTopologies:\n  - \n",
  ],
  [
    "the first item of a list",
    "kind: Pod\nspec:\n  volumes:\n    $0\n",
    "name",
    "kind: Pod\nspec:\n  volumes:\n    - name: \n",
  ],
  [
    "the next item, where its dash belongs",
    "kind: Pod\nspec:\n  volumes:\n    - name: a\n    $0\n",
    "name",
    "kind: Pod\nspec:\n  volumes:\n    - name: a\n    - name: \n",
  ],
  ["behind a dash", "kind: Pod\nspec:\n  volumes:\n    -$0\n", "name", "kind: Pod\nspec:\n  volumes:\n    - name: \n"],
  [
    "a further key of an item",
    "kind: Pod\nspec:\n  volumes:\n    - name: a\n      per$0\n",
    "persistentVolumeClaim",
    "kind: Pod\nspec:\n  volumes:\n    - name: a\n      persistentVolumeClaim:\n        claimName: \n",
  ],
  [
    "a value in a list",
    "kind: PersistentVolumeClaim\nspec:\n  accessModes:\n    - $0\n",
    "ReadWriteOnce",
    "kind: PersistentVolumeClaim\nspec:\n  accessModes:\n    - ReadWriteOnce\n",
  ],
  [
    "a value below its list's key",
    "kind: PersistentVolumeClaim\nspec:\n  accessModes:\n    Re$0\n",
    "ReadWriteOnce",
    "kind: PersistentVolumeClaim\nspec:\n  accessModes:\n    - ReadWriteOnce\n",
  ],
  [
    "a list on its key's line",
    "kind: PersistentVolumeClaim\nspec:\n  accessModes: $0\n",
    "ReadWriteOnce",
    "kind: PersistentVolumeClaim\nspec:\n  accessModes: [ReadWriteOnce]\n",
  ],
  [
    "between braces",
    "kind: PersistentVolumeClaim\nspec: { storageClassName: fast, $0 }\n",
    "resources",
    "kind: PersistentVolumeClaim\nspec: { storageClassName: fast, resources: { requests: { storage:  } } }\n",
  ],
  [
    "between brackets",
    "kind: PersistentVolumeClaim\nspec: { accessModes: [$0] }\n",
    "ReadWriteOnce",
    "kind: PersistentVolumeClaim\nspec: { accessModes: [ReadWriteOnce] }\n",
  ],
  [
    "behind a brace that is still open",
    "kind: PersistentVolumeClaim\nspec: { vol$0\n",
    "volumeMode",
    "kind: PersistentVolumeClaim\nspec: { volumeMode: \n",
  ],
  [
    "KYAML",
    '{\n  "kind": "StorageClass",\n  "prov$0"\n}\n',
    "provisioner",
    '{\n  "kind": "StorageClass",\n  "provisioner": \n}\n',
  ],
  [
    "KYAML, above other entries",
    '{\n  "prov$0\n  "kind": "StorageClass",\n}\n',
    "provisioner",
    '{\n  "provisioner": \n  "kind": "StorageClass",\n}\n',
  ],
  [
    "between braces, above other entries",
    "{\n  prov$0\n  kind: StorageClass,\n}\n",
    "provisioner",
    "{\n  provisioner: \n  kind: StorageClass,\n}\n",
  ],
  [
    "a key that has its colon",
    "kind: StorageClass\nprov$0: x\n",
    "provisioner",
    "kind: StorageClass\nprovisioner: x\n",
  ],
  [
    "a key whose lines stand below it already",
    "kind: PersistentVolumeClaim\nspec:\n  res$0\n    requests:\n      storage: 1Gi\n",
    "resources",
    "kind: PersistentVolumeClaim\nspec:\n  resources:\n    requests:\n      storage: 1Gi\n",
  ],
  [
    "half a key above others",
    "kind: PersistentVolumeClaim\nspec:\n  vol$0\n  resources:\n    requests: {}\n",
    "volumeMode",
    "kind: PersistentVolumeClaim\nspec:\n  volumeMode: \n  resources:\n    requests: {}\n",
  ],
  [
    "a value without a blank",
    "kind: StorageClass\nreclaimPolicy:$0\n",
    "Retain",
    "kind: StorageClass\nreclaimPolicy: Retain\n",
  ],
  [
    "a value half typed",
    "kind: StorageClass\nreclaimPolicy: Re$0t # x\n",
    "Retain",
    "kind: StorageClass\nreclaimPolicy: Retain # x\n",
  ],
  ["in quotes", 'kind: StorageClass\nreclaimPolicy: "$0"\n', "Retain", 'kind: StorageClass\nreclaimPolicy: "Retain"\n'],
  [
    "in quotes still open",
    "kind: StorageClass\nreclaimPolicy: 'Re$0\nmountOptions: []\n",
    "Retain",
    "kind: StorageClass\nreclaimPolicy: 'Retain'\nmountOptions: []\n",
  ],
  [
    "a line that is indented too little",
    "kind: PersistentVolumeClaim\nspec:\n$0\n  accessModes: []\n",
    "volumeMode",
    "kind: PersistentVolumeClaim\nspec:\n  volumeMode: \n  accessModes: []\n",
  ],
  [
    "a line that is indented too much",
    "kind: StorageClass\nmetadata:\n  name: a\n    $0\n",
    "labels",
    "kind: StorageClass\nmetadata:\n  name: a\n  labels:\n    \n",
  ],
  ["a tab", "kind: StorageClass\nmetadata:\n\tna$0\n", "name", "kind: StorageClass\nmetadata:\n\tname: \n"],
  [
    "a string that YAML would read otherwise",
    "kind: StorageClass\nparameters:\n  encrypted: $0\n",
    "true",
    'kind: StorageClass\nparameters:\n  encrypted: "true"\n',
  ],
  [
    "the same in the author's quotes",
    "kind: StorageClass\nmetadata:\n  name: 'a'\nparameters:\n  iop$0\n",
    "iops",
    "kind: StorageClass\nmetadata:\n  name: 'a'\nparameters:\n  iops: '3000'\n",
  ],
  [
    "a flag",
    "kind: StorageClass\nallowVolumeExpansion: $0\n",
    "true",
    "kind: StorageClass\nallowVolumeExpansion: true\n",
  ],
  [
    "an annotation",
    "kind: StorageClass\nmetadata:\n  annotations:\n    sto$0\n",
    "storageclass.kubernetes.io/is-default-class",
    'kind: StorageClass\nmetadata:\n  annotations:\n    storageclass.kubernetes.io/is-default-class: "true"\n',
  ],
  [
    "an item of a List",
    "kind: List\nitems:\n  - kind: StorageClass\n    prov$0\n",
    "provisioner",
    "kind: List\nitems:\n  - kind: StorageClass\n    provisioner: \n",
  ],
  [
    "below another document",
    "kind: Pod\n---\nkind: StorageClass\nprov$0\n---\nkind: Service\n",
    "provisioner",
    "kind: Pod\n---\nkind: StorageClass\nprovisioner: \n---\nkind: Service\n",
  ],
];

test.each(table)("%s", (_, before, label, after) => {
  expect(accept(before, label)).toBe(after);
  const crlf = (text: string) => text.replaceAll("\n", "\r\n");
  expect(accept(crlf(before).replace(/\r\n$/, "\n"), label).replace(/\r?\n$/, "\r\n"), "with CRLF").toBe(crlf(after));
});

describe("keys", () => {
  test("an object without a kind", () =>
    expect(labels("$0\n").slice(0, 4)).toEqual(["apiVersion", "kind", "metadata", "spec"]));
  test("what is there is left out, what is needed comes first", () =>
    expect(labels("kind: StorageClass\nmetadata:\n  name: a\nreclaimPolicy: Retain\n$0\n")).toEqual([
      "apiVersion",
      "provisioner",
      "parameters",
      "volumeBindingMode",
      "allowVolumeExpansion",
      "allowedTopologies",
      "mountOptions",
      "sc-zones",
    ]));
  test("the kind may stand below", () =>
    expect(labels("spec:\n  vol$0\nkind: PersistentVolumeClaim\n")).toContain("volumeName"));
  test("the kind may stand below what does not parse", () =>
    expect(labels("spec:\n  vol$0\n   x: [}\nkind: PersistentVolumeClaim\n")).toContain("volumeName"));
  test("a kind of somebody else's group has no fields of ours", () =>
    expect(labels("apiVersion: example.com/v1\nkind: StorageClass\n$0\n")).toEqual(["metadata", "spec"]));
  test("but metadata as every object has", () =>
    expect(labels("apiVersion: example.com/v1\nkind: Disk\nmetadata:\n  $0\n")).toContain("annotations"));
  test("a volume is of one kind", () => {
    expect(labels("kind: Pod\nspec:\n  volumes:\n    - emptyDir: {}\n      $0\n")).toEqual(["name"]);
    expect(labels("kind: Pod\nspec:\n  volumes:\n    - name: a\n      $0\n").slice(0, 2)).toEqual([
      "persistentVolumeClaim",
      "ephemeral",
    ]);
  });
  test("the in-tree plugin is struck out since it is deprecated", () => {
    const source = "kind: Pod\nspec:\n  volumes:\n    - name: a\n      aws$0\n";
    const deprecated = (kubernetesVersion: string) =>
      ask(source, { kubernetesVersion }).completions.find(({ label }) => label === "awsElasticBlockStore")?.deprecated;
    expect([deprecated("1.4"), deprecated("1.36")]).toEqual([false, true]);
  });
  test("annotations that authors write", () => {
    const source = "kind: PersistentVolumeClaim\nmetadata:\n  annotations:\n    $0\n";
    expect(labels(source, { kubernetesVersion: "1.4" })[0]).toBe("volume.beta.kubernetes.io/storage-class");
    expect(labels(source)).not.toContain("pv.kubernetes.io/bind-completed");
  });
  test("labels of the same file", () =>
    expect(
      accept(
        `${claim.replace("  name: data", "  name: data\n  labels:\n    app: kafka")}---\nkind: Deployment\nspec:\n  selector:\n    matchLabels:\n      $0\n`,
        "app",
      ),
    ).toMatch(/matchLabels:\n {6}app: kafka\n$/));
  test("documentation is Kubernetes' own", () =>
    expect(
      say(
        ask("kind: PersistentVolumeClaim\nspec:\n  storageCl$0\n")
          .completions.find(({ label }) => label === "storageClassName")
          ?.documentation() ?? "",
      ),
    ).toMatch(/StorageClass required by the claim/));
});

describe("nothing is offered", () => {
  test.each([
    ["in a comment", "kind: StorageClass\n# prov$0\n"],
    ["right before a comment", "kind: StorageClass\n$0# prov\n"],
    ["between a value and its comment", "kind: StorageClass\nreclaimPolicy: $0# keep\n"],
    ["behind a value", "kind: StorageClass # $0\n"],
    ["in a block of text", "kind: ConfigMap\ndata:\n  a: |\n    first\n    $0\n"],
    ["at a document's marker", "kind: Pod\n---$0\n"],
    ["before what stands on the line", "kind: StorageClass\nmetadata:\n $0 name: a\n"],
    ["below a name", "kind: StorageClass\nprovisioner: a\nparameters: x$0 y\n"],
  ])("%s", (_, source) => expect(labels(source)).toEqual([]));
});

describe("parameters", () => {
  test("of the CSI driver, while none is named", () =>
    expect(labels("kind: StorageClass\nparameters:\n  type: gp3\n  $0\n")).toEqual(
      expect.arrayContaining(["iops", "throughput", "encrypted", "csi.storage.k8s.io/fstype", "tagSpecification_1"]),
    ));
  test("of the type that is named", () => {
    const offered = labels("parameters:\n  $0\n  type: gp2\nprovisioner: ebs.csi.aws.com\nkind: StorageClass\n");
    expect(offered).not.toContain("iops");
    expect(offered).not.toContain("throughput");
  });
  test("of the in-tree plugin", () =>
    expect(
      labels("kind: StorageClass\nprovisioner: kubernetes.io/aws-ebs\nparameters:\n  $0\n", {
        kubernetesVersion: "1.4",
      }),
    ).toEqual(["type", "encrypted", "kmsKeyId", "fsType", "zone", "zones"]));
  test("of a driver that is not ours", () =>
    expect(labels("kind: StorageClass\nprovisioner: efs.csi.aws.com\nparameters:\n  $0\n")).toEqual([]));
  test("of a VolumeAttributesClass", () =>
    expect(labels("kind: VolumeAttributesClass\ndriverName: ebs.csi.aws.com\nparameters:\n  $0\n").slice(0, 3)).toEqual(
      ["type", "iops", "throughput"],
    ));
  test("that the driver's release has", () => {
    const source = "kind: StorageClass\nparameters:\n  $0\n";
    expect(labels(source, { driverVersion: "1.40" })).not.toContain("volumeInitializationRate");
    expect(labels(source)).toContain("volumeInitializationRate");
  });
  test("not two that exclude each other", () =>
    expect(labels('kind: StorageClass\nparameters:\n  iopsPerGB: "10"\n  $0\n')).not.toContain("iops"));
  test("a further tag", () =>
    expect(labels("kind: StorageClass\nparameters:\n  tagSpecification_1: a=b\n  $0\n")).toContain(
      "tagSpecification_2",
    ));
});

describe("values", () => {
  test("volume types, with their limits, the previous generation last", () => {
    const { completions } = ask("kind: StorageClass\nprovisioner: ebs.csi.aws.com\nparameters:\n  type: $0\n");
    expect(completions.map(({ label }) => label)).toEqual(["gp3", "io2", "st1", "sc1", "gp2", "io1", "standard"]);
    expect(say(completions[0]?.detail ?? "")).toBe("1–65536 GiB · 3000–80000 IOPS · 125–2000 MiB/s");
  });
  test("volume types that the in-tree plugin knew", () =>
    expect(
      labels("kind: StorageClass\nprovisioner: kubernetes.io/aws-ebs\nparameters:\n  type: $0\n", {
        kubernetesVersion: "1.4",
      }),
    ).toEqual(["st1", "sc1", "gp2", "io1"]));
  test("access modes, those of EBS first, without those that stand there", () =>
    expect(labels("kind: PersistentVolumeClaim\nspec:\n  accessModes:\n    - ReadWriteMany\n    - $0\n")).toEqual([
      "ReadWriteOnce",
      "ReadWriteOncePod",
      "ReadOnlyMany",
    ]));
  test("provisioners", () => {
    expect(labels("kind: StorageClass\nprovisioner: $0\n")[0]).toBe("ebs.csi.aws.com");
    expect(labels("kind: StorageClass\nprovisioner: $0\n", { kubernetesVersion: "1.4" })[0]).toBe(
      "kubernetes.io/aws-ebs",
    );
  });
  test("API versions by kind, at the release", () => {
    expect(labels("apiVersion: $0\nkind: StorageClass\n")).toEqual(["storage.k8s.io/v1"]);
    expect(labels("apiVersion: $0\nkind: StorageClass\n", { kubernetesVersion: "1.4" })).toEqual([
      "storage.k8s.io/v1beta1",
    ]);
    expect(labels("apiVersion: $0\nkind: Deployment\n", { kubernetesVersion: "1.4" })).toEqual(["extensions/v1beta1"]);
  });
  test("kinds by API version", () => {
    expect(labels("apiVersion: storage.k8s.io/v1\nkind: $0\n").slice(0, 2)).toEqual([
      "StorageClass",
      "VolumeAttributesClass",
    ]);
    expect(labels("kind: $0\n").slice(0, 3)).toEqual(["PersistentVolumeClaim", "StorageClass", "PersistentVolume"]);
  });
  test("topology keys, the legacy ones where they work", () => {
    const source = "kind: StorageClass\nallowedTopologies:\n  - matchLabelExpressions:\n      - key: $0\n";
    expect(labels(source)[0]).toBe("topology.kubernetes.io/zone");
    expect(labels(source)).not.toContain("failure-domain.beta.kubernetes.io/zone");
    expect(labels(`provisioner: kubernetes.io/aws-ebs\n${source}`)).toContain("failure-domain.beta.kubernetes.io/zone");
  });
  test("zones, those in use first, then their neighbours", () => {
    const other = "#- /other.yaml\nkind: StorageClass\nparameters:\n  zone: ap-northeast-1c\n";
    const source = `#- /main.yaml\nkind: StorageClass\nallowedTopologies:\n  - matchLabelExpressions:\n      - key: topology.kubernetes.io/zone\n        values:\n          - $0\n${other}`;
    expect(labels(source).slice(0, 3)).toEqual(["ap-northeast-1c", "ap-northeast-1a", "ap-northeast-1b"]);
    expect(labels(source.replace("/zone", "/region"))).toEqual([]);
  });
});

describe("names of other objects", () => {
  const pod =
    "#- /pod.yaml\nkind: Pod\nspec:\n  volumes:\n    - name: data\n      persistentVolumeClaim:\n        claimName: $0\n";
  const fast =
    "#- /class.yaml\nkind: StorageClass\nmetadata:\n  name: fast\nprovisioner: ebs.csi.aws.com\nparameters:\n  type: io2\n";

  test("a claim in another file, with what is known of it", () => {
    const source = `${pod}#- /claim.yaml${claim}${fast}`;
    expect(ask(source).completions.map(({ label, detail }) => [label, detail])).toEqual([["data", "300Gi · fast"]]);
    expect(accept(source, "data")).toMatch(/claimName: data\n$/);
  });
  test("not those of another namespace", () => {
    const inOther = claim.replace("  name: data", "  name: data\n  namespace: other");
    expect(
      labels(`${pod.replace("kind: Pod", "kind: Pod\nmetadata:\n  namespace: here")}#- /claim.yaml${inOther}`),
    ).toEqual([]);
  });
  test("claims that a StatefulSet makes", () =>
    expect(
      labels(
        `${pod}#- /set.yaml\nkind: StatefulSet\nmetadata:\n  name: kafka\nspec:\n  replicas: 2\n  volumeClaimTemplates:\n    - metadata:\n        name: data\n`,
      ),
    ).toEqual(["data-kafka-0", "data-kafka-1"]));
  test("classes, those that a cluster may have last", () =>
    expect(
      ask(`#- /c.yaml\nkind: PersistentVolumeClaim\nspec:\n  storageClassName: $0\n${fast}`).completions.map(
        ({ label, detail }) => `${label}: ${say(detail ?? "")}`,
      ),
    ).toEqual(["fast: io2", "gp2: may be in the cluster", "ebs-csi-default-sc: may be in the cluster"]));
  test("volumes of this pod, those not mounted yet first", () =>
    expect(
      labels(
        "kind: StatefulSet\nspec:\n  template:\n    spec:\n      containers:\n        - volumeMounts:\n            - name: a\n            - name: $0\n      volumes:\n        - name: a\n        - name: b\n  volumeClaimTemplates:\n    - metadata:\n        name: c\n",
      ),
    ).toEqual(["c", "b", "a"]));
  test("Services, headless ones first", () =>
    expect(
      labels(
        "kind: StatefulSet\nspec:\n  serviceName: $0\n---\nkind: Service\nmetadata:\n  name: web\n---\nkind: Service\nmetadata:\n  name: peers\nspec:\n  clusterIP: None\n",
      ),
    ).toEqual(["peers", "web"]));
  test("snapshots to restore", () =>
    expect(
      labels(
        "kind: PersistentVolumeClaim\nspec:\n  dataSource:\n    kind: VolumeSnapshot\n    name: $0\n---\nkind: VolumeSnapshot\napiVersion: snapshot.storage.k8s.io/v1\nmetadata:\n  name: nightly\n",
      ),
    ).toEqual(["nightly"]));
});

describe("snippets", () => {
  test("in an empty file, today's first", () => {
    const offered = labels("$0\n").slice(4);
    expect(offered.slice(0, 5)).toEqual(["kafka-static", "kafka-dynamic", "kafka-pool", "kafka-strimzi", "sc-gp3"]);
    expect(offered.slice(-2)).toEqual(["kafka-static-1.4", "kafka-dynamic-1.4"]);
  });
  test("at 1.4, the article's first", () =>
    expect(labels("$0\n", { kubernetesVersion: "1.4" })[4]).toBe("kafka-static-1.4"));
  test("below a marker", () => {
    expect(labels("kind: Pod\n---\nkaf$0\n")).toContain("kafka-dynamic");
    expect(accept("kind: Pod\n---\nkaf$0\n", "kafka-dynamic")).toMatch(
      /^kind: Pod\n---\napiVersion: storage.k8s.io\/v1\n/,
    );
  });
  test("nowhere else", () => {
    expect(labels("kind: Pod\n$0\n")).not.toContain("kafka-dynamic");
    expect(labels("  $0\n")).not.toContain("kafka-dynamic");
  });
  test("with stops, for editors that know them", () => {
    const [snippet] = ask("kaf$0\n").completions.filter(({ kind }) => kind === "snippet");
    expect(snippet?.edit.snippet).toBe(true);
    expect(snippet?.edit.text).toContain("${1:kafka}");
    expect(snippet?.edit.plain).not.toContain("$");
  });
});

test("a file that is empty, or unknown, or a cursor outside of it", () => {
  const workspace = new Workspace();
  workspace.update("/empty.yaml", "");
  expect(complete(workspace, "/empty.yaml", 0, configFor()).length).toBeGreaterThan(0);
  expect(complete(workspace, "/none.yaml", 0, configFor())).toEqual([]);
  expect(complete(workspace, "/empty.yaml", 9, configFor())).toEqual([]);
});
