// The file systems that the EBS CSI driver makes and mounts, and the options that making them takes.

import type { Fact } from "./fact.ts";
import { atLeast, type DriverVersion } from "./version.ts";

export interface FileSystemFact extends Fact {
  readonly name: string;
  /** The release of the driver that dropped it. */
  readonly dropped?: string;
  /** The file system of the driver as which Linux mounts what was formatted so. */
  readonly mountedAs?: string;
  /** Whether a fresh one has a directory `lost+found` at its root. */
  readonly lostAndFound: boolean;
  /** The class parameters for formatting that it takes, in their documented spelling. */
  readonly formatOptions: readonly string[];
  readonly what: string;
}

export const defaultFileSystem = "ext4";

const driver = {
  source: "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/pkg/driver/constants.go",
  read: "2026-11-22",
} as const;

const extended = ["blockSize", "inodeSize", "bytesPerInode", "numberOfInodes"] as const;

export const fileSystems: readonly FileSystemFact[] = [
  {
    name: "ext4",
    lostAndFound: true,
    formatOptions: [...extended, "ext4BigAlloc", "ext4ClusterSize", "ext4EncryptionSupport"],
    what: "The usual choice, and what a class gets that names none.",
    ...driver,
  },
  {
    name: "xfs",
    lostAndFound: false,
    formatOptions: ["blockSize", "inodeSize"],
    what: "For large files and much parallel writing; leaves its root directory empty.",
    ...driver,
  },
  { name: "ext3", lostAndFound: true, formatOptions: extended, what: "The predecessor of ext4.", ...driver },
  { name: "ntfs", lostAndFound: false, formatOptions: [], what: "For Windows nodes.", ...driver },
  {
    name: "ext2",
    dropped: "1.38.0",
    // Source: https://docs.kernel.org/admin-guide/ext4.html, read on 2026-11-29.
    mountedAs: "ext4",
    lostAndFound: true,
    formatOptions: [],
    what: "Without a journal; refused since driver 1.38.",
    ...driver,
  },
];

/** What a parameter needs another one for. */
export const formatOptionNeeds = {
  options: new Map([["ext4ClusterSize", "ext4BigAlloc"]]),
  ...driver,
} as const satisfies Fact & { readonly options: ReadonlyMap<string, string> };

export function fileSystem(name: string): FileSystemFact | undefined {
  return fileSystems.find((row) => row.name === name);
}

/** The file systems that release of the driver mounts. */
export function fileSystemsOf(version: DriverVersion): readonly string[] {
  return fileSystems.filter((row) => !row.dropped || !atLeast(version, row.dropped)).map((row) => row.name);
}

/**
 * What a class or a volume has to name in the place of a file system that the driver has dropped by that release: it mounts the same disks.
 * Undefined for one that the driver takes, in whatever case it is written, and for one that it never knew.
 */
export function replacementOf(name: string, version: DriverVersion): string | undefined {
  const row = fileSystem(name.toLowerCase());
  return row?.dropped !== undefined && atLeast(version, row.dropped) ? row.mountedAs : undefined;
}

/** Whether the class parameter concerns formatting at all, compared as the driver compares. */
export function formatOption(key: string): string | undefined {
  const lower = key.toLowerCase();
  return fileSystems.flatMap((row) => row.formatOptions).find((option) => option.toLowerCase() === lower);
}

/** The file systems that take the formatting parameter. */
export function fileSystemsTaking(key: string): readonly string[] {
  const option = formatOption(key);
  return option ? fileSystems.filter((row) => row.formatOptions.includes(option)).map((row) => row.name) : [];
}
