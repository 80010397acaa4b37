// What becomes of a class and a claim: worked values, and both sides of every boundary.

import { describe, expect, test } from "vitest";
import { volumeTypeNames, volumeTypes } from "../../../server/src/core/facts/volumeTypes.ts";
import { answer, notesOf, outcomeOf, type Question } from "./ask.ts";

type Cases = readonly (readonly [name: string, question: Question, expected: string])[];

function all(title: string, cases: Cases): void {
  describe(title, () => {
    for (const [name, question, expected] of cases) test(name, () => expect(answer(question)).toBe(expected));
  });
}

all("sizes round up to whole GiB", [
  ["500G", { bytes: 500e9 }, "466 GiB · gp3 · 3000 IOPS · 125 MiB/s"],
  ["300G", { bytes: 300e9 }, "280 GiB · gp3 · 3000 IOPS · 125 MiB/s"],
  ["100G", { bytes: 100e9 }, "94 GiB · gp3 · 3000 IOPS · 125 MiB/s"],
  ["10G", { bytes: 10e9 }, "10 GiB · gp3 · 3000 IOPS · 125 MiB/s"],
  ["1T", { bytes: 1e12 }, "932 GiB · gp3 · 3000 IOPS · 125 MiB/s"],
  ["500M", { bytes: 500e6 }, "1 GiB · gp3 · 3000 IOPS · 125 MiB/s"],
  ["nothing", { bytes: 0 }, "api-server: size-not-positive"],
  ["less than nothing", { bytes: -1 }, "api-server: size-not-positive"],
]);

