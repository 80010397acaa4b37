// What EBS makes, in words: the figures of a volume, why it is refused, and what is done to a request on the way.
import { monthlyCost } from "../../engine/monthlyCost.ts";
import type { CreatedVolume, Note, NoteCode, Refusal, RefusalCode, Refuser } from "../../engine/volume.ts";
import { ebsPrices } from "../../facts/prices.ts";
import { joined, type Message, messagesOf, type Phrase } from "../../text/message.ts";

export const traits = messagesOf("volume-trait", {
  encrypted: "encrypted",
  multiAttach: "multi-attach",
  tiny: "less than 0.01",
});

/** `466 GiB · gp3 · 3000 IOPS · 125 MiB/s · encrypted`; without the size where it says nothing new. */
export function figuresOf(volume: CreatedVolume, withSize = true): Phrase {
  return joined([withSize ? sizeIn(volume) : undefined, volume.type, ...performanceOf(volume)]) ?? volume.type;
}

export function sizeIn({ sizeGiB }: CreatedVolume): Phrase {
  return `${sizeGiB} GiB`;
}

/** What a volume can do besides holding data, the most telling first. */
export function performanceOf({ iops, throughputMiBps, encrypted, multiAttach }: CreatedVolume): readonly Phrase[] {
  return [
    ...(iops === undefined ? [] : [`${iops} IOPS`]),
    ...(throughputMiBps === undefined ? [] : [`${throughputMiBps} MiB/s`]),
    ...(encrypted === true ? [traits("encrypted", {})] : []),
    ...(multiAttach ? [traits("multiAttach", {})] : []),
  ];
}

const costs = messagesOf("volume-cost", {
  month: "≈ ${dollars} / month",
  monthForAll: "≈ ${dollars} / month for {n} disks",
  origin: "List prices of {region} of {day}, without taxes and snapshots",
});

export interface Cost {
  readonly words: Message;
  /** Whose prices, and of when. */
  readonly origin: Message;
}

/** Of so many volumes in a month; undefined where the region or the type has no price, and where no region is given. */
export function costOf(volume: CreatedVolume, copies: number, region: string | undefined): Cost | undefined {
  const each = region === undefined ? undefined : monthlyCost(volume, region);
  if (region === undefined || each === undefined) return undefined;
  const sum = each * copies;
  const dollars = sum < 100 ? sum.toFixed(2) : String(Math.round(sum));
  const words = copies === 1 ? costs("month", { dollars }) : costs("monthForAll", { dollars, n: copies });
  return { words, origin: costs("origin", { region, day: ebsPrices.listed }) };
}

/** Bytes in GiB, with as many decimals as are needed to see that it is no whole number. */
export function gibOf(bytes: number): Phrase {
  const gib = bytes / 2 ** 30;
  if (Number.isInteger(gib)) return String(gib);
  return gib < 0.01 ? traits("tiny", {}) : gib.toFixed(2);
}

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
  "exclusive-access-mode": "{mode} cannot stand beside another access mode",
  "multi-attach-type": "Only io2 can be attached to several nodes, and this is {type}",
  "attributes-empty": "The VolumeAttributesClass has no parameters",
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
  "unencrypted-clone": "A clone cannot be unencrypted on demand, as {key} has it",
  "fstype-twice": "{key} gives the file system a second time",
  "file-system": "Nodes cannot mount {fstype}",
  "format-option-file-system": "{key} means nothing to {fstype}",
  "format-option-block": "{key} is about a file system, and the claim asks for a bare device",
  "cluster-size-alone": "{key} needs {needs}",
  "unknown-type": "There is no volume type {type}",
  "type-letter-case": "There is no volume type {type}; it is written {meant}",
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

const notes = messagesOf("volume-note", {
  "size-rounded": "EBS makes whole GiB: rounded up to {gib} GiB",
  "type-defaulted": "The class names no type: {type}",
  "iops-lowered": "{from} IOPS are lowered to {to}, the most for {gib} GiB of {type}",
  "iops-raised": "{from} IOPS are raised to {to}, the least for {type}",
  "iops-lifted": "{from} IOPS are lifted to {to}, which {type} has without asking",
  "iops-ignored": "{key} is ignored for {type}",
  "throughput-ignored": "{key} is ignored for {type}",
  "encrypted-not-true": "{key} is {value}, and counts as false",
  "key-implies-encryption": "{key} encrypts the volume without being told to",
  "old-fstype-key": "{key} is the old spelling of csi.storage.k8s.io/fstype",
  "without-effect": "{key} has no effect any more",
  "attributes-ignored": "The VolumeAttributesClass is ignored at these releases",
} satisfies Record<NoteCode, string>);

export function refusalWords({ code, values }: Refusal): Message {
  return plain(refusals)(code, values);
}

export function noteWords({ code, values }: Note): Message {
  return plain(notes)(code, values);
}

type Plain<C> = (code: C, values: Refusal["values"]) => Message;

/** The engine gives each code the values that its words name. */
function plain<C>(messages: unknown): Plain<C> {
  return messages as Plain<C>;
}
