// Names and IDs as manifests write them: zones, volumes, keys, parameters, provisioners, images, versions.

import { expect, test } from "vitest";
import { accessModeOfShortForm } from "../../../server/src/core/facts/accessModes.ts";
import { annotationFact } from "../../../server/src/core/facts/annotations.ts";
import { dataDirectoryOf, imageParts } from "../../../server/src/core/facts/dataDirectories.ts";
import { driverHas, inTreeState, kubernetesFeature } from "../../../server/src/core/facts/features.ts";
import { fileSystemsOf, fileSystemsTaking, formatOption } from "../../../server/src/core/facts/fileSystems.ts";
import { isSnapshotId, isVolumeId, kmsKeyForm, parseInTreeVolumeId } from "../../../server/src/core/facts/ids.ts";
import {
  autoModeParams,
  findParameter,
  scParamsCsi,
  scParamsInTree,
  snapshotClassParams,
  vacParams,
} from "../../../server/src/core/facts/parameters.ts";
import {
  isPluginRemoved,
  provisionerKind,
  removedPlugin,
  wellKnownClass,
} from "../../../server/src/core/facts/provisioners.ts";
import { isKnownZone, regionOfZone, zoneKind, zonesOf } from "../../../server/src/core/facts/regions.ts";
import { isZoneKey, topologyKey } from "../../../server/src/core/facts/topologyKeys.ts";
import { atLeast, compareVersions, parseVersion, type Version } from "../../../server/src/core/facts/version.ts";

const at = (text: string) => parseVersion(text) as Version;

test.each([
  ["1.4", { major: 1, minor: 4, patch: 0 }],
  ["v1.36", { major: 1, minor: 36, patch: 0 }],
  ["1.35.6", { major: 1, minor: 35, patch: 6 }],
  ["v1.35.6-eks-1a2b3c", { major: 1, minor: 35, patch: 6 }],
  ["1", undefined],
  ["latest", undefined],
  ["1.x", undefined],
])("version %s", (text, parsed) => expect(parseVersion(text)).toEqual(parsed));

test("versions compare by number, not by letter", () => {
  expect(compareVersions(at("1.4"), at("1.36"))).toBeLessThan(0);
  expect(atLeast(at("1.16"), "1.16")).toBe(true);
  expect(atLeast(at("1.9"), "1.16")).toBe(false);
  expect(atLeast(at("1.50.1"), "1.50.2")).toBe(false);
});

test.each([
  ["us-east-1a", "zone", "us-east-1"],
  ["ap-northeast-1a", "zone", "ap-northeast-1"],
  ["us-gov-west-1b", "zone", "us-gov-west-1"],
  ["eusc-de-east-1a", "zone", "eusc-de-east-1"],
  ["xx-nowhere-9z", "zone", "xx-nowhere-9"],
  ["us-west-2-lax-1a", "local-zone", "us-west-2"],
  ["us-east-1-wl1-bos-wlz-1", "wavelength", "us-east-1"],
  ["use1-az1", "zone-id", undefined],
  ["usw2-lax1-az1", "zone-id", undefined],
  ["us-east-1", "region", undefined],
  ["xx-nowhere-9", "unknown", undefined],
  ["US-EAST-1A", "unknown", undefined],
  ["us-east-1a ", "unknown", undefined],
  ["", "unknown", undefined],
] as const)("%s is a %s", (text, kind, region) => {
  expect(zoneKind(text)).toBe(kind);
  expect(regionOfZone(text)).toBe(region);
});

test("letters that a region has, and that it lacks", () => {
  expect(zonesOf("us-west-1")).toEqual(["us-west-1a", "us-west-1c"]);
  expect(zonesOf("us-east-1")).toHaveLength(6);
  expect(zonesOf("nowhere")).toEqual([]);
  expect(isKnownZone("us-west-1b")).toBe(false);
  expect(isKnownZone("ap-northeast-1d")).toBe(true);
});

test.each([
  ["vol-688d7099", true],
  ["vol-0123456789abcdef0", true],
  ["vol-0123456789abcdef", false],
  ["vol-0123456789abcdefg", false],
  ["VOL-688d7099", false],
  ["aws://us-east-1a/vol-688d7099", false],
])("volume ID %s: %s", (text, valid) => expect(isVolumeId(text)).toBe(valid));

test("snapshot IDs are like volume IDs", () => {
  expect(isSnapshotId("snap-0123456789abcdef0")).toBe(true);
  expect(isSnapshotId("vol-0123456789abcdef0")).toBe(false);
});

