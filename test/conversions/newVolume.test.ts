// A new volume in a workspace of many classes: one offer, whose class the author chooses among those that fit.
import { expect, test } from "vitest";
import { staticToDynamic } from "../../server/src/core/conversions/staticToDynamic.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { say } from "../../server/src/core/text/message.ts";
import { offered as offeredBy } from "../support/convert.ts";

const offered = (source: string) => offeredBy(source, {}, [staticToDynamic], rules);

/** `fields`: what it has besides its name and its provisioner. */
const storageClass = (name: string, fields: string, provisioner = "ebs.csi.aws.com") =>
  `---\napiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: ${name}}\nprovisioner: ${provisioner}\n${fields}`;
const sound = "reclaimPolicy: Retain\nvolumeBindingMode: WaitForFirstConsumer\nallowVolumeExpansion: true\n";
const of = (parameters: string) => `parameters: {${parameters}, encrypted: "true"}\n${sound}`;

const thirteen = [
  storageClass("cold", of("type: sc1")),
  storageClass("fast", of('type: io2, iops: "16000"')),
  storageClass("kafka", of('type: gp3, iops: "6000", throughput: "500"')),
  storageClass("general", of("type: gp3")),
  storageClass("at-once", of("type: gp3").replace("WaitForFirstConsumer", "Immediate")),
  storageClass("logs", of("type: st1")),
  storageClass("without-iops", of("type: io1")),
  storageClass("mistyped", of("type: gp3, encryptd: 'true'")),
  storageClass("xfs", of("type: gp3, csi.storage.k8s.io/fstype: xfs")),
  storageClass(
    "elsewhere",
    `${of("type: gp3")}allowedTopologies: [{matchLabelExpressions: [{key: topology.kubernetes.io/zone, values: [eu-west-1b]}]}]\n`,
  ),
  storageClass("shared", sound, "efs.csi.aws.com"),
  storageClass("by-hand", sound, "kubernetes.io/no-provisioner"),
  storageClass("old", "", "kubernetes.io/aws-ebs"),
].join("");

const pod =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  volumes:\n    - name: data\n      $0awsElasticBlockStore: {volumeID: "aws://eu-west-1a/vol-0123456789abcdef0"}\n';
const pair = (size: string) => `apiVersion: v1
kind: PersistentVolume
metadata: {name: disk}
spec:
  capacity: {storage: ${size}}
  accessModes: [ReadWriteOnce]
  storageClassName: ""
  csi: {driver: ebs.csi.aws.com, volumeHandle: vol-0123456789abcdef0}
  nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: topology.kubernetes.io/zone, operator: In, values: [eu-west-1a]}]}]}}
---
apiVersion: v1
$0kind: PersistentVolumeClaim
metadata: {name: data}
spec: {accessModes: [ReadWriteOnce], storageClassName: "", volumeName: disk, resources: {requests: {storage: ${size}}}}
`;

const choiceOf = (source: string) => {
  const ways = offered(source).offers.find(({ choice }) => choice)?.choice?.ways;
  return ways?.map(({ name, makes }) => `${name}: ${say(makes)}`);
};

test("of thirteen classes makes one way beside the same disk and the copy, which come first", () => {
  const { offers, titles, apply } = offered(`${pod}#- /classes.yaml\n${thirteen}`);
  expect(titles.filter((title) => !title.startsWith("Ignore"))).toEqual([
    "Import vol-0123456789abcdef0 through the EBS CSI driver (the same disk, the data stays)",
    "Restore a snapshot of vol-0123456789abcdef0 into a new volume (the data is copied)",
    'Claim a new, empty volume from class "general" (the data stays behind on vol-0123456789abcdef0)',
  ]);
  expect(offers.flatMap(({ choice }) => (choice ? say(choice.title) : []))).toEqual([
    "Choose a class and claim a new, empty volume from it (the data stays behind on vol-0123456789abcdef0)",
  ]);
  expect(apply("empty").get("/main.yaml")).toContain("storageClassName: general ");
  const chosen = apply("empty", { createsFiles: false, storageClass: "cold" });
  expect(chosen.get("/main.yaml")).toContain("storageClassName: cold ");
  expect(() => apply("empty", { createsFiles: false, storageClass: "xfs" })).toThrow("cannot be applied");
});

test("those that fit are named best first, with what they make; none that would fail", () => {
  expect(choiceOf(`${pod}#- /classes.yaml\n${thirteen}`)).toEqual([
    "general: gp3 · encrypted · Retain",
    "kafka: gp3 · 6000 IOPS · 500 MiB/s · encrypted · Retain",
    "fast: io2 · 16000 IOPS · encrypted · Retain",
    "logs: st1 · encrypted · Retain",
    "cold: sc1 · encrypted · Retain",
    "at-once: gp3 · encrypted · Retain",
  ]);
});

test("where the size is known, so are the figures, and what EBS would refuse", () => {
  expect(choiceOf(`${pair("40Gi")}#- /classes.yaml\n${thirteen}`)).toEqual([
    "general: gp3 · 3000 IOPS · 125 MiB/s · encrypted · Retain",
    "kafka: gp3 · 6000 IOPS · 500 MiB/s · encrypted · Retain",
    "fast: io2 · 16000 IOPS · encrypted · Retain",
    "at-once: gp3 · 3000 IOPS · 125 MiB/s · encrypted · Retain",
  ]);
});

test("a class of this folder goes before a better one elsewhere", () => {
  const near = storageClass("near", `parameters: {type: gp2}\n${sound}`);
  const source = `#- /a/pod.yaml\n${pod}#- /b/classes.yaml\n${thirteen}#- /a/classes.yaml\n${near}`;
  expect(
    choiceOf(source)
      ?.map((way) => way.split(":")[0])
      .slice(0, 2),
  ).toEqual(["near", "general"]);
});

test("a finding that its author ignores does not count", () => {
  const ignored = thirteen
    .replace("encryptd: 'true'", "encryptd: 'true'")
    .replace("metadata: {name: mistyped}\n", "metadata: {name: mistyped}\n# ebs-ignore-file unknown-parameter\n");
  expect(choiceOf(`${pod}#- /classes.yaml\n${ignored}`)?.some((way) => way.startsWith("mistyped"))).toBe(true);
});

test.each(["untitled:Untitled-1", "ebs-example:/kafka.yaml"])(
  "classes of %s, which is no file of the workspace, count in it alone",
  (uri) => {
    const source = `${pod}#- ${uri}\n${storageClass("scratch", of("type: gp3"))}`;
    expect(offered(source).titles.at(2)).toContain('new class "ebs-gp3"');
    const both = `#- ${uri}\n${pod}${storageClass("scratch", of("type: gp3"))}`;
    expect(offered(both).titles.at(2)).toContain('class "scratch"');
  },
);

test("one class is no choice", () => {
  const { offers, titles } = offered(`${pod}#- /classes.yaml\n${storageClass("only", of("type: gp3"))}`);
  expect(titles[2]).toContain('from class "only"');
  expect(offers.some(({ choice }) => choice)).toBe(false);
});
