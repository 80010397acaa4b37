// What EBS makes of sizes and of IOPS for each GiB, to be shown behind them.
import type { ManifestOf } from "../manifest/manifest.ts";
import { joined, type Message, messagesOf, type Phrase } from "../text/message.ts";
import { type Span, shifted, touches } from "../text/span.ts";
import type { Located, WorkspaceView } from "../workspace/document.ts";
import type { Config } from "../workspace/fix.ts";
import { keyOf } from "../workspace/names.ts";
import { refusalWords, refuserName } from "../workspace/refusalWords.ts";
import { findClass } from "../workspace/storageGraph.ts";
import { type ClaimIn, claimsMadeOf } from "./volumes/bound.ts";
import { claimsIn, expectedVolume, sizeOf } from "./volumes/expected.ts";
import { costOf, noteWords, performanceOf, sizeIn } from "./volumes/words.ts";

export interface InlayHint {
  /** Behind which character of the file's text it stands. */
  readonly offset: number;
  /** The most important first: there is room for the first ones only. */
  readonly parts: readonly Phrase[];
  /** Shown when the hint is looked at, a line each. */
  readonly tooltip: readonly Phrase[];
  /** What goes before it where not all parts found room. */
  readonly whole: readonly Phrase[];
}

const messages = messagesOf("inlay-hint", {
  copies: "for {n} disks",
  refused: "refused by {who}",
  iops: "{claim}: {iops} IOPS",
  iopsTimes: "{claim}: {iops} IOPS × {n}",
  byClass: "By class {storageClass}",
  byDefault: "By class {storageClass}, the default class of this workspace",
});

/** Those within `span` of the file's text. */
export function inlayHints(workspace: WorkspaceView, uri: string, span: Span, config: Config): readonly InlayHint[] {
  return workspace.documents(uri).flatMap((document) => {
    const length = document.analysis.text.length;
    if (document.analysis.template || !touches(shifted({ start: 0, end: length }, document.offset), span)) return [];
    const sizes = claimsIn(document).flatMap((claim) => sizeHint(workspace, claim, config));
    const rates = document.analysis.manifests.flatMap((manifest) =>
      manifest.kind === "StorageClass" ? rateHint(workspace, { document, manifest }, config) : [],
    );
    return [...sizes, ...rates].filter(({ offset }) => span.start <= offset && offset <= span.end);
  });
}

function sizeHint(workspace: WorkspaceView, claim: ClaimIn, config: Config): readonly InlayHint[] {
  const asked = sizeOf(claim.claim);
  const expected = asked && expectedVolume(workspace, claim, config);
  if (!asked || !expected) return [];
  const { outcome, className: storageClass, isDefault } = expected;
  const origin = messages(isDefault ? "byDefault" : "byClass", { storageClass });
  const offset = claim.document.offset + asked.size.span.end;
  if (outcome.outcome === "refused") {
    const reasons = outcome.reasons.map(refusalWords);
    return [
      {
        offset,
        parts: [messages("refused", { who: refuserName(outcome.by) })],
        tooltip: [...reasons, origin],
        whole: [],
      },
    ];
  }
  const n = copiesOf(claim);
  const cost = costOf(outcome, n, config.priceRegion);
  const parts = [
    // Where the author wrote whole GiB, saying so again would only take room.
    ...(asked.size.value === `${outcome.sizeGiB}Gi` ? [] : [sizeIn(outcome)]),
    ...(cost ? [cost.words] : []),
    outcome.type,
    ...(cost || n === 1 ? [] : [messages("copies", { n })]),
    ...performanceOf(outcome),
  ];
  const tooltip = [...outcome.notes.map(noteWords), origin, ...(cost ? [cost.origin] : [])];
  return [{ offset, parts, tooltip, whole: [joined(parts) ?? outcome.type] }];
}

/** Behind `iopsPerGB` and its like: what comes of it for each claim of the class. */
function rateHint(
  workspace: WorkspaceView,
  { document, manifest }: Located<ManifestOf<"StorageClass">>,
  config: Config,
): readonly InlayHint[] {
  const rate = manifest.body.parameters?.entries.find(({ name }) => name.toLowerCase() === "iopspergb");
  if (!rate || manifest.name === undefined) return [];
  const consumers = consumersOf(workspace, { document, manifest }, config);
  if (consumers.length === 0) return [];
  return [{ offset: document.offset + rate.value.span.end, parts: consumers, tooltip: [], whole: consumers }];
}

function consumersOf(
  workspace: WorkspaceView,
  { document, manifest }: Located<ManifestOf<"StorageClass">>,
  config: Config,
): readonly Message[] {
  const name = manifest.name ?? "";
  const documents = new Set(workspace.mentioning(keyOf("StorageClass", name)).map((each) => each.document));
  return [...documents].flatMap((from) => {
    if (findClass(workspace, from, name)?.document !== document) return [];
    return claimsIn(from).flatMap((claim) => {
      const expected = expectedVolume(workspace, claim, config);
      const volume = expected?.outcome.outcome === "created" ? expected.outcome : undefined;
      if (expected?.className !== name || volume?.iops === undefined) return [];
      const n = copiesOf(claim);
      const words = { claim: claim.claim.metadata?.name?.value ?? claim.manifest.name ?? "", iops: volume.iops };
      return [n === 1 ? messages("iops", words) : messages("iopsTimes", { ...words, n })];
    });
  });
}

/** How many claims come of it: one, or one for each replica. */
function copiesOf(claim: ClaimIn): number {
  return claimsMadeOf(claim)?.length ?? 1;
}
