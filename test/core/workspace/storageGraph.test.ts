// The edges between claims, volumes, classes, pods and autoscalers, across files and namespaces.
import { describe, expect, test } from "vitest";
import type { Manifest } from "../../../server/src/core/manifest/manifest.ts";
import { autoscalerOf } from "../../../server/src/core/workspace/autoscalers.ts";
import { generatedClaims } from "../../../server/src/core/workspace/generatedClaims.ts";
import { claimNamed, partnerOf, volumesKeptFor } from "../../../server/src/core/workspace/pairs.ts";
import { Workspace } from "../../../server/src/core/workspace/workspace.ts";
import { zonesOfClass, zonesOfPod, zonesOfVolume } from "../../../server/src/core/workspace/zones.ts";
import { parseFixture } from "../../support/fixture.ts";
import { look } from "../../support/look.ts";

function open(source: string) {
  const workspace = new Workspace();
  for (const [uri, text] of parseFixture(source).files) workspace.update(uri, text);
  const all = workspace.uris().flatMap((uri) => workspace.documents(uri));
  const located = all.flatMap((document) => document.analysis.manifests.map((manifest) => ({ document, manifest })));
  const find = (kind: Manifest["kind"], name?: string) => {
    const found = located.find(
      ({ manifest }) => manifest.kind === kind && (name === undefined || manifest.name === name),
    );
    if (!found) throw new Error(`No ${kind} ${name ?? ""}`);
    return found;
  };
  return { workspace, find };
}

const kafka = `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
  namespace: kafka
spec:
  replicas: 2
  ordinals:
    start: 3
  template:
    spec:
      volumes:
        - name: scratch
          ephemeral:
            volumeClaimTemplate:
              spec:
                storageClassName: fast
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        storageClassName: pool
`;

const volume = (name: string, claimRef: string, rest = "") => `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: ${name}
spec:
  storageClassName: pool
  ${claimRef}
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
${rest}`;

describe("claims that controllers make", () => {
  test("of templates and of ephemeral volumes, from the first ordinal on", () => {
    const claims = generatedClaims(open(kafka).find("StatefulSet").manifest);
    expect(claims.map(({ name, pod }) => `${pod}: ${name}`)).toEqual([
      "kafka-3: data-kafka-3",
      "kafka-3: kafka-3-scratch",
      "kafka-4: data-kafka-4",
      "kafka-4: kafka-4-scratch",
    ]);
  });

  test("of a pod", () => {
    const pod = `
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  volumes:
    - name: scratch
      ephemeral:
        volumeClaimTemplate:
          spec:
            accessModes: [ReadWriteOnce]
`;
    expect(generatedClaims(open(pod).find("Pod").manifest).map(({ name }) => name)).toEqual(["web-scratch"]);
  });
});

describe("a volume that is kept for a claim", () => {
  const files = `
#- /kafka.yaml${kafka}
#- /volumes.yaml${volume("kafka-3", "claimRef: {namespace: kafka, name: data-kafka-3}")}---${volume("other", "claimRef: {namespace: web, name: data-kafka-3}")}`;

  test("finds the claim that is not there yet", () => {
    const { workspace, find } = open(files);
    const claim = claimNamed(workspace, find("PersistentVolume").document, "data-kafka-3", "kafka");
    expect(claim?.owner?.name).toBe("kafka");
    expect(claim?.bindable.storageClass).toBe("pool");
    expect(claim && partnerOf(workspace, claim)?.volume.manifest.name).toBe("kafka-3");
  });

  test("counts in its namespace only", () => {
    const { workspace } = open(files);
    const names = volumesKeptFor(workspace, "data-kafka-3", "kafka").map(({ manifest }) => manifest.name);
    expect(names).toEqual(["kafka-3"]);
  });

  test("an edit of either file concerns the other", () => {
    const { workspace } = open(files);
    look(workspace);
    expect(workspace.update("/kafka.yaml", kafka.replace("replicas: 2", "replicas: 1"))).toContain("/volumes.yaml");
    look(workspace);
    expect(
      workspace.update("/volumes.yaml", volume("kafka-3", "claimRef: {namespace: kafka, name: data-kafka-4}")),
    ).toContain("/kafka.yaml");
  });
});

test("a volume more in the pool concerns the StatefulSet", () => {
  const { workspace } = open(`#- /kafka.yaml${kafka}`);
  look(workspace);
  expect(workspace.update("/volumes.yaml", volume("kafka-3", ""))).toContain("/kafka.yaml");
  look(workspace);
  expect(workspace.remove("/volumes.yaml")).toContain("/kafka.yaml");
});

