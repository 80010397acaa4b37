// What is offered because of what stands around the place: volumes that classes make, labels of the other half, directories of
// images, and parts of objects written at once.
import { describe, expect, test } from "vitest";
import { fragments } from "../../server/src/core/features/snippets.generated.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { isReadable } from "../../server/src/core/yaml/tree.ts";
import { accept, ask, details, labels } from "../support/complete.ts";

const storageClass = (name: string, parameters: string) =>
  `#- /${name}.yaml\nkind: StorageClass\nmetadata:\n  name: ${name}\nprovisioner: ebs.csi.aws.com\nparameters: ${parameters}\n`;
const classes = `${storageClass("fast", '{ type: gp3, iops: "6000" }')}${storageClass("old", "{ type: gp2 }")}`;

describe("classes, with the volume that they make", () => {
  const claim = "#- /claim.yaml\nkind: PersistentVolumeClaim\nspec:\n  storageClassName: $0\n";
  test("of the claim's size", () =>
    expect(details(`${claim}  resources:\n    requests:\n      storage: 500G\n${classes}`).slice(0, 2)).toEqual([
      "fast: 466 GiB · gp3 · 6000 IOPS · 125 MiB/s",
      "old: 466 GiB · gp2 · 1398 IOPS · 250 MiB/s",
    ]));
  test("of any size, without what grows with it", () =>
    expect(details(`${claim}${classes}`).slice(0, 2)).toEqual(["fast: gp3 · 6000 IOPS · 125 MiB/s", "old: gp2"]));
  test("of a claim template's size", () =>
    expect(
      details(
        `#- /set.yaml\nkind: StatefulSet\nspec:\n  volumeClaimTemplates:\n    - spec:\n        storageClassName: $0\n        resources:\n          requests:\n            storage: 100Gi\n${classes}`,
      )[1],
    ).toBe("old: 100 GiB · gp2 · 300 IOPS · 128 MiB/s"));
  test("of a claim that names it in an annotation", () =>
    expect(
      details(
        `#- /claim.yaml\nkind: PersistentVolumeClaim\nmetadata:\n  annotations:\n    volume.beta.kubernetes.io/storage-class: $0\nspec:\n  resources:\n    requests:\n      storage: 1Ti\n${classes}`,
      )[0],
    ).toBe("fast: 1024 GiB · gp3 · 6000 IOPS · 125 MiB/s"));
});

test("claims, with size, class and zone", () =>
  expect(
    details(
      "#- /pod.yaml\nkind: Pod\nspec:\n  volumes:\n    - name: a\n      persistentVolumeClaim:\n        claimName: $0\n" +
        '#- /b.yaml\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\nspec:\n  storageClassName: ""\n  volumeName: disk\n  resources:\n    requests:\n      storage: 300Gi\n---\n' +
        "kind: PersistentVolume\nmetadata:\n  name: disk\nspec:\n  nodeAffinity:\n    required:\n      nodeSelectorTerms:\n        - matchExpressions:\n            - key: topology.kubernetes.io/zone\n              operator: In\n              values: [ap-northeast-2a]\n",
    ),
  ).toEqual(["data: 300Gi · ap-northeast-2a"]));

