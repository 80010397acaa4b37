// Random classes, attributes classes, claims and sources, and whether the findings about them say what the hint and the hover say.
import fc from "fast-check";
import type { RefusalCode, VolumeOutcome } from "../../server/src/core/engine/volume.ts";
import { type FileFinding, fileFindings } from "../../server/src/core/features/diagnostics.ts";
import { claimsIn, expectedVolume } from "../../server/src/core/features/volumes/expected.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { say } from "../../server/src/core/text/message.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { configFor } from "../support/check.ts";

export interface Combination {
  readonly driverVersion: string;
  readonly kubernetesVersion: string;
  readonly provisioner: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, string>> | undefined;
  readonly attributesDriver: string;
  readonly claim: {
    readonly storage: string;
    readonly accessModes: readonly string[];
    readonly volumeMode: "Block" | undefined;
    readonly source: "VolumeSnapshot" | "PersistentVolumeClaim" | undefined;
    /** What the claim at the source asks for, where it is written down. */
    readonly sourceStorage: string | undefined;
  };
}

const types = ["gp3", "gp2", "io1", "io2", "st1", "sc1", "standard"];
const iops = ["0", "1", "50", "100", "2999", "3000", "4000", "16000", "17000", "64000", "80000", "100000", "300000"];
const throughputs = ["0", "100", "125", "250", "1000", "1001", "2000", "2001"];

/** Mostly one of the first, now and then one of the others. */
const seldom = (often: readonly string[], others: readonly string[]) =>
  fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...often) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

/** Some of the keys, each with one of its values, a rare one in another case. */
function parametersOf(
  values: Readonly<Record<string, fc.Arbitrary<string>>>,
  least: number,
  most: number,
): fc.Arbitrary<Readonly<Record<string, string>>> {
  const entry = fc
    .constantFrom(...Object.keys(values))
    .chain((key) =>
      fc.tuple(
        fc.oneof({ weight: 9, arbitrary: fc.constant(key) }, fc.constant(key.toLowerCase())),
        values[key] ?? fc.constant(""),
      ),
    );
  return fc
    .uniqueArray(entry, { selector: ([key]) => key.toLowerCase(), minLength: least, maxLength: most })
    .map((entries) => Object.fromEntries(entries));
}

const word = seldom(["true", "false"], ["", "True", "yes"]);
const alphanumeric = seldom(["4096", "512", "64k"], ["", "4 096", "4_096"]);
const tag = seldom(
  ["team=a", "team={{ .PVCName }}"],
  ["team", "kubernetes.io/x=y", "a={{ .Nothing }}", "CSIVolumeName=x"],
);
const type = seldom(types, ["", "GP3", "pg3", "sbp1"]);

const classParameters = fc
  .tuple(
    parametersOf(
      {
        type,
        iops: seldom(iops, ["", "many", "+3000", "-1", "3e3", "9999999999"]),
        iopsPerGB: seldom(["0", "1", "10", "50", "500", "1000", "5000"], ["", "x", "-5"]),
        throughput: seldom(throughputs, ["", "fast", "-1"]),
        allowAutoIOPSPerGBIncrease: word,
        blockExpress: word,
      },
      0,
      4,
    ),
    parametersOf(
      {
        encrypted: word,
        kmsKeyId: fc.constantFrom("", "arn:aws:kms:us-east-1:012345678910:key/abcd1234-a123-456a-a12b-a123b4cd56ef"),
        "csi.storage.k8s.io/fstype": seldom(["ext4", "xfs", "ext3", "ntfs"], ["", "ext2", "EXT4", "btrfs"]),
        fsType: seldom(["ext4", "xfs"], ["ext2", "nfs"]),
        blockSize: alphanumeric,
        inodeSize: alphanumeric,
        bytesPerInode: alphanumeric,
        numberOfInodes: alphanumeric,
        ext4BigAlloc: word,
        ext4ClusterSize: alphanumeric,
        ext4EncryptionSupport: word,
        volumeInitializationRate: seldom(["0", "100", "300"], ["99", "301", "x", "-1"]),
        blockAttachUntilInitialized: word,
        allowAutoIOPSIncreaseOnModify: word,
        tagSpecification_1: tag,
        "csi.storage.k8s.io/provisioner-secret-name": fc.constant("s"),
        "csi.storage.k8s.io/nothing": fc.constant("s"),
        speed: fc.constant("high"),
      },
      0,
      2,
    ),
  )
  .map(([performance, others]) => ({ ...performance, ...others }));

const attributesParameters = parametersOf(
  {
    type,
    volumeType: type,
    iops: seldom(iops, ["", "many", "-1"]),
    throughput: seldom(throughputs, ["", "fast", "-1"]),
    tagSpecification_1: tag,
    tagDeletion_1: seldom(["team"], ["CSIVolumeName"]),
    iopspergb: seldom(["5"], ["x"]),
    encrypted: word,
  },
  1,
  3,
);

