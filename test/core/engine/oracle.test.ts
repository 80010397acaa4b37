// The EBS CSI driver's own tables of behaviour, restated as data, against the engine.
// Sources, read on 2026-11-23: https://github.com/kubernetes-sigs/aws-ebs-csi-driver, pkg/driver/controller_test.go,
// pkg/cloud/cloud_test.go, pkg/driver/controller_modify_volume_test.go and docs/parameters.md; older releases at their tags.

import { describe, expect, test } from "vitest";
import { readAttributes } from "../../../server/src/core/engine/attributes.ts";
import { iopsLimits } from "../../../server/src/core/engine/iops.ts";
import { Remarks } from "../../../server/src/core/engine/volume.ts";
import { versionOf } from "../../../server/src/core/facts/version.ts";
import type { VolumeType } from "../../../server/src/core/facts/volumeTypes.ts";
import { answer, asked, type Question } from "./ask.ts";

const key = "arn:aws:kms:us-east-1:012345678910:key/abcd1234-a123-456a-a12b-a123b4cd56ef";

type Case = readonly [name: string, question: Question, expected: ReturnType<typeof asked>];

/** The driver's tests mock EC2, and the controller's mock the cloud layer: what is compared is the request that goes out. */
const requests: readonly Case[] = [
  // pkg/driver/controller_test.go
  ["a class without parameters (cloud mocked)", { gib: 5 }, { type: "gp3", sizeGiB: 5 }],
  ["a byte over 1 GiB makes 2 GiB (cloud mocked)", { bytes: 1_073_741_825 }, { type: "gp3", sizeGiB: 2 }],
  [
    "gp3 with IOPS and throughput (cloud mocked)",
    { gib: 20, class: { type: "gp3", iops: "5000", throughput: "250" } },
    { type: "gp3", sizeGiB: 20, iops: 5000, throughput: 250 },
  ],
  [
    "io1 by IOPS for each GiB (cloud mocked)",
    { gib: 5, class: { type: "io1", iopspergb: "5" } },
    { type: "io1", sizeGiB: 5, iops: 25 },
  ],
  ["io1 by IOPS (cloud mocked)", { gib: 5, class: { type: "io1", iops: "5" } }, { type: "io1", sizeGiB: 5, iops: 5 }],
  [
    "io2 by IOPS for each GiB (cloud mocked)",
    { gib: 5, class: { type: "io2", iopspergb: "5" } },
    { type: "io2", sizeGiB: 5, iops: 25 },
  ],
  ["io2 by IOPS (cloud mocked)", { gib: 5, class: { type: "io2", iops: "5" } }, { type: "io2", sizeGiB: 5, iops: 5 }],
  ["sc1 (cloud mocked)", { gib: 5, class: { type: "sc1" } }, { type: "sc1", sizeGiB: 5 }],
  ["standard (cloud mocked)", { gib: 5, class: { type: "standard" } }, { type: "standard", sizeGiB: 5 }],
  ["encryption (cloud mocked)", { gib: 5, class: { encrypted: "true" } }, { type: "gp3", sizeGiB: 5, encrypted: true }],
  [
    "encryption with a key (cloud mocked)",
    { gib: 5, class: { encrypted: "true", kmskeyid: key } },
    { type: "gp3", sizeGiB: 5, encrypted: true, kmsKeyId: key },
  ],
  [
    "an attributes class goes before the class (cloud mocked)",
    { gib: 20, class: { type: "gp3", iops: "5000" }, attributes: { iops: "4000" } },
    { type: "gp3", sizeGiB: 20, iops: 4000 },
  ],
  [
    "waiting for a restored volume (cloud mocked)",
    { gib: 5, class: { blockattachuntilinitialized: "true" }, source: "snapshot" },
    { type: "gp3", sizeGiB: 5, source: "snapshot" },
  ],
  ["a restored volume (cloud mocked)", { gib: 5, source: "snapshot" }, { type: "gp3", sizeGiB: 5, source: "snapshot" }],
  ["a clone (cloud mocked)", { gib: 5, source: "volume" }, { type: "gp3", sizeGiB: 5, source: "volume" }],
  [
    "a clone with the key of its source (cloud mocked)",
    { gib: 5, class: { encrypted: "true", kmskeyid: key }, source: "volume" },
    { type: "gp3", sizeGiB: 5, source: "volume", encrypted: true, kmsKeyId: key },
  ],
  [
    "an initialization rate, restored (cloud mocked)",
    { gib: 5, class: { volumeinitializationrate: "200" }, source: "snapshot" },
    { type: "gp3", sizeGiB: 5, source: "snapshot", initializationRate: 200 },
  ],
  [
    "an initialization rate that is none",
    { class: { volumeinitializationrate: "invalid" }, source: "snapshot" },
    "driver: not-a-number",
  ],
  ["an unknown key", { class: { type: "io1", iopspergb: "5", unknownKey: "unknownValue" } }, "driver: unknown-key"],
  ["IOPS that are none", { class: { type: "gp3", iops: "aaa" } }, "driver: not-a-number"],
  ["throughput that is none", { class: { type: "gp3", throughput: "aaa" } }, "driver: not-a-number"],
  [
    "tags with templates (cloud mocked)",
    {
      gib: 5,
      class: {
        tagSpecification_1: "PVCNameTag={{.PVCName}}",
        tagSpecification_2: "PVCNamespaceTag={{.PVCNamespace}}",
        tagSpecification_3: "PVNameTag={{.PVName}}",
      },
    },
    { type: "gp3", sizeGiB: 5 },
  ],
  ["an access mode that no claim is given", { modes: ["ReadOnlyMany"] }, "driver: access-mode"],
  ["a file system for several nodes", { modes: ["ReadWriteMany"] }, "driver: access-mode"],
  ["block size", { gib: 5, class: { blocksize: "4096" } }, { type: "gp3", sizeGiB: 5 }],
  ["inode size", { gib: 5, class: { inodesize: "256" } }, { type: "gp3", sizeGiB: 5 }],
  ["bytes for each inode", { gib: 5, class: { bytesperinode: "8192" } }, { type: "gp3", sizeGiB: 5 }],
  ["a number of inodes", { gib: 5, class: { numberofinodes: "13107200" } }, { type: "gp3", sizeGiB: 5 }],
  ["clusters of ext4", { gib: 5, class: { ext4bigalloc: "true" } }, { type: "gp3", sizeGiB: 5 }],
  [
    "clusters of ext4 and their size",
    { gib: 5, class: { ext4bigalloc: "true", ext4clustersize: "16384" } },
    { type: "gp3", sizeGiB: 5 },
  ],
  ["encryption of directories", { gib: 5, class: { ext4encryptionsupport: "true" } }, { type: "gp3", sizeGiB: 5 }],
  ["IOPS for each GiB that are none", { class: { iopspergb: "wrong_value" } }, "driver: not-a-number"],
  ["a block size that is none", { class: { blocksize: "wrong_value" } }, "driver: not-alphanumeric"],
  ["an inode size that is none", { class: { inodesize: "wrong_value" } }, "driver: not-alphanumeric"],
  ["bytes for each inode that are none", { class: { bytesperinode: "wrong_value" } }, "driver: not-alphanumeric"],
  ["a number of inodes that is none", { class: { numberofinodes: "wrong_value" } }, "driver: not-alphanumeric"],
  [
    "a cluster size that is none",
    { class: { ext4bigalloc: "true", ext4clustersize: "wrong_value" } },
    "driver: not-alphanumeric",
  ],
  [
    "a cluster size without clusters",
    { class: { ext4bigalloc: "false", ext4clustersize: "16384" } },
    "driver: cluster-size-alone",
  ],

  // pkg/cloud/cloud_test.go
  ["1 GiB (EC2 mocked)", { gib: 1 }, { type: "gp3", sizeGiB: 1 }],
  [
    "IOPS without a type (EC2 mocked)",
    { gib: 500, class: { iops: "6000" } },
    { type: "gp3", sizeGiB: 500, iops: 6000 },
  ],
  [
    "a clone with IOPS (EC2 mocked)",
    { gib: 500, class: { iops: "6000" }, source: "volume" },
    { type: "gp3", sizeGiB: 500, iops: 6000, source: "volume" },
  ],
  ["gp2 (EC2 mocked)", { gib: 1, class: { type: "gp2" } }, { type: "gp2", sizeGiB: 1 }],
  [
    "a clone on gp2 (EC2 mocked)",
    { gib: 1, class: { type: "gp2" }, source: "volume" },
    { type: "gp2", sizeGiB: 1, source: "volume" },
  ],
  [
    "io2 by IOPS for each GiB, smaller than EC2 makes any (EC2 mocked)",
    { gib: 1, class: { type: "io2", iopsPerGB: "100" } },
    { type: "io2", sizeGiB: 1, iops: 100 },
  ],
  [
    "io1 by IOPS (EC2 mocked)",
    { gib: 200, class: { type: "io1", iops: "100" } },
    { type: "io1", sizeGiB: 200, iops: 100 },
  ],
  ["io2 by IOPS (EC2 mocked)", { gib: 1, class: { type: "io2", iops: "100" } }, { type: "io2", sizeGiB: 1, iops: 100 }],
  [
    "gp3 with all figures (EC2 mocked)",
    { gib: 400, class: { type: "gp3", iops: "3000", throughput: "125" } },
    { type: "gp3", sizeGiB: 400, iops: 3000, throughput: 125 },
  ],
  [
    "a clone of gp3 with all figures (EC2 mocked)",
    { gib: 400, class: { type: "gp3", iops: "3000", throughput: "125" }, source: "volume" },
    { type: "gp3", sizeGiB: 400, iops: 3000, throughput: 125, source: "volume" },
  ],
  [
    "encryption by key (EC2 mocked)",
    { gib: 1, class: { encrypted: "true", kmsKeyId: key } },
    { type: "gp3", sizeGiB: 1, encrypted: true, kmsKeyId: key },
  ],
  [
    "io1 with too few, raised on demand (EC2 mocked)",
    { gib: 4, class: { type: "io1", iopsPerGB: "1", allowAutoIOPSPerGBIncrease: "true" } },
    { type: "io1", sizeGiB: 4, iops: 100 },
  ],
  [
    "a clone on io1 with too few, raised on demand (EC2 mocked)",
    { gib: 4, class: { type: "io1", iopsPerGB: "1", allowAutoIOPSPerGBIncrease: "true" }, source: "volume" },
    { type: "io1", sizeGiB: 4, iops: 100, source: "volume" },
  ],
  ["both ways to say IOPS", { gib: 4, class: { type: "io1", iops: "1", iopsPerGB: "1" } }, "driver: iops-twice"],
  [
    "a small io1 with too many (EC2 mocked)",
    { gib: 4, class: { type: "io1", iopsPerGB: "10000" } },
    { type: "io1", sizeGiB: 4, iops: 200 },
  ],
  [
    "a clone on a small io1 with too many (EC2 mocked)",
    { gib: 4, class: { type: "io1", iopsPerGB: "10000" }, source: "volume" },
    { type: "io1", sizeGiB: 4, iops: 200, source: "volume" },
  ],
  [
    "a large io1 with too many (EC2 mocked, which gives 64000 at most)",
    { gib: 4000, class: { type: "io1", iopsPerGB: "10000" } },
    { type: "io1", sizeGiB: 4000, iops: 64_000 },
  ],
  [
    "io2 with too few, raised on demand (EC2 mocked)",
    { gib: 4, class: { type: "io2", iopsPerGB: "1", allowAutoIOPSPerGBIncrease: "true" } },
    { type: "io2", sizeGiB: 4, iops: 100 },
  ],
  [
    "a small io2 with too many, at driver 1.43 (EC2 mocked)",
    { gib: 4, class: { type: "io2", iopsPerGB: "10000" }, driver: "1.43.0" },
    { type: "io2", sizeGiB: 4, iops: 2000 },
  ],
  [
    "a large io2 with too many, at driver 1.43 (EC2 mocked)",
    { gib: 4000, class: { type: "io2", iopsPerGB: "100000" }, driver: "1.43.0" },
    { type: "io2", sizeGiB: 4000, iops: 64_000 },
  ],
  [
    "a large io2 Block Express with too many, at driver 1.43 (EC2 mocked)",
    { gib: 3333, class: { type: "io2", iopsPerGB: "100000", blockExpress: "true" }, driver: "1.43.0" },
    { type: "io2", sizeGiB: 3333, iops: 256_000 },
  ],
  [
    "a large io2 with too many (EC2 mocked)",
    { gib: 3333, class: { type: "io2", iopsPerGB: "100000" } },
    { type: "io2", sizeGiB: 3333, iops: 256_000 },
  ],
  [
    "throughput without a type (EC2 mocked)",
    { gib: 1, class: { throughput: "250" } },
    { type: "gp3", sizeGiB: 1, throughput: 250 },
  ],
  [
    "a clone with throughput and without a type (EC2 mocked)",
    { gib: 1, class: { throughput: "250" }, source: "volume" },
    { type: "gp3", sizeGiB: 1, throughput: 250, source: "volume" },
  ],
  [
    "io2 for several nodes, at driver 1.43 (EC2 mocked)",
    {
      gib: 4,
      class: { type: "io2", iopsPerGB: "10000" },
      modes: ["ReadWriteMany"],
      volumeMode: "Block",
      driver: "1.43.0",
    },
    { type: "io2", sizeGiB: 4, iops: 2000, multiAttach: true },
  ],
  [
    "an initialization rate without a snapshot is asked for all the same (EC2 mocked)",
    { gib: 1, class: { volumeInitializationRate: "200" } },
    { type: "gp3", sizeGiB: 1, initializationRate: 200 },
  ],
  [
    "gp3 for several nodes",
    { gib: 4, class: { type: "gp3", iopsPerGB: "10000" }, modes: ["ReadWriteMany"], volumeMode: "Block" },
    "driver: multi-attach-type",
  ],
  [
    "io1 with too few, at driver 1.26",
    { gib: 4, class: { type: "io1", iopsPerGB: "1" }, driver: "1.26.0" },
    "driver: iops-too-low",
  ],
  [
    "io2 with too few, at driver 1.26",
    { gib: 4, class: { type: "io2", iopsPerGB: "1" }, driver: "1.26.0" },
    "driver: iops-too-low",
  ],
  [
    "io1 with too few, at driver 1.11",
    { gib: 4, class: { type: "io1", iopsPerGB: "1" }, driver: "1.11.0" },
    "driver: iops-too-low",
  ],
  [
    "io2 with too few, at driver 1.11",
    { gib: 4, class: { type: "io2", iopsPerGB: "1" }, driver: "1.11.0" },
    "driver: iops-too-low",
  ],

  // docs/parameters.md
  [
    "keys in any case",
    { gib: 10, class: { KMSKEYID: key, ENCRYPTED: "true" } },
    { type: "gp3", sizeGiB: 10, encrypted: true, kmsKeyId: key },
  ],
  [
    "the file system's key in another case",
    { class: { "csi.storage.k8s.io/fsType": "xfs" } },
    "provisioner: reserved-key",
  ],
  [
    "inodes on xfs",
    { class: { "csi.storage.k8s.io/fstype": "xfs", bytesPerInode: "8192" } },
    "driver: format-option-file-system",
  ],
  [
    "a block size on xfs",
    { gib: 5, class: { "csi.storage.k8s.io/fstype": "xfs", blockSize: "4096" } },
    { type: "gp3", sizeGiB: 5 },
  ],
  [
    "encryption of directories on ext3",
    { class: { "csi.storage.k8s.io/fstype": "ext3", ext4EncryptionSupport: "true" } },
    "driver: format-option-file-system",
  ],
];

