// What a real API server (1.35, strict) accepts and refuses, against what the rules say of the same mistakes.
import { describe, expect, test } from "vitest";
import { fileFindings } from "../../server/src/core/features/diagnostics.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { say } from "../../server/src/core/text/message.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { configFor } from "../support/check.ts";

const shape: ReadonlySet<string> = new Set([
  "unknown-field",
  "unknown-kind",
  "missing-field",
  "wrong-type",
  "invalid-value",
  "invalid-quantity",
  "invalid-name",
  "invalid-volume-id",
  "invalid-mount",
  "volume-source-count",
  "selector-mismatch",
  "headless-service-missing",
  "namespace-on-cluster-object",
  "duplicate-object",
  "unresolved-placeholder",
  "yaml-syntax",
]);

interface Row {
  readonly name: string;
  readonly source: string;
}

const accepted: Row[] = [];
const refused: Row[] = [];
const yes = (name: string, source: string) => void accepted.push({ name, source });
const no = (name: string, source: string) => void refused.push({ name, source });

const indented = (text: string, by: number) => text.trim().replace(/^/gm, " ".repeat(by));
const head = (apiVersion: string, kind: string, meta = "name: a") =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n${indented(meta, 2)}\n`;

// Claims.
const modes = "accessModes: [ReadWriteOnce]";
const size = (text: string) => `resources: {requests: {storage: ${text}}}`;
const ten = size("10Gi");
const claim = (spec: string, meta?: string) =>
  `${head("v1", "PersistentVolumeClaim", meta)}spec:\n${indented(spec, 2)}\n`;
const lines = (...each: string[]) => each.join("\n");

yes("pvc-ok", claim(lines(modes, "storageClassName: fast", ten)));
no("pvc-no-accessModes", claim(ten));
no("pvc-empty-accessModes", claim(lines("accessModes: []", ten)));
no("pvc-accessModes-string", claim(lines("accessModes: ReadWriteOnce", ten)));
no("pvc-accessMode-short-RWO", claim(lines("accessModes: [RWO]", ten)));
yes("pvc-RWOP", claim(lines("accessModes: [ReadWriteOncePod]", ten)));
no("pvc-RWOP-plus-RWO", claim(lines("accessModes: [ReadWriteOncePod, ReadWriteOnce]", ten)));
yes("pvc-RWO-plus-RWX", claim(lines("accessModes: [ReadWriteOnce, ReadWriteMany]", ten)));
yes("pvc-duplicate-accessMode", claim(lines("accessModes: [ReadWriteOnce, ReadWriteOnce]", ten)));
no("pvc-no-resources", claim(modes));
no("pvc-empty-requests", claim(lines(modes, "resources: {requests: {}}")));
no("pvc-only-limits", claim(lines(modes, "resources: {limits: {storage: 10Gi}}")));
yes("pvc-limits-below-requests", claim(lines(modes, "resources: {limits: {storage: 5Gi}, requests: {storage: 10Gi}}")));
yes("pvc-requests-cpu", claim(lines(modes, "resources: {requests: {storage: 10Gi, cpu: 1}}")));
for (const [name, text] of [
  ["pvc-zero", "0"],
  ["pvc-negative", "-1Gi"],
  ["pvc-10GB", "10GB"],
  ["pvc-10gb-lower", "10gb"],
  ["pvc-10GiB", "10GiB"],
  ["pvc-10-space-Gi", "10 Gi"],
  ["pvc-1e3Gi", "1e3Gi"],
] as const) {
  no(name, claim(lines(modes, size(text))));
}
for (const [name, text] of [
  ["pvc-bare-int-10", "10"],
  ["pvc-10m-milli", "10m"],
  ["pvc-1500m", "1500m"],
  ["pvc-1.5Gi", "1.5Gi"],
  ["pvc-1.1Gi", "1.1Gi"],
  ["pvc-10G-decimal", "10G"],
  ["pvc-1e10", "1e10"],
  ["pvc-100Ti", "100Ti"],
] as const) {
  yes(name, claim(lines(modes, size(text))));
}
no("pvc-unknown-field-storageClass", claim(lines(modes, "storageClass: fast", ten)));
no("pvc-class-uppercase", claim(lines(modes, "storageClassName: GP3", ten)));
yes("pvc-class-empty-string", claim(lines(modes, 'storageClassName: ""', ten)));
yes("pvc-class-null", claim(lines(modes, "storageClassName:", ten)));
const beta = "name: a\nannotations:\n  volume.beta.kubernetes.io/storage-class: fast";
yes("pvc-beta-annotation", claim(lines(modes, ten), beta));
yes("pvc-beta-annotation-and-class", claim(lines(modes, "storageClassName: fast", ten), beta));
no("pvc-volumeMode-bad", claim(lines(modes, "volumeMode: FileSystem", ten)));
yes("pvc-selector-and-class", claim(lines(modes, "storageClassName: fast", "selector: {matchLabels: {disk: a}}", ten)));
yes(
  "pvc-dataSource-snapshot",
  claim(lines(modes, "dataSource: {apiGroup: snapshot.storage.k8s.io, kind: VolumeSnapshot, name: s}", ten)),
);
yes("pvc-dataSource-snapshot-no-apiGroup", claim(lines(modes, "dataSource: {kind: VolumeSnapshot, name: s}", ten)));
yes("pvc-vac", claim(lines(modes, "volumeAttributesClassName: quick", ten)));
no("pvc-duplicate-key", claim(lines(modes, "storageClassName: fast", "storageClassName: slow", ten)));
no("pvc-name-uppercase", claim(lines(modes, ten), "name: My_Claim"));
no("pvc-annotation-bool", claim(lines(modes, ten), "name: a\nannotations:\n  keep: yes"));
yes(
  "pvc-alias-merge-key",
  claim(lines("<<: {accessModes: &modes [ReadWriteOnce]}", "storageClassName: &class fast", "volumeName: *class", ten)),
);
yes(
  "pvc-kyaml-flow-trailing-comma",
  `{
  apiVersion: "v1",
  kind: "PersistentVolumeClaim", # flow
  metadata: { name: "a", },
  spec: { accessModes: ["ReadWriteOnce",], resources: { requests: { storage: "10Gi", }, }, },
}
`,
);
no("pvc-tab-indent", "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n\tname: a\n");

// Volumes.
const volume = (spec: string, meta?: string) => `${head("v1", "PersistentVolume", meta)}spec:\n${indented(spec, 2)}\n`;
const base = lines("capacity: {storage: 10Gi}", modes);
const csi = "csi: {driver: ebs.csi.aws.com, volumeHandle: vol-0123456789abcdef0}";
const intree = (fields: string) => lines(base, `awsElasticBlockStore: {${fields}}`);
const id = "volumeID: vol-0123456789abcdef0";

yes("pv-ok-csi", volume(lines(base, csi)));
yes("pv-ok-intree", volume(intree(`${id}, fsType: ext4`)));
yes("pv-intree-aws-url-id", volume(intree('volumeID: "aws://us-east-1a/vol-0123456789abcdef0"')));
yes("pv-intree-placeholder-id", volume(intree("volumeID: volume-id")));
no("pv-intree-no-volumeID", volume(intree("fsType: ext4")));
no("pv-intree-fstype-lowercase", volume(intree(`${id}, fstype: ext4`)));
no("pv-intree-volumeId-wrong-case", volume(intree("volumeId: vol-0123456789abcdef0")));
no("pv-intree-partition-256", volume(intree(`${id}, partition: 256`)));
yes("pv-intree-fsType-null", volume(intree(`${id}, fsType: null`)));
yes("pv-intree-fsType-nonsense", volume(intree(`${id}, fsType: nonsense`)));
no("pv-two-sources", volume(lines(intree(id), csi)));
no("pv-no-source", volume(base));
no("pv-csi-no-handle", volume(lines(base, "csi: {driver: ebs.csi.aws.com}")));
no("pv-csi-no-driver", volume(lines(base, "csi: {volumeHandle: vol-0123456789abcdef0}")));
no("pv-csi-volumeID-instead-of-handle", volume(lines(base, `csi: {driver: ebs.csi.aws.com, ${id}}`)));
no(
  "pv-csi-driver-intree-name",
  volume(lines(base, "csi: {driver: kubernetes.io/aws-ebs, volumeHandle: vol-0123456789abcdef0}")),
);
yes("pv-csi-RWX-filesystem", volume(lines("capacity: {storage: 10Gi}", "accessModes: [ReadWriteMany]", csi)));
no("pv-no-capacity", volume(lines(modes, csi)));
no("pv-no-accessModes", volume(lines("capacity: {storage: 10Gi}", csi)));
yes("pv-reclaim-Recycle-ebs", volume(lines(base, csi, "persistentVolumeReclaimPolicy: Recycle")));
no("pv-reclaim-lowercase", volume(lines(base, csi, "persistentVolumeReclaimPolicy: retain")));
no("pv-reclaimPolicy-wrong-key", volume(lines(base, csi, "reclaimPolicy: Retain")));
yes("pv-namespace", volume(lines(base, csi), "name: a\nnamespace: b"));
const affinity = (key: string) =>
  `nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: ${key}, operator: In, values: [us-east-1a]}]}]}}`;
yes("pv-nodeAffinity-beta-zone-label", volume(lines(base, csi, affinity("failure-domain.beta.kubernetes.io/zone"))));
no("pv-nodeAffinity-no-required", volume(lines(base, csi, "nodeAffinity: {}")));
yes("pv-labels-zone-only", volume(lines(base, csi), "name: a\nlabels:\n  topology.kubernetes.io/zone: us-east-1a"));
no(
  "pv-volumeAttributes-int",
  volume(
    lines(
      base,
      "csi: {driver: ebs.csi.aws.com, volumeHandle: vol-0123456789abcdef0, volumeAttributes: {partition: 1}}",
    ),
  ),
);

// Classes.
const storage = "storage.k8s.io/v1";
const ebs = "provisioner: ebs.csi.aws.com";
const storageClass = (body: string, meta?: string) => `${head(storage, "StorageClass", meta)}${body}\n`;
const parameters = (text: string) => storageClass(lines(ebs, `parameters: {${text}}`));
const topology = (text: string) =>
  storageClass(lines(ebs, `allowedTopologies: [{matchLabelExpressions: [{${text}}]}]`));

yes("sc-ok", storageClass(lines(ebs, "parameters: {type: gp3}", "volumeBindingMode: WaitForFirstConsumer")));
no("sc-no-provisioner", storageClass("parameters: {type: gp3}"));
no("sc-param-int", parameters("type: gp3, iops: 4000"));
no("sc-param-bool", parameters("type: gp3, encrypted: true"));
no("sc-param-yes-yaml11", parameters("type: gp3, encrypted: yes"));
yes("sc-param-null", parameters("type: gp3, iops: null"));
no("sc-param-nested", parameters("type: gp3, tags: {team: data}"));
yes("sc-param-nonsense-values", parameters('type: nonsense, iops: "many"'));
yes("sc-params-empty-map", parameters(""));
no("sc-reclaim-Recycle", storageClass(lines(ebs, "reclaimPolicy: Recycle")));
no("sc-reclaim-lowercase", storageClass(lines(ebs, "reclaimPolicy: retain")));
no("sc-bindingMode-typo-value", storageClass(lines(ebs, "volumeBindingMode: waitForFirstConsumer")));
no("sc-VolumeBindingMode-case-key", storageClass(lines(ebs, "VolumeBindingMode: WaitForFirstConsumer")));
no("sc-allowVolumeExpansion-string", storageClass(lines(ebs, 'allowVolumeExpansion: "true"')));
no("sc-spec-wrapper", storageClass(`spec:\n  ${ebs}`));
no("sc-v1beta1", `${head("storage.k8s.io/v1beta1", "StorageClass")}${ebs}\n`);
no("sc-api-v1", `${head("v1", "StorageClass")}${ebs}\n`);
yes("sc-namespace", storageClass(ebs, "name: a\nnamespace: b"));
const marked = (text: string) => storageClass(ebs, `name: a\nannotations:\n  ${text}`);
no("sc-default-annotation-bool", marked("storageclass.kubernetes.io/is-default-class: true"));
yes("sc-default-beta-annotation", marked('storageclass.beta.kubernetes.io/is-default-class: "true"'));
yes("sc-allowedTopologies-beta-key", topology("key: failure-domain.beta.kubernetes.io/zone, values: [us-east-1a]"));
no("sc-allowedTopologies-dup-values", topology("key: topology.kubernetes.io/zone, values: [us-east-1a, us-east-1a]"));
no("sc-allowedTopologies-operator", topology("key: topology.kubernetes.io/zone, operator: In, values: [us-east-1a]"));
no("sc-provisioner-bad-name", storageClass("provisioner: aws ebs"));

const attributes = (apiVersion: string, body: string) => `${head(apiVersion, "VolumeAttributesClass")}${body}\n`;
const quick = 'parameters: {iops: "4000"}';
yes("vac-ok", attributes(storage, lines("driverName: ebs.csi.aws.com", quick)));
no("vac-v1beta1", attributes("storage.k8s.io/v1beta1", lines("driverName: ebs.csi.aws.com", quick)));
no("vac-no-params", attributes(storage, "driverName: ebs.csi.aws.com"));
no("vac-provisioner-key", attributes(storage, lines(ebs, "driverName: ebs.csi.aws.com", quick)));

// Pods.
const pod = (volumes: string, mounts = "volumeMounts: [{name: v, mountPath: /v}]") => `${head("v1", "Pod")}spec:
  containers:
    - name: c
      image: nginx
      ${mounts}
  volumes:
${indented(volumes, 4)}
`;
const claimed = "- {name: v, persistentVolumeClaim: {claimName: a}}";
const ephemeral = (spec: string) => `- {name: v, ephemeral: {volumeClaimTemplate: {spec: {${spec}}}}}`;

yes("pod-inline-ebs-ok", pod(`- {name: v, awsElasticBlockStore: {${id}}}`));
no("pod-inline-ebs-misindented", pod(`- name: v\n  awsElasticBlockStore:\n  ${id}\n  fsType: ext4`));
no("pod-inline-ebs-null-id", pod("- {name: v, awsElasticBlockStore: {volumeID: null}}"));
yes("pod-inline-csi-ebs", pod("- {name: v, csi: {driver: ebs.csi.aws.com}}"));
no(
  "pod-inline-csi-volumeHandle",
  pod("- {name: v, csi: {driver: ebs.csi.aws.com, volumeHandle: vol-0123456789abcdef0}}"),
);
no("pod-pvc-no-claimName", pod("- {name: v, persistentVolumeClaim: {}}"));
no("pod-mount-not-found", pod(claimed, "volumeMounts: [{name: nope, mountPath: /v}]"));
no("pod-volume-duplicate-name", pod(`${claimed}\n- {name: v, emptyDir: {}}`));
yes("pod-volume-unused", pod(claimed, "volumeMounts: []"));
yes("pod-ephemeral-ok", pod(ephemeral(`${modes}, ${ten}`)));
no("pod-ephemeral-no-accessModes", pod(ephemeral(ten)));
no(
  "pod-volumeDevice-and-mount-same",
  pod(claimed, "volumeMounts: [{name: v, mountPath: /v}]\n      volumeDevices: [{name: v, devicePath: /dev/v}]"),
);
no(
  "pod-volumeDevice-on-inline-ebs",
  pod(`- {name: v, awsElasticBlockStore: {${id}}}`, "volumeDevices: [{name: v, devicePath: /dev/v}]"),
);

// StatefulSets.
const workload = (
  apiVersion: string,
  kind: string,
  rest: string,
  mounts = "[{name: data, mountPath: /v}]",
  volumes = "[]",
) =>
  `${head(apiVersion, kind)}spec:
  selector: {matchLabels: {app: a}}
  template:
    metadata: {labels: {app: a}}
    spec:
      containers: [{name: c, image: nginx, volumeMounts: ${mounts}}]
      volumes: ${volumes}