describe("labels of the other half", () => {
  const other =
    "---\nkind: Deployment\nspec:\n  template:\n    metadata:\n      labels:\n        app: other\n        tier: web\n";
  test("a selector's, from the pods", () => {
    const source = `kind: Deployment\nspec:\n  selector:\n    matchLabels:\n      $0\n  template:\n    metadata:\n      labels:\n        app: kafka\n${other}`;
    expect(details(source)).toEqual(["app: kafka", "tier: web"]);
    expect(accept(source, "app")).toMatch(/matchLabels:\n {6}app: kafka\n/);
  });
  test("the pods', from the selector", () =>
    expect(
      labels(
        `kind: StatefulSet\nspec:\n  selector:\n    matchLabels:\n      app: kafka\n  template:\n    metadata:\n      labels:\n        app: $0\n${other}`,
      ),
    ).toEqual(["kafka"]));
  test("a Service's, from the StatefulSet that names it", () =>
    expect(
      details(
        `kind: Service\nmetadata:\n  name: peers\nspec:\n  selector:\n    $0\n---\nkind: StatefulSet\nspec:\n  serviceName: peers\n  template:\n    metadata:\n      labels:\n        app: kafka\n${other}`,
      ),
    ).toEqual(["app: kafka", "tier: web"]));
  test("those of a spread, from the pod around it", () =>
    expect(
      labels(
        `kind: Deployment\nspec:\n  template:\n    metadata:\n      labels:\n        app: kafka\n    spec:\n      topologySpreadConstraints:\n        - labelSelector:\n            matchLabels:\n              app: $0\n${other}`,
      ),
    ).toEqual(["kafka"]));
  test("a claim's, from the volumes", () =>
    expect(
      details(
        `kind: PersistentVolumeClaim\nspec:\n  selector:\n    matchLabels:\n      $0\n---\nkind: PersistentVolume\nmetadata:\n  labels:\n    pool: kafka\n${other}`,
      )[0],
    ).toBe("pool: kafka"));
});

describe("what an image wants", () => {
  const pod = (rest: string, image = "apache/kafka:4.1.0") =>
    `kind: Pod\nspec:\n  containers:\n    - name: a\n      image: ${image}\n${rest}`;
  const mounted = "      volumeMounts:\n        - name: disk\n          mountPath: /var/lib/kafka/data\n";
  test("its directory to mount at", () => {
    const source = pod("      volumeMounts:\n        - name: disk\n          mountPath: $0\n");
    expect(labels(source)).toEqual(["/var/lib/kafka/data"]);
    expect(labels(source.replace("apache/kafka:4.1.0", "postgres:17"))).toEqual(["/var/lib/postgresql/data"]);
    expect(labels(source.replace("apache/kafka:4.1.0", "postgres"))).toEqual(["/var/lib/postgresql"]);
    expect(labels(source.replace("apache/kafka:4.1.0", "example.com/own"))).toEqual([]);
  });
  test("to choose before a path is typed: no other path is taken for it, though its letters are in it", () => {
    const source = pod("      volumeMounts:\n        - name: disk\n          mountPath: $0\n");
    const filters = (text: string) => ask(text).completions.map(({ filter }) => filter);
    expect(filters(source)).toHaveLength(1);
    expect(
      filters(source)
        .concat(filters(source.replace("$0", "/var/lib/data$0")))
        .join(""),
    ).not.toMatch(/[/\w]/);
    const group = pod("  securityContext:\n    fsGroup: $0\n", "bitnami/kafka");
    expect(filters(group).join("")).not.toMatch(/\w/);
  });
  test("not where it is mounted already", () =>
    expect(labels(pod(`${mounted}        - name: b\n          mountPath: $0\n`))).toEqual([]));
  test("the variables of its directory, and a directory below the mount", () => {
    expect(labels(pod(`      env:\n        - name: $0\n${mounted}`))).toEqual(["KAFKA_LOG_DIRS", "KAFKA_LOG_DIR"]);
    expect(labels(pod(`      env:\n        - name: KAFKA_LOG_DIRS\n          value: $0\n${mounted}`))).toEqual([
      "/var/lib/kafka/data/logs",
    ]);
    expect(labels(pod(`      env:\n        - name: OTHER\n          value: $0\n${mounted}`))).toEqual([]);
  });
  test("its group", () =>
    expect(accept(pod("  securityContext:\n    fsGroup: $0\n", "bitnami/kafka"), "1001")).toMatch(/fsGroup: 1001\n$/));
});

