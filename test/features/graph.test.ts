// The storage graph: who stores where, in which zone, on what disk, and with which problems.
import { expect, test, vi } from "vitest";
import { createLanguageService, type StorageGraph, say } from "../../server/src/core/index.ts";
import { configFor } from "../support/check.ts";
import { parseFixture } from "../support/fixture.ts";

function graphOf(source: string, pause: () => void = () => undefined): StorageGraph {
  const service = createLanguageService((bug) => {
    throw new Error(bug);
  });
  for (const [uri, text] of parseFixture(source).files) service.update(uri, text);
  const steps = service.storageGraph(() => configFor());
  let step = steps.next();
  while (!step.done) {
    pause();
    step = steps.next();
  }
  return step.value;
}

/** Each node as `id [zones] detail`, each edge as `from label> to`, in the order of the words. */
function shown({ nodes, edges }: StorageGraph): readonly string[] {
  return [
    ...nodes.map(({ id, zones, detail }) => `${id} [${zones.join()}] ${detail ?? ""}`.trim()).sort(),
    ...edges.map(({ from, to, label }) => `${from} ${label ?? ""}> ${to}`).sort(),
  ];
}

const pool = `#- /set.yaml
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: kafka, namespace: shop}
spec:
  replicas: 2
  template:
    spec:
      containers: [{name: main, volumeMounts: [{name: data, mountPath: /data}]}]
  volumeClaimTemplates:
    - metadata: {name: data}
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: fast
        resources: {requests: {storage: 20Gi}}
#- /class.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: fast}
provisioner: ebs.csi.aws.com
parameters: {type: gp3}
allowedTopologies:
  - matchLabelExpressions: [{key: topology.kubernetes.io/zone, values: [eu-west-1a, eu-west-1b]}]
`;

const volume = `#- /volume.yaml
apiVersion: v1
kind: PersistentVolume
metadata: {name: disk-1}
spec:
  capacity: {storage: 20Gi}
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  claimRef: {name: data-kafka-1, namespace: shop}
  csi: {driver: ebs.csi.aws.com, volumeHandle: vol-0fedcba9876543210}
  nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: topology.kubernetes.io/zone, operator: In, values: [eu-west-1b]}]}]}}
`;

test("claims that a StatefulSet makes are where their class makes volumes, with the volume that EBS will make", () => {
  expect(shown(graphOf(pool))).toEqual([
    "PersistentVolumeClaim/shop/data-kafka-0 [eu-west-1a,eu-west-1b] 20 GiB · gp3 · 3000 IOPS · 125 MiB/s",
    "PersistentVolumeClaim/shop/data-kafka-1 [eu-west-1a,eu-west-1b] 20 GiB · gp3 · 3000 IOPS · 125 MiB/s",
    "StatefulSet/shop/kafka [eu-west-1a,eu-west-1b]",
    "StorageClass/fast [eu-west-1a,eu-west-1b] gp3",
    "PersistentVolumeClaim/shop/data-kafka-0 > StorageClass/fast",
    "PersistentVolumeClaim/shop/data-kafka-1 > StorageClass/fast",
    "StatefulSet/shop/kafka data> PersistentVolumeClaim/shop/data-kafka-0",
    "StatefulSet/shop/kafka data> PersistentVolumeClaim/shop/data-kafka-1",
  ]);
});

test("a claim is where the volume is that is kept for it, and so is the disk", () => {
  const { nodes } = graphOf(pool + volume);
  const zones = Object.fromEntries(nodes.map((node) => [node.id, node.zones.join()]));
  expect(zones).toMatchObject({
    "PersistentVolumeClaim/shop/data-kafka-1": "eu-west-1b",
    "PersistentVolume/disk-1": "eu-west-1b",
    "EBS volume/vol-0fedcba9876543210": "eu-west-1b",
    "PersistentVolumeClaim/shop/data-kafka-0": "eu-west-1a,eu-west-1b",
  });
});

test("what is read again after a pause, because its tree was forgotten, is no second object", () => {
  let pauses = 0;
  class UntilThePause<T> {
    readonly #made = pauses;
    readonly #value: T;
    constructor(value: T) {
      this.#value = value;
    }
    deref(): T | undefined {
      return this.#made === pauses ? this.#value : undefined;
    }
  }
  vi.stubGlobal("WeakRef", UntilThePause);
  try {
    expect(shown(graphOf(pool + volume, () => pauses++))).toEqual(shown(graphOf(pool + volume)));
    expect(pauses).toBeGreaterThan(0);
  } finally {
    vi.unstubAllGlobals();
  }
});