all("IOPS: the worked values", [
  ["gp3, 100 GiB, 10 for each", { class: { type: "gp3", iopsPerGB: "10" } }, "100 GiB · gp3 · 3000 IOPS · 125 MiB/s"],
  ["gp3, 10 GiB, 16000", { gib: 10, class: { iops: "16000" } }, "10 GiB · gp3 · 5000 IOPS · 125 MiB/s"],
  ["gp3, 4 GiB, 5000", { gib: 4, class: { iops: "5000" } }, "ec2: iops-per-gib"],
  ["gp3, 4 GiB, 3000", { gib: 4, class: { iops: "3000" } }, "4 GiB · gp3 · 3000 IOPS · 125 MiB/s"],
  ["gp3, 5 GiB, 3001", { gib: 5, class: { iops: "3001" } }, "ec2: iops-per-gib"],
  ["gp3, 6 GiB, 3001", { gib: 6, class: { iops: "3001" } }, "6 GiB · gp3 · 3000 IOPS · 125 MiB/s"],
  ["gp3, 160 GiB, 80000", { gib: 160, class: { iops: "80000" } }, "160 GiB · gp3 · 80000 IOPS · 125 MiB/s"],
  ["gp3, 159 GiB, 80000", { gib: 159, class: { iops: "80000" } }, "159 GiB · gp3 · 79500 IOPS · 125 MiB/s"],
  ["gp3, 1000 GiB, 90000", { gib: 1000, class: { iops: "90000" } }, "1000 GiB · gp3 · 80000 IOPS · 125 MiB/s"],
  [
    "gp3, 1000 GiB, 20000, at driver 1.49",
    { gib: 1000, class: { iops: "20000" }, driver: "1.49.0" },
    "1000 GiB · gp3 · 16000 IOPS · 125 MiB/s",
  ],
  ["gp3, 2000", { class: { iops: "2000" } }, "100 GiB · gp3 · 3000 IOPS · 125 MiB/s"],
  ["gp3, 2000, at driver 1.26.0", { class: { iops: "2000" }, driver: "1.26.0" }, "driver: iops-too-low"],
  [
    "gp3, 2000, at driver 1.26.1",
    { class: { iops: "2000" }, driver: "1.26.1" },
    "100 GiB · gp3 · 3000 IOPS · 125 MiB/s",
  ],
  ["gp3, 0", { class: { iops: "0" } }, "100 GiB · gp3 · 3000 IOPS · 125 MiB/s"],
  ["gp3, less than 0", { class: { iops: "-5" } }, "100 GiB · gp3 · 3000 IOPS · 125 MiB/s"],
  ["io1, 4 GiB, 10 for each", { gib: 4, class: { type: "io1", iopsPerGB: "10" } }, "ec2: iops-too-low"],
  [
    "io1, 4 GiB, 10 for each, raised on demand",
    { gib: 4, class: { type: "io1", iopsPerGB: "10", allowAutoIOPSPerGBIncrease: "true" } },
    "4 GiB · io1 · 100 IOPS",
  ],
  [
    'io1, 4 GiB, 10 for each, raised by "True"',
    { gib: 4, class: { type: "io1", iopsPerGB: "10", allowAutoIOPSPerGBIncrease: "True" } },
    "ec2: iops-too-low",
  ],
  ["io1, 1000 GiB, 64000", { gib: 1000, class: { type: "io1", iops: "64000" } }, "1000 GiB · io1 · 50000 IOPS"],
  ["io1, 1280 GiB, 64000", { gib: 1280, class: { type: "io1", iops: "64000" } }, "1280 GiB · io1 · 64000 IOPS"],
  ["io1, 99", { class: { type: "io1", iops: "99" } }, "ec2: iops-too-low"],
  ["io1, 100", { class: { type: "io1", iops: "100" } }, "100 GiB · io1 · 100 IOPS"],
  ["io1, 99, at driver 1.26.1", { class: { type: "io1", iops: "99" }, driver: "1.26.1" }, "driver: iops-too-low"],
  ["io1 without", { class: { type: "io1" } }, "ec2: iops-missing"],
  [
    "io1 by iops alone, at driver 1.19",
    { class: { type: "io1", iops: "100" }, driver: "1.19.0" },
    "driver: iops-missing",
  ],
  ["io2, 4 GiB, 5000", { gib: 4, class: { type: "io2", iops: "5000" } }, "4 GiB · io2 · 4000 IOPS"],
  [
    "io2, 4 GiB, 5000, at driver 1.43",
    { gib: 4, class: { type: "io2", iops: "5000" }, driver: "1.43.0" },
    "4 GiB · io2 · 2000 IOPS",
  ],
  [
    "io2, 1 TiB, 100000, at driver 1.46",
    { gib: 1024, class: { type: "io2", iops: "100000" }, driver: "1.46.0" },
    "1024 GiB · io2 · 64000 IOPS",
  ],
  [
    "io2, 1 TiB, 100000, at driver 1.47",
    { gib: 1024, class: { type: "io2", iops: "100000" }, driver: "1.47.0" },
    "1024 GiB · io2 · 100000 IOPS",
  ],
  ["io2 without", { class: { type: "io2" } }, "ec2: iops-missing"],
  ["more than 32 bits", { class: { iops: "3000000000" } }, "driver: not-a-number"],
  ["a blank", { class: { iops: " 3000" } }, "driver: not-a-number"],
]);