test.each([
  ["vol-688d7099", { id: "vol-688d7099" }],
  ["aws://us-east-1a/vol-688d7099", { zone: "us-east-1a", id: "vol-688d7099" }],
  ["aws:///vol-688d7099", { id: "vol-688d7099" }],
  ["<volume id>", { id: "<volume id>" }],
  ["aws://us-east-1a/688d7099", undefined],
  ["aws://us-east-1a", undefined],
  ["", undefined],
])("in-tree volume ID %s", (text, parsed) => expect(parseInTreeVolumeId(text)).toEqual(parsed));

test.each([
  ["1234abcd-12ab-34cd-56ef-1234567890ab", { form: "id" }],
  ["mrk-1234abcd12ab34cd56ef1234567890ab", { form: "id" }],
  ["alias/aws/ebs", { form: "alias" }],
  [
    "arn:aws:kms:us-east-1:012345678910:key/1234abcd-12ab-34cd-56ef-1234567890ab",
    { form: "arn", partition: "aws", region: "us-east-1" },
  ],
  ["arn:aws-cn:kms:cn-north-1:012345678910:alias/a", { form: "alias-arn", partition: "aws-cn", region: "cn-north-1" }],
  ["arn:aws:s3:::bucket", undefined],
  ["my key", undefined],
])("KMS key %s", (text, form) => expect(kmsKeyForm(text)).toEqual(form));

test("keys of a CSI class: case is free, but not in the reserved namespace, nor in the tag prefix", () => {
  expect(findParameter(scParamsCsi, "iopspergb")?.key).toBe("iopsPerGB");
  expect(findParameter(scParamsCsi, "ENCRYPTED")?.value).toBe("true");
  expect(findParameter(scParamsCsi, "csi.storage.k8s.io/fstype")?.value).toBe("fstype");
  expect(findParameter(scParamsCsi, "csi.storage.k8s.io/fsType")).toBeUndefined();
  expect(findParameter(scParamsCsi, "fstype")?.deprecated).toBe(true);
  expect(findParameter(scParamsCsi, "tagSpecification_12")?.value).toBe("tag");
  expect(findParameter(scParamsCsi, "tagspecification_12")).toBeUndefined();
  expect(findParameter(scParamsCsi, "volumeType")).toBeUndefined();
});

test("keys of the other tables", () => {
  expect(findParameter(scParamsInTree, "FSTYPE")?.key).toBe("fsType");
  expect(findParameter(scParamsInTree, "throughput")).toBeUndefined();
  expect(findParameter(vacParams, "iops")?.atCreation).toBe(true);
  expect(findParameter(vacParams, "IOPS")).toBeUndefined();
  expect(findParameter(vacParams, "iopsPerGB")).toBeUndefined();
  expect(findParameter(vacParams, "iopspergb")?.atCreation).toBe(false);
  expect(findParameter(vacParams, "tagDeletion_1")?.atCreation).toBe(false);
  expect(findParameter(vacParams, "encrypted")).toBeUndefined();
  expect(findParameter(snapshotClassParams, "lockmode")?.values).toEqual(["governance", "compliance"]);
  expect(findParameter(autoModeParams, "iops")?.unverified).toBeUndefined();
  expect(findParameter(autoModeParams, "blockAttachUntilInitialized")?.unverified).toBe(true);
});

test("provisioners, and the classes that clusters bring along", () => {
  expect(provisionerKind("ebs.csi.aws.com")).toBe("csi");
  expect(provisionerKind("kubernetes.io/aws-ebs")).toBe("in-tree");
  expect(provisionerKind("ebs.csi.eks.amazonaws.com")).toBe("auto-mode");
  expect(provisionerKind("kubernetes.io/no-provisioner")).toBe("none");
  expect(provisionerKind("efs.csi.aws.com")).toBe("other");
  expect(wellKnownClass("gp2")?.provisioner).toBe("kubernetes.io/aws-ebs");
  expect(wellKnownClass("fast")).toBeUndefined();
});

test("plugins that went", () => {
  expect(removedPlugin("flocker")?.removed).toBe("1.25");
  expect(removedPlugin("kubernetes.io/glusterfs")?.field).toBe("glusterfs");
  expect(removedPlugin("nfs")).toBeUndefined();
  const glusterfs = removedPlugin("glusterfs");
  expect(glusterfs && isPluginRemoved(glusterfs, at("1.25"))).toBe(false);
  expect(glusterfs && isPluginRemoved(glusterfs, at("1.26"))).toBe(true);
});

