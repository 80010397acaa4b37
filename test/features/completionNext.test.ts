// What is offered while values are written, what an accepted key brings along, and where nothing of manifests belongs.
import { describe, expect, test } from "vitest";
import { say } from "../../server/src/core/text/message.ts";
import { accept, ask, details, labels, offered } from "../support/complete.ts";

describe("a value that is whole", () => {
  test.each([
    ["kind: $", "Pod", "PodDisruptionBudget"],
    ["kind: StorageClass\napiVersion: $", "storage.k8s.io/v1", undefined],
    ["kind: Service\nspec:\n  type: $", "ClusterIP", undefined],
    ["kind: StorageClass\nparameters:\n  type: $", "gp3", undefined],
    ["kind: PersistentVolumeClaim\nspec:\n  accessModes:\n  - $", "ReadWriteOnce", "ReadWriteOncePod"],
    ["kind: PersistentVolumeClaim\nspec:\n  resources:\n    requests:\n      storage: $", "10Gi", "100Gi"],
    ["kind: PersistentVolumeClaim\nspec:\n  resources:\n    requests:\n      storage: $", "30G", "30Gi"],
  ])("%s%s is not offered again, nor what has its letters in it", (line, word, longer) => {
    const begun = labels(`${line.replace("$", word.slice(0, 1))}$0\n`);
    if (longer) expect(begun).toContain(longer.replace("30Gi", "3Gi"));
    const whole = labels(`${line.replace("$", word)}$0\n`);
    expect(whole).not.toContain(word);
    expect(whole).not.toContain(longer);
  });
  test("something is left, so that an editor does not list the words of the file", () =>
    expect(labels("kind: StorageClass\nparameters:\n  type: gp3$0\n")).toContain("io2"));
  test("before it, all are offered", () =>
    expect(labels("kind: StorageClass\nparameters:\n  type: $0gp3\n")).toContain("gp3"));
});

describe("sizes", () => {
  const requested = "spec:\n  storageClassName: fast\n  resources:\n    requests:\n      storage: $0\n";
  const storageClass = (type: string) =>
    `#- /class.yaml\nkind: StorageClass\nmetadata:\n  name: fast\nprovisioner: ebs.csi.aws.com\nparameters:\n  type: ${type}\n`;
  const claim = (at: string, type = "gp3") =>
    `#- /claim.yaml\nkind: PersistentVolumeClaim\n${requested.replace("$0", at)}${storageClass(type)}`;
  test("with what EBS makes of them", () =>
    expect(details(claim("$0"))).toContain("100Gi: 100 GiB · gp3 · 3000 IOPS · 125 MiB/s"));
  test("what has been typed, in the units of volumes", () =>
    expect(details(claim("30$0")).slice(0, 2)).toEqual([
      "30Gi: 30 GiB · gp3 · 3000 IOPS · 125 MiB/s",
      "30Ti: 30720 GiB · gp3 · 3000 IOPS · 125 MiB/s",
    ]));
  test("usual ones match nothing that is typed: 5Gi is no 50Gi", () => {
    const filters = ask(claim("$0")).completions.map(({ filter }) => filter);
    expect(filters.filter((filter) => /[\w]/.test(filter))).toEqual([]);
    const typed = ask(claim("5$0")).completions.filter(({ filter }) => /\w/.test(filter));
    expect(typed.map(({ label }) => label)).toEqual(["5Gi", "5Ti", "50Gi", "500Gi"]);
  });
  test("none that EBS refuses", () => {
    expect(labels(claim("$0", "st1"))).not.toContain("10Gi");
    expect(labels(claim("$0", "st1"))).toContain("500Gi");
    expect(labels(claim("2000$0"))).toEqual(expect.not.arrayContaining(["2000Ti"]));
  });
  test("all, where the class is refused for another reason", () => expect(details(claim("$0", "io2"))[0]).toBe("10Gi"));
  test("in the place of <size>", () => {
    const asked = ask(claim("<size>$0"));
    expect(asked.completions.map(({ filter }) => filter)).toEqual(asked.completions.map(() => "<size>"));
    expect(accept(claim("<size>$0"), "100Gi")).toContain("      storage: 100Gi\n");
  });
  test("of a class that claims without one get", () =>
    expect(
      details(
        `#- /claim.yaml\nkind: PersistentVolumeClaim\n${requested.replace("  storageClassName: fast\n", "")}${storageClass("gp2").replace("  name: fast\n", '  name: fast\n  annotations:\n    storageclass.kubernetes.io/is-default-class: "true"\n')}`,
      )[0],
    ).toMatch(/^10Gi: 10 GiB · gp2/));
  test("without figures for a claim that wants no class", () => {
    const isDefault = storageClass("gp2").replace(
      "  name: fast\n",
      '  name: fast\n  annotations:\n    storageclass.kubernetes.io/is-default-class: "true"\n',
    );
    const none = requested.replace("storageClassName: fast", 'storageClassName: ""');
    expect(details(`#- /claim.yaml\nkind: PersistentVolumeClaim\n${none}${isDefault}`)[0]).toBe("10Gi");
  });
  test("of a claim template, of a class named in an annotation, of Strimzi's storage", () => {
    const template = "kind: StatefulSet\nspec:\n  volumeClaimTemplates:\n  - spec:\n      storageClassName: fast\n";
    const size = "resources:\n        requests:\n          storage: $0\n";
    expect(details(`#- /s.yaml\n${template}      ${size}${storageClass("gp3")}`)[0]).toBe(
      "10Gi: 10 GiB · gp3 · 3000 IOPS · 125 MiB/s",
    );
    const annotated =
      "kind: PersistentVolumeClaim\nmetadata:\n  annotations:\n    volume.beta.kubernetes.io/storage-class: fast\n";
    expect(
      details(
        `#- /c.yaml\n${annotated}${requested.replace("  storageClassName: fast\n", "")}${storageClass("gp3")}`,
      )[0],
    ).toMatch(/^10Gi: 10 GiB/);
    const strimzi =
      "apiVersion: kafka.strimzi.io/v1\nkind: KafkaNodePool\nspec:\n  storage:\n    type: persistent-claim\n    class: fast\n    size: $0\n";
    expect(details(`#- /k.yaml\n${strimzi}${storageClass("gp3")}`)[0]).toMatch(/^10Gi: 10 GiB/);
  });
  test("not of processors or of memory", () =>
    expect(labels("kind: Pod\nspec:\n  containers:\n  - resources:\n      requests:\n        memory: $0\n")).toEqual(
      [],
    ));
});