all("performance of types that have none to set", [
  ["gp2 with iopsPerGB", { class: { type: "gp2", iopsPerGB: "10" } }, "ec2: iops-not-taken"],
  [
    "gp2 with iopsPerGB, at driver 1.50.1",
    { class: { type: "gp2", iopsPerGB: "10" }, driver: "1.50.1" },
    "100 GiB · gp2 · 300 IOPS · 128 MiB/s",
  ],
  [
    "gp2 with iopsPerGB, at driver 1.50.2",
    { class: { type: "gp2", iopsPerGB: "10" }, driver: "1.50.2" },
    "ec2: iops-not-taken",
  ],
  [
    "gp2 with iopsPerGB, at driver 1.51.0",
    { class: { type: "gp2", iopsPerGB: "10" }, driver: "1.51.0" },
    "100 GiB · gp2 · 300 IOPS · 128 MiB/s",
  ],
  [
    "gp2 with iopsPerGB, at driver 1.51.1",
    { class: { type: "gp2", iopsPerGB: "10" }, driver: "1.51.1" },
    "ec2: iops-not-taken",
  ],
  ["st1 with iops", { gib: 125, class: { type: "st1", iops: "500" } }, "ec2: iops-not-taken"],
  ["io2 with throughput", { class: { type: "io2", iops: "100", throughput: "500" } }, "ec2: throughput-not-taken"],
  [
    "io2 with throughput, at driver 1.45",
    { class: { type: "io2", iops: "100", throughput: "500" }, driver: "1.45.0" },
    "100 GiB · io2 · 100 IOPS",
  ],
  ["gp2 of 5334 GiB", { gib: 5334, class: { type: "gp2" } }, "5334 GiB · gp2 · 16000 IOPS · 250 MiB/s"],
  ["gp2 of 10 GiB", { gib: 10, class: { type: "gp2" } }, "10 GiB · gp2 · 100 IOPS · 128 MiB/s"],
]);

all("throughput of gp3", [
  ["124", { class: { throughput: "124" } }, "ec2: throughput-too-low"],
  ["125", { class: { throughput: "125" } }, "100 GiB · gp3 · 3000 IOPS · 125 MiB/s"],
  ["750 of 3000 IOPS", { class: { throughput: "750" } }, "100 GiB · gp3 · 3000 IOPS · 750 MiB/s"],
  ["751 of 3000 IOPS", { class: { throughput: "751" } }, "ec2: throughput-per-iops"],
  ["2000 of 8000 IOPS", { class: { iops: "8000", throughput: "2000" } }, "100 GiB · gp3 · 8000 IOPS · 2000 MiB/s"],
  ["2001", { class: { iops: "16000", throughput: "2001" } }, "ec2: throughput-too-high"],
  [
    "1000 of 4000 IOPS that a small size does not allow",
    { gib: 6, class: { iops: "4000", throughput: "1000" } },
    "ec2: throughput-per-iops",
  ],
  [
    "dropped by driver 1.50.1",
    { class: { throughput: "500" }, driver: "1.50.1" },
    "100 GiB · gp3 · 3000 IOPS · 125 MiB/s",
  ],
  [
    "kept by driver 1.50.2",
    { class: { throughput: "500" }, driver: "1.50.2" },
    "100 GiB · gp3 · 3000 IOPS · 500 MiB/s",
  ],
  [
    "dropped by driver 1.51.0",
    { class: { throughput: "500" }, driver: "1.51.0" },
    "100 GiB · gp3 · 3000 IOPS · 125 MiB/s",
  ],
  [
    "without a type, dropped by driver 1.18",
    { class: { throughput: "500" }, driver: "1.18.0" },
    "100 GiB · gp3 · 3000 IOPS · 125 MiB/s",
  ],
]);

describe("sizes of each type", () => {
  for (const type of volumeTypeNames) {
    const { sizeGiB, iops } = volumeTypes[type];
    const parameters = iops.required ? { type, iops: "100" } : { type };
    const says = (gib: number) => answer({ gib, class: parameters });
    test(type, () => {
      expect(says(sizeGiB.min)).toMatch(`${sizeGiB.min} GiB · ${type}`);
      expect(says(sizeGiB.max)).toMatch(`${sizeGiB.max} GiB · ${type}`);
      if (sizeGiB.min > 1) expect(says(sizeGiB.min - 1)).toBe("ec2: size-too-small");
      expect(says(sizeGiB.max + 1)).toBe("ec2: size-too-large");
    });
  }
});