${indented(rest, 2)}
`;
const template = (spec: string, meta = "name: data") => `{metadata: {${meta}}, spec: {${spec}}}`;
const whole = template(`${modes}, ${ten}`);
const set = (rest: string, mounts?: string, volumes?: string) =>
  workload("apps/v1", "StatefulSet", lines("serviceName: a", rest), mounts, volumes);

yes("sts-ok", set(`volumeClaimTemplates: [${whole}]`));
yes("sts-vct-never-mounted", set(`volumeClaimTemplates: [${whole}]`, "[]"));
no("sts-mount-no-vct-no-volume", set("replicas: 1"));
no("sts-vct-no-accessModes", set(`volumeClaimTemplates: [${template(ten)}]`));
no("sts-vct-no-storage", set(`volumeClaimTemplates: [${template(modes)}]`));
no("sts-vct-no-name", set(`volumeClaimTemplates: [${template(`${modes}, ${ten}`, "labels: {app: a}")}]`, "[]"));
yes("sts-vct-duplicate-name", set(`volumeClaimTemplates: [${whole}, ${whole}]`));
yes(
  "sts-vct-same-name-as-emptyDir",
  set(`volumeClaimTemplates: [${whole}]`, undefined, "[{name: data, emptyDir: {}}]"),
);
no("sts-vct-typo-inside-spec", set(`volumeClaimTemplate: [${whole}]`));
yes(
  "sts-vct-beta-annotation",
  set(
    `volumeClaimTemplates: [${template(`${modes}, ${ten}`, "name: data, annotations: {volume.beta.kubernetes.io/storage-class: fast}")}]`,
  ),
);
yes("sts-no-serviceName", workload("apps/v1", "StatefulSet", `volumeClaimTemplates: [${whole}]`));
const retention = (text: string) =>
  set(`persistentVolumeClaimRetentionPolicy: {whenDeleted: ${text}}\nvolumeClaimTemplates: [${whole}]`);
yes("sts-retention-policy", retention("Delete"));
no("sts-retention-policy-bad", retention("Recycle"));
no("sts-apps-v1beta1", workload("apps/v1beta1", "StatefulSet", `serviceName: a\nvolumeClaimTemplates: [${whole}]`));
no("deploy-with-volumeClaimTemplates", workload("apps/v1", "Deployment", `volumeClaimTemplates: [${whole}]`));

// Custom resources.
const snapshotClass = (body: string) =>
  `${head("snapshot.storage.k8s.io/v1", "VolumeSnapshotClass")}driver: ebs.csi.aws.com\n${body}\n`;
yes("vsc-ok", snapshotClass("deletionPolicy: Retain"));
no("vsc-no-deletionPolicy", snapshotClass("parameters: {}"));
const pool = (fields: string, version = "v1") =>
  `${head(`kafka.strimzi.io/${version}`, "KafkaNodePool", "name: a\nlabels:\n  strimzi.io/cluster: c")}spec: {replicas: 3, roles: [broker], storage: {type: persistent-claim, ${fields}}}\n`;
yes("strimzi-pool-ok", pool("size: 10Gi, class: fast"));
no("strimzi-pool-class-typo", pool("size: 10Gi, storageClass: fast"));
yes("strimzi-pool-no-size", pool("class: fast"));
no(
  "strimzi-kafka-storage-in-v1",
  `${head("kafka.strimzi.io/v1", "Kafka")}spec: {kafka: {listeners: [], storage: {type: ephemeral}}}\n`,
);
// The server of the measurement had no definition of that version; the rules know it, and have nothing to say.
yes("strimzi-v1beta2", pool("size: 10Gi", "v1beta2"));

function errorsOf({ source }: Row): { readonly rule: string; readonly message: string }[] {
  const workspace = new Workspace();
  workspace.update("a.yaml", source);
  return fileFindings(rules, workspace, "a.yaml", configFor({ kubernetesVersion: "1.35" }), (bug) => expect.fail(bug))
    .filter(({ severity }) => severity === "error")
    .map(({ rule, message }) => ({ rule, message: say(message) }));
}

describe("refused by the API server", () => {
  test.each(refused)("$name", (row) => {
    expect(errorsOf(row)).not.toEqual([]);
  });
});

describe("accepted by the API server", () => {
  test.each(accepted)("$name", (row) => {
    expect(errorsOf(row).filter(({ rule }) => shape.has(rule))).toEqual([]);
  });
});

test("every row of the table stands here once", () => {
  const names = [...accepted, ...refused].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBe(136);
});
