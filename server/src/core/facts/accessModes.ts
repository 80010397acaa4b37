// The access modes of claims and volumes, and which of them EBS can keep.

import type { Fact } from "./fact.ts";

export type AccessMode = "ReadWriteOnce" | "ReadOnlyMany" | "ReadWriteMany" | "ReadWriteOncePod";
export type VolumeMode = "Filesystem" | "Block";

export interface AccessModeFact extends Fact {
  readonly mode: AccessMode;
  /** As kubectl prints it; the API does not take it. */
  readonly short: string;
  readonly ebs: "yes" | "no" | "multi-attach";
  /** Whether it may not stand beside another mode. */
  readonly exclusive?: boolean;
  readonly what: string;
}

const kubernetes = {
  source: "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes",
  read: "2026-11-22",
} as const;
const driver = {
  source: "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/multi-attach.md",
  read: "2026-11-22",
} as const;

export const accessModes: readonly AccessModeFact[] = [
  {
    mode: "ReadWriteOnce",
    short: "RWO",
    ebs: "yes",
    what: "One node mounts it for writing, and every pod on that node may write.",
    ...kubernetes,
  },
  {
    mode: "ReadWriteOncePod",
    short: "RWOP",
    ebs: "yes",
    exclusive: true,
    what: "One pod of the whole cluster mounts it.",
    ...kubernetes,
  },
  {
    mode: "ReadOnlyMany",
    short: "ROX",
    ebs: "no",
    what: "Many nodes mount it for reading; EBS cannot be attached so.",
    ...driver,
  },
  {
    mode: "ReadWriteMany",
    short: "RWX",
    ebs: "multi-attach",
    what: "Many nodes use it at once; on EBS only an io2 volume in Block mode can.",
    ...driver,
  },
];

export function accessMode(text: string): AccessModeFact | undefined {
  return accessModes.find((row) => row.mode === text);
}

/** The mode meant by "RWO" and its like, in any case. */
export function accessModeOfShortForm(text: string): AccessMode | undefined {
  const upper = text.toUpperCase();
  return accessModes.find((row) => row.short === upper)?.mode;
}