all("types", [
  ["unknown", { class: { type: "pg3" } }, "ec2: unknown-type"],
  ["unknown, at driver 1.51", { class: { type: "pg3" }, driver: "1.51.1" }, "driver: unknown-type"],
  ["in capitals, which EC2 may take", { class: { type: "GP3" } }, "not known"],
  ["in capitals, at driver 1.51", { class: { type: "GP3" }, driver: "1.51.1" }, "driver: unknown-type"],
  ["of Snow devices, at driver 1.43", { class: { type: "sbp1" }, driver: "1.43.0" }, "100 GiB · sbp1"],
  ["of Snow devices, at driver 1.44", { class: { type: "sbp1" }, driver: "1.44.0" }, "driver: unknown-type"],
  ["of Snow devices, which no newer driver serves", { class: { type: "sbp1" } }, "ec2: unknown-type"],
  [
    "of Snow devices, on EKS Auto Mode",
    { provisioner: "ebs.csi.eks.amazonaws.com", class: { type: "sbp1" } },
    "100 GiB · sbp1",
  ],
  ["empty", { class: { type: "" } }, "100 GiB · gp3 · 3000 IOPS · 125 MiB/s"],
]);

all("keys", [
  ["unknown", { class: { encryption: "true" } }, "driver: unknown-key"],
  ["in another case", { class: { IOPS: "4000" } }, "100 GiB · gp3 · 4000 IOPS · 125 MiB/s"],
  [
    "of a later release",
    { class: { volumeInitializationRate: "200" }, source: "snapshot", driver: "1.42.0" },
    "driver: key-too-new",
  ],
  ["of the sidecar, unknown", { class: { "csi.storage.k8s.io/fsType": "xfs" } }, "provisioner: reserved-key"],
  [
    "of the sidecar, known",
    { class: { "csi.storage.k8s.io/provisioner-secret-name": "x" } },
    "100 GiB · gp3 · 3000 IOPS · 125 MiB/s",
  ],
  ["tagSpecification in another case", { class: { tagspecification_1: "a=b" } }, "driver: unknown-key"],
  ["a zone", { class: { zone: "eu-west-1a" } }, "driver: unknown-key"],
  ["a tag without a value", { class: { tagSpecification_1: "team" } }, "driver: tag-malformed"],
  ["a tag with an empty value", { class: { tagSpecification_1: "team=" } }, "100 GiB · gp3 · 3000 IOPS · 125 MiB/s"],
  ["a tag of Kubernetes", { class: { tagSpecification_1: "kubernetes.io/cluster/x=owned" } }, "driver: tag-reserved"],
  [
    "a tag that ends like one of Kubernetes",
    { class: { tagSpecification_1: "my.kubernetes.io/x=y" } },
    "100 GiB · gp3 · 3000 IOPS · 125 MiB/s",
  ],
  ["a tag with an unknown field", { class: { tagSpecification_1: "a={{ .Namespace }}" } }, "driver: tag-template"],
  [
    "a tag with fields and functions",
    { class: { tagSpecification_1: 'a={{ .PVCName | field "-" 1 | toUpper }}.x' } },
    "100 GiB · gp3 · 3000 IOPS · 125 MiB/s",
  ],
]);

all("file systems", [
  [
    "both keys",
    { class: { fsType: "xfs", "csi.storage.k8s.io/fstype": "ext4" } },
    "provisioner: fstype-twice, fstype-twice",
  ],
  ["one key in two cases", { class: { fsType: "xfs", fstype: "xfs" } }, "provisioner: fstype-twice, fstype-twice"],
  ["the old key", { class: { fsType: "xfs" } }, "100 GiB · gp3 · 3000 IOPS · 125 MiB/s"],
  ["ext2", { class: { fsType: "ext2" } }, "kubelet: file-system"],
  ["ext2 at driver 1.37", { class: { fsType: "ext2" }, driver: "1.37.0" }, "100 GiB · gp3 · 3000 IOPS · 125 MiB/s"],
  ["in capitals", { class: { fsType: "XFS" } }, "100 GiB · gp3 · 3000 IOPS · 125 MiB/s"],
  [
    "btrfs on a bare device",
    { class: { fsType: "btrfs" }, volumeMode: "Block" },
    "100 GiB · gp3 · 3000 IOPS · 125 MiB/s",
  ],
  [
    "a block size on a bare device",
    { class: { blockSize: "4096" }, volumeMode: "Block" },
    "driver: format-option-block",
  ],
  ["a block size on ntfs", { class: { fsType: "ntfs", blockSize: "4096" } }, "driver: format-option-file-system"],
  ["no clusters on xfs", { class: { fsType: "xfs", ext4BigAlloc: "false" } }, "100 GiB · gp3 · 3000 IOPS · 125 MiB/s"],
]);

