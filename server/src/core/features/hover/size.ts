// Hover on a size: how much that is, and what EBS will really make of it.
import type { VolumeOutcome } from "../../engine/volume.ts";
import { parseQuantity } from "../../manifest/quantity.ts";
import { type Message, messagesOf, type Phrase } from "../../text/message.ts";
import { classNameOf } from "../../workspace/names.ts";
import { refusalWords, refuserName } from "../../workspace/refusalWords.ts";
import { findClass } from "../../workspace/storageGraph.ts";
import { type ClaimIn, claimsMadeOf, volumeWrittenFor } from "../volumes/bound.ts";
import { claimsIn, expectedVolume, sizeOf } from "../volumes/expected.ts";
import { costOf, figuresOf, gibOf, noteWords } from "../volumes/words.ts";
import { type HoverPart, list, text, title } from "./part.ts";
import type { Place } from "./place.ts";

const messages = messagesOf("hover-size", {
  gib: "{size} is {gib} GiB",
  plain: "{gib} GiB",
  makes: "EBS makes {figures}",
  byClass: "By class {storageClass}",
  byDefault: "By class {storageClass}, the default class of this workspace",
  refused: "Refused by {who}",
  unmountable: "EBS makes {figures}, and {who} refuses it",
  copies: "For each of {names}: {total} GiB in all",
  copyOne: "For {name}",
  copiesNone: "No claim is made as long as there are no replicas",
  bound: "The claim binds to PersistentVolume {volume}: no volume is made",
  pooled: "The claims bind to volumes that are written down, PersistentVolume {volume} among them",
  noClass: "The claim asks for no class, so it binds to a volume that is there already",
  unknownClass: "Class {storageClass} is not in this workspace, so what it makes is not known",
});

/** Nothing where the place is no size. */
export function sizeParts(place: Place): readonly HoverPart[] {
  const { value, field } = place;
  if (field?.key !== "storage" && field?.field.name !== "size") return [];
  if (value.kind !== "scalar") return [];
  const bytes = parseQuantity(value.text)?.value;
  if (bytes === undefined) return [];
  const found = claimsIn(place.document).find(({ claim }) => sizeOf(claim)?.size.node === value);
  const gib = gibOf(bytes);
  const head = saysGib(value.text, gib) ? messages("plain", { gib }) : messages("gib", { size: value.text, gib });
  return [title(head), ...(found ? claimParts(place, found, { size: true }) : [])];
}

/** Whether the author wrote those GiB, so that saying so again tells nothing. */
function saysGib(written: string | undefined, gib: Phrase): boolean {
  return written === `${gib}Gi`;
}

/** What comes of a claim: its volume, who refuses it, or why that is not known. `said`: what of it stands above already. */
export function claimParts(
  { workspace, config }: Pick<Place, "workspace" | "config">,
  claim: ClaimIn,
  said: { readonly size?: true; readonly storageClass?: true } = {},
): readonly HoverPart[] {
  const expected = expectedVolume(workspace, claim, config);
  if (!expected) return whyNot({ workspace }, claim).map(text);
  const { outcome, className, isDefault } = expected;
  return [
    ...outcomeParts(outcome, said.size && sizeOf(claim.claim)?.size.value),
    ...(isDefault || !said.storageClass
      ? [text(messages(isDefault ? "byDefault" : "byClass", { storageClass: className }))]
      : []),
    ...copies(claim, outcome).map(text),
    ...costWords(claim, outcome, config.priceRegion).map(text),
  ];
}

function outcomeParts(outcome: VolumeOutcome, asked: string | undefined): readonly HoverPart[] {
  if (outcome.outcome === "created") {
    const figures = figuresOf(outcome, !saysGib(asked, outcome.sizeGiB));
    return [text(messages("makes", { figures })), ...list(outcome.notes.map(noteWords))];
  }
  const who = refuserName(outcome.by);
  const head = outcome.volume
    ? messages("unmountable", { figures: figuresOf(outcome.volume), who })
    : messages("refused", { who });
  return [text(head), ...list(outcome.reasons.map(refusalWords))];
}

function copies(claim: ClaimIn, outcome: VolumeOutcome): readonly Message[] {
  const names = claimsMadeOf(claim);
  const volume = outcome.outcome === "created" ? outcome : outcome.volume;
  if (!names || !volume) return [];
  const [only] = names;
  if (only === undefined) return [messages("copiesNone", {})];
  if (names.length === 1) return [messages("copyOne", { name: only })];
  return [messages("copies", { names: rangeOf(names), total: volume.sizeGiB * names.length })];
}

function costWords(claim: ClaimIn, outcome: VolumeOutcome, region: string | undefined): readonly Message[] {
  if (outcome.outcome !== "created") return [];
  const cost = costOf(outcome, claimsMadeOf(claim)?.length ?? 1, region);
  return cost ? [cost.words, cost.origin] : [];
}

/** `data-kafka-0 … data-kafka-2` */
export function rangeOf(names: readonly string[]): string {
  if (names.length <= 2) return names.join(", ");
  return `${names[0]} … ${names.at(-1)}`;
}

function whyNot({ workspace }: Pick<Place, "workspace">, claimIn: ClaimIn): readonly Message[] {
  const { document, claim } = claimIn;
  if (document.analysis.template) return [];
  const volume = claim.spec?.volumeName?.value ?? volumeWrittenFor(workspace, claimIn)?.manifest.name;
  if (volume) return [messages(claimsMadeOf(claimIn) ? "pooled" : "bound", { volume })];
  const storageClass = classNameOf(claim)?.value;
  if (storageClass === "") return [messages("noClass", {})];
  if (storageClass === undefined || findClass(workspace, document, storageClass)) return [];
  return [messages("unknownClass", { storageClass })];
}
