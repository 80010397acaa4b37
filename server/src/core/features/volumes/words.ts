// What EBS makes, in words: the figures of a volume, and what is done to a request on the way.
import { monthlyCost } from "../../engine/monthlyCost.ts";
import type { CreatedVolume, Note, NoteCode } from "../../engine/volume.ts";
import { ebsPrices } from "../../facts/prices.ts";
import { joined, type Message, messagesOf, type Phrase } from "../../text/message.ts";
import { plain } from "../../workspace/refusalWords.ts";

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

export function noteWords({ code, values }: Note): Message {
  return plain(notes)(code, values);
}