describe("what the driver asks of EC2, or refuses", () => {
  for (const [name, question, expected] of requests) test(name, () => expect(asked(question)).toEqual(expected));
});

test("EC2 refuses an initialization rate without a snapshot (the driver's test has EC2 mocked to say so)", () =>
  expect(answer({ class: { volumeInitializationRate: "200" } })).toBe("ec2: initialization-without-snapshot"));

/** pkg/driver/controller_modify_volume_test.go: what is read of a VolumeAttributesClass when a volume is modified. */
const modifications: readonly (readonly [name: string, parameters: Record<string, string>, expected: string])[] = [
  ["nothing", {}, ""],
  [
    "every key there is",
    {
      type: "gp3",
      iops: "2000",
      throughput: "500",
      allowautoiopsincreaseonmodify: "true",
      iopspergb: "1000",
      tagSpecification_1: "key1=tag1",
      tagSpecification_2: "key2={{ .PVCName }}",
      tagSpecification_3: "key3={{ .PVCNamespace }}",
      tagSpecification_4: "key4={{ .PVName }}",
      tagDeletion: "key2",
    },
    "gp3 2000 500",
  ],
  ["a tag without a sign", { tagSpecification: "key1" }, "tag-malformed"],
  ["the old key of the type beside the new one", { type: "gp3", volumeType: "deprecatedgp3" }, "gp3"],
  ["IOPS that are no whole number", { iops: "123.546" }, "not-a-number"],
  ["throughput in words", { throughput: "one hundred" }, "not-a-number"],
  ["a tag that the driver sets", { tagSpecification: "CSIVolumeName=extra-tag-value" }, "tag-reserved"],
  ["an unknown key", { invalid_parameter: "20" }, "attributes-key"],
  ["deleting the tag of the volume's name", { tagDeletion_1: "CSIVolumeName" }, "tag-reserved"],
  ["deleting a tag of the driver", { tagDeletion_1: "ebs.csi.aws.com/cluster" }, "tag-reserved"],
  ["deleting a tag of Kubernetes", { tagDeletion_1: "kubernetes.io/created-for/pvc/name" }, "tag-reserved"],
  ["deleting a tag of one's own", { tagDeletion_1: "my-custom-tag" }, ""],
];