test("zones of the workspace in the place of <zone>", () => {
  const source =
    "#- /a.yaml\nkind: StorageClass\nallowedTopologies:\n- matchLabelExpressions:\n  - key: topology.kubernetes.io/zone\n    values:\n    - <zone>$0\n" +
    "#- /b.yaml\nkind: StorageClass\nparameters:\n  zone: eu-west-1b\n";
  expect(labels(source)[0]).toBe("eu-west-1b");
  expect(offered(source, "eu-west-1b").filter).toBe("<zone>");
  expect(accept(source, "eu-west-1b")).toMatch(/- eu-west-1b\n$/);
});

describe("a key brings along", () => {
  const set = "kind: StatefulSet\nspec:\n  $0\n";
  test.each([
    [
      "a choice of types",
      "kind: StorageClass\nparameters:\n  $0\n",
      "type",
      "type: ${1|gp3,io2,st1,sc1,gp2,io1,standard|}",
    ],
    ["a choice in quotes", "kind: StorageClass\nparameters:\n  $0\n", "encrypted", 'encrypted: "${1|true,false|}"'],
    ["the labels of a selector", set, "selector", "selector:\n    matchLabels:\n      "],
    [
      "metadata and spec of a claim template",
      set,
      "volumeClaimTemplates",
      "volumeClaimTemplates:\n  - metadata:\n      name: $1\n    spec:\n      $2",
    ],
    [
      "the labels of pods",
      "kind: Deployment\nspec:\n  template:\n    $0\n",
      "metadata",
      "metadata:\n      labels:\n        ",
    ],
    [
      "the spec of an ephemeral claim",
      "kind: Pod\nspec:\n  volumes:\n  - ephemeral:\n      $0\n",
      "volumeClaimTemplate",
      "volumeClaimTemplate:\n        spec:\n          ",
    ],
    ["the only API version of the kind", "kind: StorageClass\n$0\n", "apiVersion", "apiVersion: storage.k8s.io/v1"],
  ])("%s", (_, source, label, text) => {
    expect(offered(source, label).edit.text).toBe(text);
    expect(offered(source.replaceAll("\n", "\r\n"), label).edit.text).toBe(text.replaceAll("\n", "\r\n"));
  });
  test("between braces too", () =>
    expect(offered("kind: StatefulSet\nspec: { $0 }\n", "volumeClaimTemplates").edit.text).toBe(
      "volumeClaimTemplates: [{ metadata: { name: $1 }, spec: { $2 } }]",
    ));
  test("no API version where there are several, or where the kind is not known", () => {
    expect(offered("kind: Kafka\n$0\n", "apiVersion").edit.text).toBe("apiVersion: ");
    expect(offered("$0\n", "apiVersion").edit.text).toBe("apiVersion: ");
  });

  test.each([
    ["kind: StorageClass\n$0\n", "reclaimPolicy", true],
    ["kind: StorageClass\n$0\n", "allowVolumeExpansion", true],
    ["kind: StorageClass\n$0\n", "parameters", true],
    ["kind: StorageClass\n$0\n", "apiVersion", false],
    ["$0\n", "kind", true],
    ["kind: PersistentVolumeClaim\nspec:\n  $0\n", "accessModes", true],
    ["kind: PersistentVolumeClaim\nspec:\n  $0\n", "storageClassName", true],
    ["kind: PersistentVolumeClaim\nspec:\n  $0\n", "resources", true],
    ["kind: PersistentVolumeClaim\nmetadata:\n  $0\n", "name", false],
    ["kind: StatefulSet\nspec:\n  $0\n", "replicas", false],
    ["kind: StatefulSet\nspec:\n  $0\n", "selector", true],
    ["kind: StatefulSet\nspec:\n  $0\n", "volumeClaimTemplates", false],
    ["kind: StorageClass\nparameters:\n  $0\n", "type", false],
    ["kind: StorageClass\nparameters:\n  $0\n", "kmsKeyId", true],
    ["kind: StorageClass\nparameters:\n  $0\n", "iops", false],
    ["kind: Pod\nspec:\n  nodeSelector:\n    $0\n", "topology.kubernetes.io/zone", true],
    ["kind: Pod\nspec:\n  containers:\n  - volumeMounts:\n    - $0\n", "name", false],
    ["kind: Pod\nspec:\n  volumes:\n  - name: a\n  containers:\n  - volumeMounts:\n    - $0\n", "name", true],
    ["kind: PersistentVolumeClaim\nspec:\n  resources:\n    requests:\n      $0\n", "storage", true],
    ["kind: Pod\nspec:\n  containers:\n  - resources:\n      requests:\n        $0\n", "cpu", false],
    [
      "kind: PersistentVolumeClaim\nmetadata:\n  annotations:\n    $0\n",
      "volume.beta.kubernetes.io/storage-class",
      true,
    ],
    [
      "kind: Pod\nmetadata:\n  labels:\n    $0\n---\nmetadata:\n  labels:\n    app: a\n---\nmetadata:\n  labels:\n    app: b\n",
      "app",
      true,
    ],
    ["kind: StorageClass\nrecl$0: Retain\n", "reclaimPolicy", false],
  ])("after %j %s: a list of choices %s", (source, label, isListed) =>
    expect(offered(source, label).choices).toBe(isListed),
  );
});

