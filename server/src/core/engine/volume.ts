// What is asked of EBS, and what comes of it: the words of the engine.

import type { VolumeMode } from "../facts/accessModes.ts";
import type { DriverVersion, KubernetesVersion } from "../facts/version.ts";

export type Parameters = Readonly<Record<string, string>>;

/** A claim, and the class that serves it. */
export interface VolumeRequest {
  /** Of the class: `ebs.csi.aws.com`, … */
  readonly provisioner: string;
  /** Of the class, keys as written. */
  readonly parameters: Parameters;
  /** Of the VolumeAttributesClass that the claim names. */
  readonly attributes?: Parameters | undefined;
  /** The driver that the VolumeAttributesClass is for; without it, the one that makes the volume. */
  readonly attributesDriver?: string | undefined;
  /** What the claim asks for. */
  readonly bytes: number;
  /** ReadWriteOnce where they are left out. */
  readonly accessModes?: readonly string[] | undefined;
  readonly volumeMode?: VolumeMode | undefined;
  /** What the volume is made from, where it is not made empty. */
  readonly source?: "snapshot" | "volume" | undefined;
  /** What was asked for when the source was made, where that is known. */
  readonly sourceBytes?: number | undefined;
  readonly kubernetesVersion: KubernetesVersion;
  readonly driverVersion: DriverVersion;
}

/** Where the cause stands: a parameter of either class, or a field of the claim (`storage`, `accessModes`, `volumeMode`). */
export type Origin = "class" | "attributes" | "claim";

export interface Remark<C> {
  readonly code: C;
  readonly origin: Origin;
  /** The key as written, or the claim's field; undefined where something is missing. */
  readonly parameter?: string | undefined;
  readonly values: Readonly<Record<string, string | number>>;
}

export type RefusalCode =
  // Of the claim and of the class's keys.
  | "size-not-positive"
  | "access-mode"
  | "access-mode-in-tree"
  | "exclusive-access-mode"
  | "multi-attach-type"
  | "attributes-empty"
  | "attributes-driver"
  | "attributes-key"
  | "attributes-key-at-creation"
  | "unknown-key"
  | "key-too-new"
  | "reserved-key"
  // Of their values.
  | "not-a-number"
  | "not-a-boolean"
  | "not-alphanumeric"
  | "tag-malformed"
  | "tag-reserved"
  | "tag-template"
  // Of what the volume is made from.
  | "restore-in-tree"
  | "clone-in-tree"
  | "clone-too-new"
  | "smaller-than-source"
  | "unencrypted-clone"
  // Of file systems.
  | "fstype-twice"
  | "file-system"
  | "format-option-file-system"
  | "format-option-block"
  | "cluster-size-alone"
  // Of types, sizes and performance.
  | "unknown-type"
  | "size-too-small"
  | "size-too-large"
  | "iops-twice"
  | "iops-missing"
  | "iops-not-taken"
  | "iops-too-low"
  | "iops-too-high"
  | "iops-per-gib"
  | "throughput-not-taken"
  | "throughput-too-low"
  | "throughput-too-high"
  | "throughput-per-iops"
  | "initialization-without-snapshot"
  | "initialization-range";

export type NoteCode =
  | "size-rounded"
  | "type-defaulted"
  | "iops-lowered"
  | "iops-raised"
  /** By EC2, which gives every gp3 volume its baseline. */
  | "iops-lifted"
  | "iops-ignored"
  | "throughput-ignored"
  | "encrypted-not-true"
  | "key-implies-encryption"
  | "old-fstype-key"
  | "without-effect"
  | "attributes-ignored";

export type Refusal = Remark<RefusalCode>;
export type Note = Remark<NoteCode>;

/** Who says no. kubelet: the volume is made, and never mounted. */
export type Refuser = "api-server" | "provisioner" | "driver" | "ec2" | "kubelet";

export interface CreatedVolume {
  readonly type: string;
  readonly sizeGiB: number;
  /** As provisioned, or the baseline of a type that has one. */
  readonly iops?: number | undefined;
  readonly throughputMiBps?: number | undefined;
  /** Whether it is encrypted without being asked to is a setting of the AWS account. */
  readonly encrypted: true | "account-default";
  readonly kmsKeyId?: string | undefined;
  /** Undefined for a bare device. */
  readonly fstype?: string | undefined;
  readonly multiAttach: boolean;
  readonly notes: readonly Note[];
}

export type VolumeOutcome =
  | ({ readonly outcome: "created" } & CreatedVolume)
  | {
      readonly outcome: "refused";
      readonly by: Refuser;
      /** All that the first refuser objects to. */
      readonly reasons: readonly Refusal[];
      /** Set where the volume is made all the same. */
      readonly volume?: CreatedVolume | undefined;
    };

/** What the driver asks of EC2. */
export interface Ec2Request {
  readonly type: string;
  readonly sizeGiB: number;
  readonly iops?: number | undefined;
  readonly throughput?: number | undefined;
  readonly encrypted: boolean;
  readonly kmsKeyId?: string | undefined;
  readonly initializationRate?: number | undefined;
  readonly source?: "snapshot" | "volume" | undefined;
  readonly multiAttach: boolean;
}

/** Where each figure of a request was written, so that whoever objects to it can point at it. */
export type Sources = Readonly<Record<"type" | "iops" | "throughput" | "initializationRate", Written>>;

export interface Written {
  readonly origin: Origin;
  readonly parameter?: string | undefined;
}

/** Collects what is said on the way. */
export class Remarks {
  readonly refusals: Refusal[] = [];
  readonly notes: Note[] = [];
  /** Set where nobody has seen what comes of what is asked for: then no volume is promised. */
  isDoubtful = false;

  refuse(code: RefusalCode, { origin, parameter }: Written, values: Refusal["values"] = {}): void {
    this.refusals.push({ code, origin, parameter, values });
  }

  note(code: NoteCode, { origin, parameter }: Written, values: Note["values"] = {}): void {
    this.notes.push({ code, origin, parameter, values });
  }
}