test("an autoscaler and what it scales", () => {
  const scaler = `
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: web
  namespace: shop
spec:
  maxReplicas: 5
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: web
`;
  const deployment = (namespace: string) => `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: ${namespace}
spec:
  template:
    spec:
      containers: [{name: web, image: nginx}]
`;
  const { workspace, find } = open(`#- /scaler.yaml${scaler}#- /web.yaml${deployment("shop")}`);
  const { document, manifest } = find("Deployment");
  const reads = workspace.readsForFile("/web.yaml");
  expect(autoscalerOf(reads, document, manifest)?.manifest.body.spec?.maxReplicas?.value).toBe(5);
  expect(workspace.update("/scaler.yaml", scaler.replace("5", "6"))).toContain("/web.yaml");
  workspace.update("/web.yaml", deployment("other"));
  const moved = workspace.named("Deployment", "web")[0];
  expect(moved && autoscalerOf(workspace, moved.document, moved.manifest)).toBeUndefined();
});

describe("zones", () => {
  const terms = (...keys: string[]) =>
    keys
      .map(
        (key) => `
        - matchExpressions:
            - {key: ${key}, operator: In, values: [eu-west-1a, eu-west-1b]}`,
      )
      .join("");

  test.each([
    [
      "the affinity, by either key",
      `  nodeAffinity:\n    required:\n      nodeSelectorTerms:${terms("topology.ebs.csi.aws.com/zone", "topology.kubernetes.io/zone")}\n`,
      ["eu-west-1a", "eu-west-1b"],
    ],
    [
      "a term without a zone allows all",
      `  nodeAffinity:\n    required:\n      nodeSelectorTerms:${terms("topology.kubernetes.io/zone", "kubernetes.io/os")}\n`,
      undefined,
    ],
    ["nothing", "", undefined],
  ])("of a volume: %s", (_title, affinity, expected) => {
    const { manifest } = open(volume("data", "", affinity)).find("PersistentVolume");
    expect(manifest.kind === "PersistentVolume" && zonesOfVolume(manifest)?.zones).toEqual(expected);
  });

  test.each([
    [
      "the label",
      "labels: {failure-domain.beta.kubernetes.io/zone: eu-west-1a__eu-west-1b}",
      "vol-1",
      ["eu-west-1a", "eu-west-1b"],
    ],
    ["the ID", "labels: {topology.kubernetes.io/zone: eu-west-1b}", "aws://eu-west-1a/vol-1", ["eu-west-1a"]],
  ])("of an in-tree volume: %s", (_title, labels, id, expected) => {
    const source = `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
  ${labels}
spec:
  awsElasticBlockStore:
    volumeID: ${id}
`;
    const { manifest } = open(source).find("PersistentVolume");
    expect(manifest.kind === "PersistentVolume" && zonesOfVolume(manifest)?.zones).toEqual(expected);
  });

  test("of a pod: what selector and affinity have in common", () => {
    const source = `
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  nodeSelector:
    topology.kubernetes.io/zone: eu-west-1b
  affinity:
    nodeAffinity:
      requiredDuringSchedulingIgnoredDuringExecution:
        nodeSelectorTerms:${terms("topology.kubernetes.io/zone")}
`;
    const { manifest } = open(source).find("Pod");
    expect(manifest.kind === "Pod" && manifest.body.spec && zonesOfPod(manifest.body.spec)?.zones).toEqual([
      "eu-west-1b",
    ]);
  });

  test.each([
    [
      "the topologies",
      "allowedTopologies:\n  - matchLabelExpressions:\n      - {key: topology.kubernetes.io/zone, values: [eu-west-1a]}",
      ["eu-west-1a"],
    ],
    ["the parameter of the plugin", 'parameters:\n  zones: "eu-west-1a, eu-west-1b"', ["eu-west-1a", "eu-west-1b"]],
    ["what another tool fills in", 'parameters:\n  zone: "${ZONE}"', undefined],
  ])("of a class: %s", (_title, rest, expected) => {
    const source = `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: kubernetes.io/aws-ebs
${rest}
`;
    const { manifest } = open(source).find("StorageClass");
    expect(manifest.kind === "StorageClass" && zonesOfClass(manifest)?.zones).toEqual(expected);
  });
});