export const combination: fc.Arbitrary<Combination> = fc.record({
  driverVersion: fc.oneof(
    { weight: 3, arbitrary: fc.constant("1.64.0") },
    fc.constantFrom("1.5.0", "1.11.0", "1.19.0", "1.26.0", "1.43.0", "1.47.0", "1.50.1", "1.51.0", "1.51.1"),
  ),
  kubernetesVersion: seldom(["1.36", "1.34"], ["1.30", "1.22"]),
  provisioner: seldom(["ebs.csi.aws.com"], ["kubernetes.io/aws-ebs", "ebs.csi.eks.amazonaws.com"]),
  parameters: classParameters,
  attributes: fc.oneof(
    { weight: 8, arbitrary: fc.constant(undefined) },
    { weight: 8, arbitrary: attributesParameters },
    { weight: 1, arbitrary: fc.constant({}) },
  ),
  attributesDriver: seldom(["ebs.csi.aws.com"], ["pd.csi.storage.gke.io"]),
  claim: fc.record({
    storage: seldom(
      ["1Gi", "3Gi", "4Gi", "10Gi", "100Gi", "125Gi", "1Ti", "2Ti", "16Ti", "64Ti"],
      ["1", "1500M", "17Ti", "65Ti", "65537Gi"],
    ),
    accessModes: fc.oneof(
      { weight: 8, arbitrary: fc.constant(["ReadWriteOnce"]) },
      fc.constantFrom(
        ["ReadWriteMany"],
        ["ReadOnlyMany"],
        ["ReadWriteOncePod"],
        ["ReadWriteOnce", "ReadWriteOncePod"],
        ["ReadWriteOnce", "ReadOnlyMany"],
        ["ReadWriteOnce", "ReadWriteMany"],
      ),
    ),
    volumeMode: fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, fc.constant("Block" as const)),
    source: fc.oneof(
      { weight: 4, arbitrary: fc.constant(undefined) },
      fc.constantFrom("VolumeSnapshot" as const, "PersistentVolumeClaim" as const),
    ),
    sourceStorage: fc.oneof(
      { weight: 3, arbitrary: fc.constant(undefined) },
      fc.constantFrom("1Gi", "1500M", "100Gi", "2Ti"),
    ),
  }),
});

/** The objects as JSON, which is YAML. */
function manifestsOf({ provisioner, parameters, attributes, attributesDriver, claim }: Combination): string {
  const { storage, accessModes, volumeMode, source, sourceStorage } = claim;
  const objects: object[] = [
    {
      apiVersion: "storage.k8s.io/v1",
      kind: "StorageClass",
      metadata: { name: "fast" },
      provisioner,
      volumeBindingMode: "WaitForFirstConsumer",
      allowVolumeExpansion: true,
      parameters,
    },
    {
      apiVersion: "v1",
      kind: "PersistentVolumeClaim",
      metadata: { name: "data", namespace: "default" },
      spec: {
        accessModes,
        ...(volumeMode ? { volumeMode } : {}),
        storageClassName: "fast",
        ...(attributes ? { volumeAttributesClassName: "gold" } : {}),
        ...(source === "PersistentVolumeClaim" ? { dataSource: { kind: source, name: "other" } } : {}),
        ...(source === "VolumeSnapshot"
          ? { dataSource: { apiGroup: "snapshot.storage.k8s.io", kind: source, name: "other" } }
          : {}),
        resources: { requests: { storage } },
      },
    },
  ];
  if (source && sourceStorage !== undefined) {
    const isClone = source === "PersistentVolumeClaim";
    objects.push({
      apiVersion: "v1",
      kind: "PersistentVolumeClaim",
      metadata: { name: isClone ? "other" : "origin", namespace: "default" },
      spec: {
        accessModes: ["ReadWriteOnce"],
        storageClassName: "elsewhere",
        resources: { requests: { storage: sourceStorage } },
      },
    });
    if (!isClone) {
      objects.push({
        apiVersion: "snapshot.storage.k8s.io/v1",
        kind: "VolumeSnapshot",
        metadata: { name: "other", namespace: "default" },
        spec: { source: { persistentVolumeClaimName: "origin" } },
      });
    }
  }
  if (attributes) {
    objects.push({
      apiVersion: "storage.k8s.io/v1",
      kind: "VolumeAttributesClass",
      metadata: { name: "gold" },
      driverName: attributesDriver,
      parameters: attributes,
    });
  }
  return objects.map((object) => `---\n${JSON.stringify(object, null, 2)}\n`).join("");
}