all("access", [
  ["one pod", { modes: ["ReadWriteOncePod"] }, "100 GiB · gp3 · 3000 IOPS · 125 MiB/s"],
  ["one pod and one node", { modes: ["ReadWriteOncePod", "ReadWriteOnce"] }, "api-server: exclusive-access-mode"],
  ["a mode that is none", { modes: ["RWO"] }, "api-server: access-mode"],
  ["one for writing, many for reading", { modes: ["ReadWriteOnce", "ReadOnlyMany"] }, "driver: access-mode"],
  ["several nodes on gp3", { modes: ["ReadWriteMany"], volumeMode: "Block" }, "driver: multi-attach-type"],
  [
    "several nodes on io1",
    { class: { type: "io1", iops: "100" }, modes: ["ReadWriteMany"], volumeMode: "Block" },
    "driver: multi-attach-type",
  ],
  [
    "several nodes on io2",
    { class: { type: "io2", iops: "100" }, modes: ["ReadWriteMany"], volumeMode: "Block" },
    "100 GiB · io2 · 100 IOPS",
  ],
  [
    "several nodes on io2, at driver 1.24",
    { class: { type: "io2", iops: "100" }, modes: ["ReadWriteMany"], volumeMode: "Block", driver: "1.24.0" },
    "driver: access-mode",
  ],
]);

all("attributes classes", [
  [
    "before the class",
    { class: { iops: "3000" }, attributes: { iops: "6000", throughput: "250" } },
    "100 GiB · gp3 · 6000 IOPS · 250 MiB/s",
  ],
  ["another type", { attributes: { type: "io2", iops: "500" } }, "100 GiB · io2 · 500 IOPS"],
  [
    "IOPS beside the class's for each GiB",
    { class: { iopsPerGB: "50" }, attributes: { iops: "6000" } },
    "driver: iops-twice",
  ],
  ["a key in another case", { attributes: { Iops: "6000" } }, "driver: attributes-key"],
  ["deleting a tag", { attributes: { tagDeletion_1: "team" } }, "driver: attributes-key-at-creation"],
  ["IOPS for each GiB", { attributes: { iopspergb: "10" } }, "driver: attributes-key-at-creation"],
  ["nothing in it", { attributes: {} }, "api-server: attributes-empty"],
  [
    "too early for the cluster",
    { attributes: { Iops: "1" }, kubernetes: "1.33" },
    "100 GiB · gp3 · 3000 IOPS · 125 MiB/s",
  ],
]);

const inTree = "kubernetes.io/aws-ebs";

