// How AWS writes the IDs of volumes, snapshots and keys, and how manifests write them.

import type { Fact, Source } from "./fact.ts";

interface IdPattern extends Fact {
  readonly pattern: RegExp;
  readonly example: string;
}

const resourceIds: Source = "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html";
const kmsIds: Source = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVolume.html";
const read = "2026-11-22";

/** Eight digits until 2016, seventeen since; that the digits are hexadecimal is custom, and nowhere promised. */
export const idPatterns = {
  volume: { pattern: /^vol-[0-9a-f]{8}(?:[0-9a-f]{9})?$/, example: "vol-0123456789abcdef0", source: resourceIds, read },
  snapshot: {
    pattern: /^snap-[0-9a-f]{8}(?:[0-9a-f]{9})?$/,
    example: "snap-0123456789abcdef0",
    source: resourceIds,
    read,
  },
  /** What the driver itself asks of a volume handle. */
  driverVolume: {
    pattern: /^vol-[a-z0-9]+$/,
    example: "vol-0123456789abcdef0",
    source: "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/pkg/util/util.go",
    read,
  },
  /** A handle for a disk that stays with its node; with it, every node mounts its own. */
  nodeLocal: {
    pattern: /^local-ebs:\/\/.+$/,
    example: "local-ebs://dev/xvdbz",
    source: "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/node-local-volumes.md",
    read,
  },
  kmsKeyId: {
    pattern: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
    example: "1234abcd-12ab-34cd-56ef-1234567890ab",
    source: kmsIds,
    read,
  },
  kmsMultiRegionKeyId: {
    pattern: /^mrk-[0-9a-f]{32}$/i,
    example: "mrk-1234abcd12ab34cd56ef1234567890ab",
    source: "https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html",
    read: "2026-11-23",
  },
  kmsAlias: { pattern: /^alias\/[a-zA-Z0-9/_-]+$/, example: "alias/ebs", source: kmsIds, read },
  kmsArn: {
    pattern: /^arn:(aws[a-z-]*):kms:([a-z0-9-]+):\d{12}:(key|alias)\/[a-zA-Z0-9/_-]+$/,
    example: "arn:aws:kms:us-east-1:012345678910:key/1234abcd-12ab-34cd-56ef-1234567890ab",
    source: kmsIds,
    read,
  },
} as const satisfies Readonly<Record<string, IdPattern>>;

export interface InTreeVolumeId {
  readonly zone?: string;
  readonly id: string;
}

export type KmsKeyForm =
  | { readonly form: "id" | "alias" }
  | { readonly form: "arn" | "alias-arn"; readonly partition: string; readonly region: string };

export function isVolumeId(text: string): boolean {
  return idPatterns.volume.pattern.test(text);
}

export function isSnapshotId(text: string): boolean {
  return idPatterns.snapshot.pattern.test(text);
}

export function isNodeLocalHandle(text: string): boolean {
  return idPatterns.nodeLocal.pattern.test(text);
}

/**
 * Takes "aws://us-east-1a/vol-1", "aws:///vol-1" and "vol-1" apart. With the scheme, the path has to be a volume's, or
 * Kubernetes refuses it; without it, Kubernetes takes any text for the ID, and so does this.
 */
export function parseInTreeVolumeId(text: string): InTreeVolumeId | undefined {
  if (!text.startsWith("aws://")) return text === "" ? undefined : { id: text };
  const match = /^aws:\/\/([^/]*)\/+(vol-[^/]*)\/*$/.exec(text);
  const id = match?.[2];
  if (!id) return undefined;
  return match[1] ? { zone: match[1], id } : { id };
}

/** Which of the forms of a KMS key the text has, and where an ARN says the key is. */
export function kmsKeyForm(text: string): KmsKeyForm | undefined {
  if (idPatterns.kmsKeyId.pattern.test(text) || idPatterns.kmsMultiRegionKeyId.pattern.test(text)) {
    return { form: "id" };
  }
  if (idPatterns.kmsAlias.pattern.test(text)) return { form: "alias" };
  const [, partition, region, kind] = idPatterns.kmsArn.pattern.exec(text) ?? [];
  if (!partition || !region) return undefined;
  return { form: kind === "alias" ? "alias-arn" : "arn", partition, region };
}
