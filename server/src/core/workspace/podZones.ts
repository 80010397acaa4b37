// What ties the pods of an object to zones: where they are sent, and where each of their volumes is.
import { type Manifest, podSpecOf } from "../manifest/manifest.ts";
import type { Span } from "../text/span.ts";
import type { AnalysedDocument, WorkspaceView } from "./document.ts";
import { podNames } from "./generatedClaims.ts";
import { type ClaimAt, claimAt, claimNamed, partnerOf } from "./pairs.ts";
import { type PodStorage, podStorageOf } from "./storageGraph.ts";
import { type ZoneLimit, zoneOfInline, zonesOfClass, zonesOfPod, zonesOfVolume } from "./zones.ts";

export interface Tie {
  /** The name of the pod's volume; undefined where the pod itself is sent somewhere. */
  readonly volume: string | undefined;
  /** Where the pod mentions it. */
  readonly mentioned: Span;
  readonly limit: ZoneLimit;
  /** The document in which the zone is written. */
  readonly document: AnalysedDocument;
}

/** Pod by pod where each has claims of its own, else once for all of them, whose name is not known beforehand. */
export function tiesOf(
  workspace: WorkspaceView,
  here: AnalysedDocument,
  manifest: Manifest,
): readonly { readonly pod: string | undefined; readonly ties: readonly Tie[] }[] {
  const pod = podSpecOf(manifest);
  if (!pod) return [];
  const sent = zonesOfPod(pod);
  const own: readonly Tie[] = sent ? [{ volume: undefined, mentioned: sent.at, limit: sent, document: here }] : [];
  const storage = podStorageOf(workspace, here, manifest);
  const names = podNames(manifest);
  return (names.length === 0 ? [undefined] : names).map((name) => ({
    pod: name,
    ties: [...own, ...storage.flatMap((each) => tieOf(workspace, here, manifest, each, name) ?? [])],
  }));
}

function tieOf(
  workspace: WorkspaceView,
  here: AnalysedDocument,
  manifest: Manifest,
  storage: PodStorage,
  pod: string | undefined,
): Tie | undefined {
  const { name, volume, template } = storage;
  const mentioned =
    volume?.persistentVolumeClaim?.claimName?.span ??
    volume?.awsElasticBlockStore?.volumeID?.span ??
    volume?.name?.span ??
    template?.metadata?.name?.span;
  if (!mentioned) return undefined;
  const inline = volume?.awsElasticBlockStore && zoneOfInline(volume.awsElasticBlockStore);
  if (inline) return { volume: name, mentioned, limit: inline, document: here };
  const claim = claimOf(workspace, here, manifest, storage, pod);
  const partner = claim && partnerOf(workspace, claim);
  const bound = partner && ["named", "mutual", "reserved"].includes(partner.approach) ? partner.volume : undefined;
  const placed = bound && zonesOfVolume(bound.manifest);
  if (bound) return placed && { volume: name, mentioned, limit: placed, document: bound.document };
  // A claim that names a volume gets none from its class.
  if (claim?.bindable.volumeName || !storage.storageClass || storage.storage !== "ebs") return undefined;
  const made = zonesOfClass(storage.storageClass.manifest);
  return made && { volume: name, mentioned, limit: made, document: storage.storageClass.document };
}

function claimOf(
  workspace: WorkspaceView,
  here: AnalysedDocument,
  manifest: Manifest,
  { claimDocument, template, volume, name }: PodStorage,
  pod: string | undefined,
): ClaimAt | undefined {
  if (claimDocument) return claimAt(claimDocument);
  if (pod === undefined) return undefined;
  if (template) return claimNamed(workspace, here, `${name}-${pod}`, manifest.namespace);
  return volume?.ephemeral ? claimNamed(workspace, here, `${pod}-${name}`, manifest.namespace) : undefined;
}