all("in-tree classes", [
  ["gp2 once", { provisioner: inTree, kubernetes: "1.22" }, "100 GiB · gp2 · 300 IOPS · 128 MiB/s"],
  ["gp3 today", { provisioner: inTree }, "100 GiB · gp3 · 3000 IOPS · 125 MiB/s"],
  ["gp3 once", { provisioner: inTree, class: { type: "gp3" }, kubernetes: "1.22" }, "provisioner: unknown-type"],
  [
    "IOPS on gp2 once",
    { provisioner: inTree, class: { iopsPerGB: "10" }, kubernetes: "1.4" },
    "100 GiB · gp2 · 300 IOPS · 128 MiB/s",
  ],
  ["IOPS on gp2 today", { provisioner: inTree, class: { type: "gp2", iopsPerGB: "10" } }, "ec2: iops-not-taken"],
  [
    "too few on io1 once",
    { provisioner: inTree, class: { type: "io1", iopsPerGB: "0" }, kubernetes: "1.22" },
    "100 GiB · io1 · 100 IOPS",
  ],
  [
    "too few on io1 today",
    { provisioner: inTree, gib: 4, class: { type: "io1", iopsPerGB: "10" } },
    "4 GiB · io1 · 100 IOPS",
  ],
  ["none on io1 today", { provisioner: inTree, class: { type: "io1" } }, "ec2: iops-missing"],
  [
    "too many on io1 once",
    { provisioner: inTree, gib: 10, class: { type: "io1", iopsPerGB: "100" }, kubernetes: "1.22" },
    "ec2: iops-per-gib",
  ],
  ["a zone", { provisioner: inTree, class: { zone: "eu-west-1a" } }, "100 GiB · gp3 · 3000 IOPS · 125 MiB/s"],
  [
    "both file system keys",
    { provisioner: inTree, class: { fsType: "xfs", "csi.storage.k8s.io/fstype": "xfs" } },
    "100 GiB · gp3 · 3000 IOPS · 125 MiB/s",
  ],
  ["iops once", { provisioner: inTree, class: { iops: "10" }, kubernetes: "1.22" }, "provisioner: unknown-key"],
  ["iops today", { provisioner: inTree, class: { iops: "4000" } }, "100 GiB · gp3 · 4000 IOPS · 125 MiB/s"],
  [
    "several nodes once",
    { provisioner: inTree, modes: ["ReadWriteMany"], kubernetes: "1.22" },
    "provisioner: access-mode",
  ],
  [
    "a word for true once",
    { provisioner: inTree, class: { encrypted: "yes" }, kubernetes: "1.22" },
    "provisioner: not-a-boolean",
  ],
]);

all("what the volume is made from", [
  [
    "a snapshot, and a class of the plugin",
    { provisioner: inTree, source: "snapshot" },
    "provisioner: restore-in-tree",
  ],
  ["a volume, and a class of the plugin", { provisioner: inTree, source: "volume" }, "provisioner: clone-in-tree"],
  [
    "a snapshot, while the plugin did its work itself",
    { provisioner: inTree, source: "snapshot", kubernetes: "1.20" },
    "provisioner: restore-in-tree",
  ],
  ["a volume, at driver 1.50", { source: "volume", driver: "1.50.1" }, "provisioner: clone-too-new"],
  ["a snapshot, at driver 1.50", { source: "snapshot", driver: "1.50.1" }, "100 GiB · gp3 · 3000 IOPS · 125 MiB/s"],
  [
    "less than the snapshot has",
    { source: "snapshot", sourceGiB: 100.5, gib: 100.5 },
    "provisioner: smaller-than-source",
  ],
  ["less than the volume asked for", { source: "volume", sourceGiB: 101 }, "provisioner: smaller-than-source"],
  [
    "as much as the volume asked for",
    { source: "volume", sourceGiB: 100.5, gib: 100.5 },
    "101 GiB · gp3 · 3000 IOPS · 125 MiB/s",
  ],
  [
    "a rate for snapshots, which a copy is not told",
    { source: "volume", class: { volumeInitializationRate: "1" } },
    "100 GiB · gp3 · 3000 IOPS · 125 MiB/s",
  ],
]);

test("attributes of another driver", () => {
  const attributes = { iops: "4000" };
  expect(answer({ attributes, attributesDriver: "ebs.csi.aws.com" })).toContain("4000 IOPS");
  expect(answer({ attributes, attributesDriver: "ebs.csi.aws.com", provisioner: inTree })).toContain("4000 IOPS");
  expect(answer({ attributes, attributesDriver: "pd.csi.storage.gke.io" })).toBe("provisioner: attributes-driver");
});