describe("what a modification reads of an attributes class", () => {
  for (const [name, parameters, expected] of modifications) {
    test(name, () => {
      const remarks = new Remarks();
      const { type, iops, throughput } = readAttributes(parameters, remarks, false);
      const figures = [type, iops, throughput].flatMap((figure) => (figure ? [figure.value] : []));
      expect([...remarks.refusals.map(({ code }) => code), ...figures].join(" ")).toBe(expected);
    });
  }
});

/** pkg/cloud/cloud_test.go: the limits that IOPS are held to. Where EC2 answers the dry run, that is mocked. */
const limits: readonly (readonly [type: VolumeType, driver: string, min: number, max: number, perGiB: number])[] = [
  ["gp3", "1.64.0", 3000, 80_000, 500],
  ["io1", "1.64.0", 100, 64_000, 50],
  ["io2", "1.64.0", 100, 256_000, 1000],
  ["gp3", "1.49.0", 3000, 16_000, 500],
];

describe("limits of IOPS (EC2 mocked)", () => {
  for (const [type, driver, min, max, perGiB] of limits) {
    test(`${type} at driver ${driver}`, () =>
      expect(iopsLimits(type, versionOf(driver), false)).toMatchObject({ min, max, perGiB }));
  }
  test("gp2 has none", () => expect(iopsLimits("gp2", versionOf("1.64.0"), false)).toBeUndefined());
});