test("the in-tree plugin's life", () => {
  const states = ["1.4", "1.16", "1.17", "1.22", "1.23", "1.27", "1.36"].map((text) => inTreeState(at(text)));
  expect(states).toEqual([
    "current",
    "current",
    "deprecated",
    "deprecated",
    "redirected",
    "code-removed",
    "code-removed",
  ]);
});

test("features by release", () => {
  expect(kubernetesFeature("volumeAttributesClass", at("1.28"))).toBe("absent");
  expect(kubernetesFeature("volumeAttributesClass", at("1.33"))).toBe("off");
  expect(kubernetesFeature("volumeAttributesClass", at("1.34"))).toBe("on");
  expect(kubernetesFeature("statefulSetClaimRetention", at("1.27"))).toBe("on");
  expect(driverHas("performancePassedOn", at("1.51.1"))).toBe(false);
  expect(driverHas("performancePassedOn", at("1.52"))).toBe(true);
});

test("topology keys", () => {
  expect(topologyKey("failure-domain.beta.kubernetes.io/zone")?.replacedBy).toBe("topology.kubernetes.io/zone");
  expect(topologyKey("topology.k8s.aws/zone-id")?.inAllowedTopologies).toBe(false);
  expect(isZoneKey("topology.ebs.csi.aws.com/zone")).toBe(true);
  expect(isZoneKey("topology.kubernetes.io/region")).toBe(false);
});

test("annotations", () => {
  expect(annotationFact("volume.beta.kubernetes.io/storage-class")?.replacedBy).toBe("spec.storageClassName");
});

test("file systems by release, and what formatting them takes", () => {
  expect(fileSystemsOf(at("1.37"))).toContain("ext2");
  expect(fileSystemsOf(at("1.38"))).toEqual(["ext4", "xfs", "ext3", "ntfs"]);
  expect(formatOption("BLOCKSIZE")).toBe("blockSize");
  expect(formatOption("type")).toBeUndefined();
  expect(fileSystemsTaking("bytesPerInode")).toEqual(["ext4", "ext3"]);
  expect(fileSystemsTaking("ext4BigAlloc")).toEqual(["ext4"]);
  expect(fileSystemsTaking("inodeSize")).toContain("xfs");
});

test("access modes on EBS", () => {
  expect(accessModeOfShortForm("RWO")).toBe("ReadWriteOnce");
  expect(accessModeOfShortForm("rwx")).toBe("ReadWriteMany");
  expect(accessModeOfShortForm("ReadWriteOnce")).toBeUndefined();
});

test.each([
  ["apache/kafka", "apache/kafka", ""],
  ["docker.io/apache/kafka:4.1.0", "apache/kafka", "4.1.0"],
  ["registry:5000/apache/kafka", "apache/kafka", ""],
  ["localhost/postgres:16", "postgres", "16"],
  ["postgres:16@sha256:0123", "postgres", "16"],
])("image %s", (image, repository, tag) => expect(imageParts(image)).toEqual({ repository, tag }));

test.each([
  ["apache/kafka:4.1.0", "/tmp/kafka-logs"],
  ["wurstmeister/kafka", "/kafka/kafka-logs-$HOSTNAME"],
  ["docker.io/bitnamilegacy/kafka:4.0", "/bitnami/kafka/data"],
  ["confluentinc/cp-kafka:7.9.0", "/var/lib/kafka/data"],
  ["postgres:16-alpine", "/var/lib/postgresql/data"],
  ["postgres:9.6", "/var/lib/postgresql/data"],
  ["postgres:18", "/var/lib/postgresql/18/docker"],
  ["postgres", "/var/lib/postgresql/18/docker"],
  ["postgres:alpine", "/var/lib/postgresql/18/docker"],
  ["example.com/postgres:17", "/var/lib/postgresql/data"],
  ["nginx", undefined],
  ["my/postgres-exporter", undefined],
])("%s keeps its data in %s", (image, directory) => expect(dataDirectoryOf(image)?.defaultDirectory).toBe(directory));

test("who needs fsGroup, and whose group is known", () => {
  expect(dataDirectoryOf("bitnami/kafka")).toMatchObject({ nonRoot: true, gid: 1001 });
  expect(dataDirectoryOf("apache/kafka")).toMatchObject({ nonRoot: true, likelyGid: 1000 });
  expect(dataDirectoryOf("apache/kafka")?.gid).toBeUndefined();
  expect(dataDirectoryOf("postgres")?.nonRoot).toBeUndefined();
});
