// Why a volume is refused, and by whom, in words: the same in hints, in hovers and in findings.
import type { Refusal, RefusalCode, Refuser } from "../engine/volume.ts";
import { type Message, messagesOf } from "../text/message.ts";

const refusers = messagesOf("volume-refuser", {
  "api-server": "the API server",
  provisioner: "the provisioner",
  driver: "the EBS CSI driver",
  ec2: "EC2",
  kubelet: "the node",
} satisfies Record<Refuser, string>);

export function refuserName(refuser: Refuser): Message {
  return refusers(refuser, {});
}

const refusals = messagesOf("volume-refused", {
  "size-not-positive": "The size has to be more than nothing",
  "access-mode": "EBS cannot be used as {mode}",
  "access-mode-in-tree": "The in-tree plugin cannot give {mode} to a volume",
  "exclusive-access-mode": "{mode} cannot stand beside another access mode",
  "multi-attach-type": "Only io2 can be attached to several nodes, and this is {type}",
  "attributes-empty": "The VolumeAttributesClass has no parameters",
  "attributes-driver": "The VolumeAttributesClass is for {driver}",
  "attributes-key": "A VolumeAttributesClass has no parameter {key}",
  "attributes-key-at-creation": "{key} counts for volumes that are there already, and not for new ones",
  "unknown-key": "The class has a parameter {key}, which is not known",
  "key-too-new": "{key} needs driver {since}",
  "reserved-key": "{key} is not one of the keys that are reserved for the provisioner",
  "not-a-number": "{key} is {value}, which is no whole number",
  "not-a-boolean": "{key} is {value}, which is neither true nor false",
  "not-alphanumeric": "{key} is {value}, and only letters and digits are taken",
  "tag-malformed": "The tag in {key} is not of the form key=value",
  "tag-reserved": "The tag {tag} in {key} is kept for the driver itself",
  "tag-template": "The tag in {key} asks for {word}, which there is not",
  "restore-in-tree": "A class of the in-tree plugin restores no snapshots",
  "clone-in-tree": "A class of the in-tree plugin clones no volumes",
  "clone-too-new": "This release of the driver clones no volumes",
  "smaller-than-source": "{gib} GiB is less than the {least} GiB that the volume is made from",
  "unencrypted-clone": "A clone cannot be unencrypted on demand, as {key} has it",
  "fstype-twice": "{key} gives the file system a second time",
  "file-system": "Nodes cannot mount {fstype}",
  "format-option-file-system": "{key} means nothing to {fstype}",
  "format-option-block": "{key} is about a file system, and the claim asks for a bare device",
  "cluster-size-alone": "{key} needs {needs}",
  "unknown-type": "There is no volume type {type}",
  "size-too-small": "{gib} GiB is too small: {type} starts at {min} GiB",
  "size-too-large": "{gib} GiB is too large: {type} ends at {max} GiB",
  "iops-twice": "IOPS are given in all, and by {key} once more",
  "iops-missing": "{type} needs {key}",
  "iops-not-taken": "{type} takes no {key}",
  "iops-too-low": "{iops} IOPS are too few: {type} starts at {min}",
  "iops-too-high": "{iops} IOPS are too many: {type} ends at {max}",
  "iops-per-gib": "{iops} IOPS are too many for {gib} GiB of {type}: {most} is the most",
  "throughput-not-taken": "{type} takes no {key}",
  "throughput-too-low": "{throughput} MiB/s are too few: {type} starts at {min}",
  "throughput-too-high": "{throughput} MiB/s are too many: {type} ends at {max}",
  "throughput-per-iops": "{throughput} MiB/s need {needs} IOPS, and there are {iops}",
  "initialization-without-snapshot": "{key} is for volumes that are made from a snapshot",
  "initialization-range": "{key} is {rate}, and has to be from {min} to {max}",
} satisfies Record<RefusalCode, string>);

export function refusalWords({ code, values }: Refusal): Message {
  return plain(refusals)(code, values);
}

type Plain<C> = (code: C, values: Refusal["values"]) => Message;

/** The engine gives each code the values that its words name. */
export function plain<C>(messages: unknown): Plain<C> {
  return messages as Plain<C>;
}