describe("keys in their place", () => {
  test("no namespace for an object of the cluster", () => {
    expect(labels("kind: StorageClass\nmetadata:\n  $0\n")).not.toContain("namespace");
    expect(labels("kind: PersistentVolumeClaim\nmetadata:\n  $0\n")).toContain("namespace");
  });
  test("matchLabels before expressions", () =>
    expect(labels("kind: Deployment\nspec:\n  selector:\n    $0\n")).toEqual(["matchLabels", "matchExpressions"]));
  test("labels of pods before their names", () =>
    expect(labels("kind: Deployment\nspec:\n  template:\n    metadata:\n      $0\n").slice(0, 2)).toEqual([
      "labels",
      "annotations",
    ]));
  test("metadata and spec of a claim template before what it need not say", () =>
    expect(labels("kind: StatefulSet\nspec:\n  volumeClaimTemplates:\n  - $0\n").slice(0, 2)).toEqual([
      "metadata",
      "spec",
    ]));
});

test("lists, steps, quotes and line breaks are those of the documents around", () => {
  const above = "kind: Pod\nmetadata:\n    name: 'a'\nspec:\n    volumes:\n        - name: b\n---\n";
  const source = `${above}kind: PersistentVolumeClaim\nspec:\n    $0\n`;
  expect(accept(source, "accessModes")).toMatch(/\n {4}accessModes:\n {8}- \n$/);
  expect(accept(`${above}kind: StorageClass\nparameters:\n    $0\n`, "iops")).toMatch(/iops: '3000'\n$/);
  const own = `${above}kind: StatefulSet\nspec:\n  template: {}\n  volumeClaimTemplates:\n  - spec:\n      $0\n`;
  expect(accept(own, "accessModes"), "unless its own says otherwise").toMatch(/accessModes:\n {6}- \n$/);
});