all("EKS Auto Mode", [
  ["as the add-on", { provisioner: "ebs.csi.eks.amazonaws.com" }, "100 GiB · gp3 · 3000 IOPS · 125 MiB/s"],
  [
    "whatever the add-on's release",
    { provisioner: "ebs.csi.eks.amazonaws.com", class: { type: "io1", iops: "1" }, driver: "1.10.0" },
    "ec2: iops-too-low",
  ],
  [
    "IOPS that the type does not take: dropped, or refused",
    { provisioner: "ebs.csi.eks.amazonaws.com", class: { type: "gp2", iops: "1" } },
    "not known",
  ],
  [
    "throughput that the type does not take",
    { provisioner: "ebs.csi.eks.amazonaws.com", class: { type: "gp2", throughput: "125" } },
    "not known",
  ],
  [
    "the same, of a size that there is not",
    { provisioner: "ebs.csi.eks.amazonaws.com", class: { type: "st1", throughput: "125" }, gib: 1 },
    "ec2: size-too-small",
  ],
  [
    "ext2",
    { provisioner: "ebs.csi.eks.amazonaws.com", class: { "csi.storage.k8s.io/fstype": "ext2" } },
    "100 GiB · gp3 · 3000 IOPS · 125 MiB/s",
  ],
]);

test("encryption, the key and the file system are said as well", () => {
  expect(outcomeOf({ class: { encrypted: "true" } })).toMatchObject({ encrypted: true, fstype: "ext4" });
  expect(outcomeOf({ class: { encrypted: "True" } })).toMatchObject({ encrypted: "account-default" });
  expect(outcomeOf({ class: { kmsKeyId: "alias/ebs" } })).toMatchObject({ encrypted: true, kmsKeyId: "alias/ebs" });
  expect(outcomeOf({ volumeMode: "Block" })).not.toMatchObject({ fstype: "ext4" });
  expect(outcomeOf({ provisioner: inTree, class: { encrypted: "1" }, kubernetes: "1.20" })).toMatchObject({
    encrypted: true,
  });
});

test("a clone cannot be left unencrypted by its class", () => {
  expect(answer({ class: { encrypted: "false" }, source: "volume" })).toBe("driver: unencrypted-clone");
  expect(answer({ class: { encrypted: "false" }, source: "snapshot" })).toMatch("gp3");
});

test("notes say what was changed on the way", () => {
  expect(notesOf({ gib: 10, class: { iops: "16000" } })).toEqual(["type-defaulted", "iops-lowered"]);
  expect(notesOf({ bytes: 300e9, class: { type: "gp3", iops: "100" } })).toEqual(["size-rounded", "iops-lifted"]);
  expect(notesOf({ class: { type: "gp2", iops: "1" }, driver: "1.49.0" })).toEqual(["iops-ignored"]);
  expect(notesOf({ class: { type: "gp3", fsType: "xfs", encrypted: "yes" } })).toEqual([
    "old-fstype-key",
    "encrypted-not-true",
  ]);
});

test("a reason points at the key as it is written", () => {
  const outcome = outcomeOf({ provisioner: inTree, class: { type: "gp2", IOPSPERGB: "10" } });
  expect(outcome).toMatchObject({ reasons: [{ code: "iops-not-taken", origin: "class", parameter: "IOPSPERGB" }] });
  expect(outcomeOf({ provisioner: inTree, class: { FsType: "ext2" } })).toMatchObject({
    by: "kubelet",
    reasons: [{ parameter: "FsType" }],
    volume: { type: "gp3" },
  });
});

test("other systems are none of EBS's business", () => {
  expect(() => outcomeOf({ provisioner: "efs.csi.aws.com" })).toThrow("not asked");
});