/** The rules that say it, one of them at least; a rule of the API server's own checks may say it too. */
const saidBy = {
  "size-not-positive": ["invalid-quantity"],
  "access-mode": ["ebs-read-write-many", "ebs-read-only-many", "mixed-access-modes", "multi-attach-volume-type"],
  "access-mode-in-tree": ["refused-claim"],
  "exclusive-access-mode": ["mixed-access-modes"],
  "multi-attach-type": ["multi-attach-volume-type"],
  "attributes-driver": ["refused-claim"],
  "attributes-empty": ["invalid-attributes-parameter", "missing-field"],
  "attributes-key": ["invalid-attributes-parameter"],
  "attributes-key-at-creation": ["invalid-attributes-parameter"],
  "unknown-key": ["unknown-parameter", "zone-parameter"],
  "key-too-new": ["unknown-parameter"],
  "reserved-key": ["unknown-parameter"],
  "not-a-number": ["performance-out-of-range", "invalid-attributes-parameter", "refused-claim"],
  "not-a-boolean": ["refused-claim"],
  "not-alphanumeric": ["format-option-mismatch"],
  "tag-malformed": ["invalid-tag-specification"],
  "tag-reserved": ["invalid-tag-specification", "invalid-attributes-parameter"],
  "tag-template": ["invalid-tag-specification"],
  "restore-in-tree": ["snapshot-source-class"],
  "clone-in-tree": ["refused-claim"],
  "clone-too-new": ["refused-claim"],
  "smaller-than-source": ["smaller-than-source"],
  "unencrypted-clone": ["refused-claim"],
  "fstype-twice": ["conflicting-fstype"],
  "file-system": ["unsupported-filesystem"],
  "format-option-file-system": ["format-option-mismatch"],
  "format-option-block": ["format-option-mismatch"],
  "cluster-size-alone": ["format-option-mismatch"],
  "unknown-type": ["unsupported-volume-type", "invalid-attributes-parameter", "refused-claim"],
  "size-too-small": ["volume-size-out-of-range"],
  "size-too-large": ["volume-size-out-of-range"],
  "iops-twice": ["conflicting-iops", "refused-claim"],
  "iops-missing": ["missing-iops", "refused-claim"],
  "iops-not-taken": ["iops-not-applicable", "performance-out-of-range", "refused-claim"],
  "iops-too-low": ["performance-out-of-range"],
  "iops-too-high": ["performance-out-of-range", "refused-claim"],
  "iops-per-gib": ["performance-out-of-range"],
  "throughput-not-taken": ["throughput-not-applicable", "performance-out-of-range", "refused-claim"],
  "throughput-too-low": ["performance-out-of-range", "refused-claim"],
  "throughput-too-high": ["performance-out-of-range", "refused-claim"],
  "throughput-per-iops": ["performance-out-of-range"],
  "initialization-without-snapshot": ["refused-claim"],
  "initialization-range": ["performance-out-of-range", "refused-claim"],
} as const satisfies Record<RefusalCode, readonly string[]>;

/** Those that are not said to fail whatever the claim, since a volume that is there takes them. */
const onlyWarned: ReadonlySet<string> = new Set(["attributes-key-at-creation"] satisfies RefusalCode[]);

/** The rules about a VolumeAttributesClass: they speak of it also where the releases are too old for it to count. */
const aboutAttributes: ReadonlySet<string> = new Set([
  "invalid-attributes-parameter",
  "invalid-tag-specification",
  "missing-field",
  "unknown-kind",
]);

/** What hint and hover, and what the findings, say of the claim. */
export function answersTo(one: Combination): {
  readonly outcome: VolumeOutcome | undefined;
  readonly findings: readonly FileFinding[];
} {
  const workspace = new Workspace();
  const uri = "/all.yaml";
  workspace.update(uri, manifestsOf(one));
  const config = configFor(one);
  const claim = workspace
    .documents(uri)
    .flatMap(claimsIn)
    .find((each) => each.claim.metadata?.name?.value === "data");
  const outcome = claim && expectedVolume(workspace, claim, config)?.outcome;
  return { outcome, findings: fileFindings(rules, workspace, uri, config, noRuleThrows) };
}

/** In which the two disagree; nothing where there is one answer. */
export function disagreementsOf(one: Combination): readonly string[] {
  const { outcome, findings } = answersTo(one);
  if (!outcome) return [];
  if (outcome.outcome === "refused") {
    const isSaid = (code: RefusalCode) =>
      findings.some(
        ({ rule, severity }) =>
          (severity === "error" || (severity === "warning" && onlyWarned.has(code))) &&
          saidBy[code].some((each) => each === rule),
      );
    const unsaid = outcome.reasons.filter(({ code }) => !isSaid(code));
    return unsaid.map(({ code, origin }) => `${outcome.by} refuses it (${code}, ${origin}), and no finding says so`);
  }
  const isIgnored = outcome.notes.some(({ code }) => code === "attributes-ignored");
  return findings
    .filter(({ rule, severity }) => severity === "error" && !(isIgnored && aboutAttributes.has(rule)))
    .map(({ rule, message }) => `The volume is made, and ${rule} says: ${say(message)}`);
}

function noRuleThrows(message: string): never {
  throw new Error(message);
}