describe("whole objects by their kinds", () => {
  test.each([
    ["StorageClass", "sc-gp3"],
    ["PersistentVolumeClaim", "pvc"],
    ["StatefulSet", "kafka-dynamic"],
  ])("%s finds %s", (kind, prefix) =>
    expect(offered(`${kind}$0\n`, prefix).filter).toMatch(new RegExp(`^${prefix} .*\\b${kind}\\b`)),
  );
});

describe("behind # ebs-ignore", () => {
  const line = "kind: StorageClass\nmetadata:\n  name: a\nprovisioner: ebs.csi.aws.com";
  test("rules, those that say something of the line first, then those of the file", () => {
    const found = labels(`apiVersion: storage.k8s.io/v1\n${line} # ebs-ignore $0\nparameters:\n  type: gp2\n`);
    expect(found[0]).toBe("immediate-binding");
    expect(found.indexOf("superseded-volume-type")).toBeLessThan(6);
    expect(found.length).toBeGreaterThan(80);
    expect(found).not.toContain("unused-ignore");
  });
  test("above a line, of the next one", () =>
    expect(
      labels(`apiVersion: storage.k8s.io/v1\n${line.replace("provisioner", "# ebs-ignore $0\nprovisioner")}\n`)[0],
    ).toBe("immediate-binding"));
  test("the line's own before those above it", () => {
    const typed = `apiVersion: storage.k8s.io/v1\n${line}\nparameters:\n  type: gp2`;
    const [own = ""] = labels(`${typed} # ebs-ignore $0\n`);
    expect(labels(`apiVersion: storage.k8s.io/v1\n${line} # ebs-ignore $0\nparameters:\n  type: gp2\n`)[0]).not.toBe(
      own,
    );
    expect(labels(`${typed.replace("  type", "  # ebs-ignore $0\n  type")}\n`)[0]).toBe(own);
  });
  test("what is begun is replaced, what is there is left out", () => {
    const source = `${line} # ebs-ignore immediate-binding, no-vol$0ume\n`;
    expect(labels(source)).not.toContain("immediate-binding");
    expect(accept(source, "no-volume-expansion")).toBe(`${line} # ebs-ignore immediate-binding, no-volume-expansion\n`);
  });
  test("of a file", () => expect(labels(`# ebs-ignore-file $0\n${line}\n`)).toContain("immediate-binding"));
  test("with what the rule says", () =>
    expect(say(offered(`${line} # ebs-ignore $0\n`, "immediate-binding").documentation() ?? "")).toMatch(/\.$/));
  test.each(["# ebs-ignore immediate-binding: $0", "# see ebs-ignored $0", "# ebs-ignore$0"])("not at %s", (text) =>
    expect(labels(`${line} ${text}\n`)).toEqual([]),
  );
});

describe("the forms of a key's name", () => {
  const source = "kind: StorageClass\nparameters:\n  kmsKeyId: $0\n";
  const zone = "#- /b.yaml\nkind: StorageClass\nparameters:\n  zone: cn-north-1b\n";
  test("in the region of the workspace", () => {
    expect(labels(source)).toEqual([
      "arn:aws:kms:<region>:<account>:key/<key-id>",
      "alias/<name>",
      "arn:aws:kms:<region>:<account>:alias/<name>",
      "<key-id>",
    ]);
    expect(labels(`#- /a.yaml\n${source}${zone}`)[0]).toBe("arn:aws-cn:kms:cn-north-1:<account>:key/<key-id>");
  });
  test("with stops for what only the author knows", () =>
    expect(
      accept(`#- /a.yaml\n${source}${zone}`, "arn:aws-cn:kms:cn-north-1:<account>:key/<key-id>", {}, "text"),
    ).toMatch(/kmsKeyId: arn:aws-cn:kms:cn-north-1:\$\{1:<account>\}:key\/\$\{2:<key-id>\}\n$/));
});

describe("nothing of manifests", () => {
  const names = [
    "values.yaml",
    "values-prod.yaml",
    "prod.values.yml",
    "Chart.yaml",
    "kustomization.yaml",
    "kustomization.yml",
  ];
  test.each(names)("in %s", (name) => {
    expect(labels(`#- /chart/${name}\n$0\n`)).toEqual([]);
    expect(labels(`#- /chart/${name}\nkind: StorageClass\n$0\n`)).toEqual([]);
    expect(labels(`#- /chart/${name}\nmetadata:\n  $0\n`)).toEqual([]);
  });
  test("in the settings of a workspace", () => {
    const found = labels("#- /.ebs-manifests.yaml\n$0\n");
    for (const word of ["apiVersion", "sc-gp3"]) expect(found).not.toContain(word);
  });
  test("but in files that are only called like them", () =>
    expect(labels("#- /chart/myvalues.yaml\n$0\n")).toContain("apiVersion"));
});