describe("parts of objects", () => {
  const set = "kind: StatefulSet\nspec:\n  volumeClaimTemplates:\n    $0\n";
  const template = (lines: readonly string[]) =>
    `kind: StatefulSet\nspec:\n  volumeClaimTemplates:\n${lines.join("\n")}\n`;
  test("a claim template, of a class that is there", () => {
    expect(accept(`#- /set.yaml\n${set}${storageClass("fast", "{}")}`, "vct")).toBe(
      template([
        "    - metadata:",
        "        name: data",
        "      spec:",
        "        accessModes:",
        "        - ReadWriteOnce",
        "        storageClassName: fast",
        "        resources:",
        "          requests:",
        "            storage: 300Gi",
      ]),
    );
    expect(accept(set, "vct", {}, "text")).toMatch(/storageClassName: \$\{2:ebs-gp3\}\n/);
  });
  test("behind a dash, in steps of four, with carriage returns", () =>
    expect(accept("kind: Pod\r\nspec:\r\n    volumes:\r\n        - $0\r\n", "volume-claim")).toBe(
      "kind: Pod\r\nspec:\r\n    volumes:\r\n        - name: data\r\n          persistentVolumeClaim:\r\n              claimName: data\r\n",
    ));
  test("a mount, of a volume that is there, where the image keeps its data", () =>
    expect(
      accept(
        "kind: Pod\nspec:\n  containers:\n    - image: apache/kafka\n      volumeMounts:\n        - $0\n  volumes:\n    - name: disk\n",
        "mount",
      ),
    ).toMatch(/- name: disk\n {10}mountPath: \/var\/lib\/kafka\/data\n/));
  test("not into what is begun already, nor between braces", () => {
    expect(labels("kind: Pod\nspec:\n  volumes:\n    - name: a\n      $0\n")).not.toContain("volume-claim");
    expect(labels("kind: Pod\nspec:\n  volumes: [{ $0 }]\n")).not.toContain("volume-claim");
    expect(labels("kind: PersistentVolume\nspec:\n  csi: {}\n  $0\n")).not.toContain("pv-source");
  });

  const places: Readonly<Record<string, string>> = {
    vct: set,
    "volume-claim": "kind: Pod\nspec:\n  volumes:\n    $0\n",
    "volume-ephemeral": "kind: Pod\nspec:\n  volumes:\n    $0\n",
    mount: "kind: Pod\nspec:\n  containers:\n    - volumeMounts:\n        $0\n",
    "pv-source": "kind: PersistentVolume\nspec:\n  capacity: {}\n  $0\n",
    "sc-zones": "kind: StorageClass\n$0\n",
  };
  test.each(fragments.map(({ prefix }) => [prefix]))("%s parses where it belongs, and stops in order", (prefix) => {
    const source = places[prefix] ?? "";
    const text = accept(source, prefix, {}, "text");
    const stops = [...text.matchAll(/\$\{(\d+):[^}]+\}/g)].map(([, number]) => Number(number));
    expect(stops).toEqual(stops.map((_, index) => index + 1));
    const workspace = new Workspace();
    workspace.update("/a.yaml", accept(source, prefix));
    for (const { analysis } of workspace.documents("/a.yaml")) expect(isReadable(analysis.tree)).toBe(true);
    expect(accept(source, prefix)).not.toContain("$");
  });
});

describe("in a template that nobody has filled in", () => {
  const chart = (spec: string) =>
    `kind: PersistentVolumeClaim\nmetadata:\n  name: {{ .Release.Name }}-data\n  labels:\n    {{- include "chart.labels" . | nindent 4 }}\nspec:\n  {{- if .Values.class }}\n  storageClassName: {{ .Values.class }}\n  {{- end }}\n${spec}`;
  test("keys and values, as if the actions were filled in", () => {
    expect(accept(chart("  volumeM$0\n"), "volumeMode")).toBe(chart("  volumeMode: \n"));
    expect(accept(chart("  volumeMode: $0\n  resources: {}\n"), "Block")).toBe(
      chart("  volumeMode: Block\n  resources: {}\n"),
    );
    expect(labels(chart("  $0\n"))).not.toContain("storageClassName");
  });
  test("nothing inside an action, nor in a word that has one in it", () => {
    expect(labels(chart("  volumeMode: {{ .Val$0 }}\n"))).toEqual([]);
    expect(labels(chart("  volumeMode: {{ .Values.mode }}Bl$0\n"))).toEqual([]);
    expect(labels(chart("  {{- end$0 }}\n"))).toEqual([]);
  });
});

describe("whole objects", () => {
  test("in an empty document", () =>
    expect(ask("$0\n").completions.flatMap(({ kind, label }) => (kind === "snippet" ? [label] : []))).toEqual(
      expect.arrayContaining(["pvc", "sc-gp3", "snapshot"]),
    ));
});