test("a pod that names the claim of a StatefulSet's pod meets it at the same node", () => {
  const pod = `#- /pod.yaml
kind: Pod
metadata: {name: backup, namespace: shop}
spec:
  nodeSelector: {topology.kubernetes.io/zone: eu-west-1a}
  volumes: [{name: old, persistentVolumeClaim: {claimName: data-kafka-0}}]
`;
  const { nodes, edges } = graphOf(pool + pod);
  expect(nodes.filter(({ name }) => name === "data-kafka-0")).toHaveLength(1);
  expect(edges).toContainEqual({
    from: "Pod/shop/backup",
    to: "PersistentVolumeClaim/shop/data-kafka-0",
    label: "old",
  });
  expect(nodes.find(({ name }) => name === "backup")?.zones).toEqual(["eu-west-1a"]);
});

test("objects of one name in two folders are two, each with the storage of its own folder", () => {
  const side = (folder: string) => `#- /${folder}/all.yaml
kind: Pod
metadata: {name: web}
spec:
  volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]
---
kind: PersistentVolumeClaim
metadata: {name: data}
spec: {storageClassName: of-${folder}}
`;
  const { nodes, edges } = graphOf(side("dev") + side("prod"));
  const webs = nodes.filter(({ kind }) => kind === "Pod");
  expect(webs.map(({ id }) => id)).toEqual(["Pod/web", "Pod/web@/prod/all.yaml"]);
  const uriOf = new Map(nodes.map(({ id, place }) => [id, place?.uri]));
  const mounts = edges.filter(({ label }) => label === "data");
  expect(mounts.map(({ from, to }) => [uriOf.get(from), uriOf.get(to)])).toEqual([
    ["/dev/all.yaml", "/dev/all.yaml"],
    ["/prod/all.yaml", "/prod/all.yaml"],
  ]);
});

test("a claim that leaves its class open hangs on the default one; one that wants none does not", () => {
  const { edges } = graphOf(`
kind: PersistentVolumeClaim
metadata: {name: open}
spec: {accessModes: [ReadWriteOnce]}
---
kind: PersistentVolumeClaim
metadata: {name: none}
spec: {storageClassName: ""}
---
kind: StorageClass
metadata: {name: usual, annotations: {storageclass.kubernetes.io/is-default-class: "true"}}
provisioner: ebs.csi.aws.com
`);
  expect(edges.map(({ from, to }) => `${from} > ${to}`)).toEqual(["PersistentVolumeClaim/open > StorageClass/usual"]);
});

test("errors and warnings belong to the object that they stand in, those of a template to its claims too", () => {
  const small = pool.replace("type: gp3", "type: st1");
  const { nodes } = graphOf(small);
  const problems = new Map(nodes.map(({ id, problems }) => [id, problems]));
  for (const id of ["PersistentVolumeClaim/shop/data-kafka-0", "StatefulSet/shop/kafka"]) {
    const found = problems.get(id)?.find(({ rule }) => rule === "volume-size-out-of-range");
    expect(found?.severity, id).toBe("error");
    expect(found && say(found.message)).toContain("at least 125 GiB");
  }
  expect(problems.get("StorageClass/fast")?.map(({ rule }) => rule)).not.toContain("volume-size-out-of-range");
  // Hints are advice, and no problem: the class is not encrypted.
  expect([...problems.values()].flat().filter(({ severity }) => severity === "hint")).toEqual([]);
});

test("places are those of the text as it is, also behind other documents", () => {
  const head = "kind: Service\nmetadata: {name: web}\n---\n";
  const text = `${head}kind: PersistentVolumeClaim\nmetadata:\n  name: "data"\nspec: {volumeName: disk}\n`;
  const claim = graphOf(text).nodes.find(({ kind }) => kind === "PersistentVolumeClaim");
  expect(claim?.place?.uri).toBe("/main.yaml");
  expect(text.slice(claim?.place?.name.start, claim?.place?.name.end)).toBe('"data"');
  expect(text.slice(claim?.place?.span.start)).toMatch(/^kind: PersistentVolumeClaim/);
});

test("templates of other tools say nothing yet, and what stores nothing is left out", () => {
  const { nodes } = graphOf(`#- /chart.yaml
kind: PersistentVolumeClaim
metadata: {name: "{{ .Release.Name }}-data"}
spec: {storageClassName: fast}
#- /web.yaml
kind: Deployment
metadata: {name: web}
spec: {template: {spec: {volumes: [{name: tmp, emptyDir: {}}]}}}
`);
  expect(nodes).toEqual([]);
});

test("a claim of which nothing else is known is where its pods are, if that is said of all of them", () => {
  const pod = (name: string, zone: string) => `#- /${name}.yaml
apiVersion: v1
kind: Pod
metadata: {name: ${name}}
spec:
  nodeSelector: {${zone === "" ? "" : `topology.kubernetes.io/zone: ${zone}`}}
  containers: []
  volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]
`;
  const claim = `#- /claim.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data}
spec: {storageClassName: fast}
`;
  expect(shown(graphOf(claim + pod("one", "eu-west-1a")))).toContain("PersistentVolumeClaim/data [eu-west-1a]");
  expect(shown(graphOf(claim + pod("one", "eu-west-1a") + pod("two", "")))).toContain("PersistentVolumeClaim/data []");
});
