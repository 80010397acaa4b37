// Who stores where: from a pod's volume to its claim, from the claim to its volume or class, and what kind of storage that is.

import { noProvisioner, provisionsEbs } from "../facts/provisioners.ts";
import {
  type ClaimPlace,
  type ClaimSpec,
  type ClaimTemplate,
  claimTemplatesOf,
  type Manifest,
  type ManifestOf,
  type PodVolume,
  podSpecOf,
} from "../manifest/manifest.ts";
import type { Kind } from "../manifest/shapes.ts";
import type { AnalysedDocument, Located, WorkspaceView } from "./document.ts";
import { meant } from "./meant.ts";
import { classNameOf } from "./names.ts";

type Claim = Located<ManifestOf<"PersistentVolumeClaim">>;
type Class = Located<ManifestOf<"StorageClass">>;
type Volume = Located<ManifestOf<"PersistentVolume">>;

/** An object without a namespace goes to the one it is applied to, which may be any. */
export function sameNamespace(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

/** The claim that a pod in `namespace` gets by that name. */
export function findClaim(
  workspace: WorkspaceView,
  from: AnalysedDocument,
  name: string,
  namespace: string | undefined,
): Claim | undefined {
  const claims = workspace.named("PersistentVolumeClaim", name);
  return meant(
    workspace,
    claims.filter(({ manifest }) => sameNamespace(manifest.namespace, namespace)),
    from,
  );
}

export function findClass(workspace: WorkspaceView, from: AnalysedDocument, name: string): Class | undefined {
  return meant(workspace, workspace.named("StorageClass", name), from);
}

export function findVolume(workspace: WorkspaceView, from: AnalysedDocument, name: string): Volume | undefined {
  return meant(workspace, workspace.named("PersistentVolume", name), from);
}

/** ebs: made or provided by EBS. other: by something else. unknown: the workspace does not say. */
export type Storage = "ebs" | "other" | "unknown";

export function storageOfClass(storageClass: ManifestOf<"StorageClass">): Storage {
  const provisioner = storageClass.body.provisioner?.value;
  if (provisioner === undefined || provisioner === noProvisioner) return "unknown";
  return provisionsEbs(provisioner) ? "ebs" : "other";
}

export function storageOfVolume(volume: ManifestOf<"PersistentVolume">): Storage {
  const { spec } = volume.body;
  if (!spec) return "unknown";
  if (spec.awsElasticBlockStore) return "ebs";
  const driver = spec.csi?.driver?.value;
  if (driver !== undefined) return provisionsEbs(driver) ? "ebs" : "other";
  return "other";
}

/** What a claim (of a document, a template or an ephemeral volume) is served by. */
export interface Backing {
  readonly storage: Storage;
  readonly storageClass: Class | undefined;
  readonly volume: Volume | undefined;
}

export function backingOf(
  workspace: WorkspaceView,
  from: AnalysedDocument,
  claim: Pick<ClaimPlace, "spec" | "metadata">,
): Backing {
  const volumeName = claim.spec?.volumeName?.value;
  const volume = volumeName === undefined ? undefined : findVolume(workspace, from, volumeName);
  const className = classNameOf(claim)?.value;
  const storageClass = className === undefined || className === "" ? undefined : findClass(workspace, from, className);
  const storage = volume
    ? storageOfVolume(volume.manifest)
    : storageClass
      ? storageOfClass(storageClass.manifest)
      : "unknown";
  return { storage, storageClass, volume };
}

/** What stands behind one volume of a pod. */
export interface PodStorage {
  readonly volume: PodVolume | undefined;
  readonly name: string;
  readonly storage: Storage;
  /** The claim's spec: of the claim in the workspace, of the claim template, or of the ephemeral volume. */
  readonly claim: ClaimSpec | undefined;
  /** Set when the volume names a claim of the workspace. */
  readonly claimDocument: Claim | undefined;
  /** Set when a StatefulSet's template makes one claim for each pod. */
  readonly template: ClaimTemplate | undefined;
  readonly storageClass: Class | undefined;
}

/** Every volume of the object's pods, claim templates included; a template takes the place of a volume of its name. */
export function podStorageOf(
  workspace: WorkspaceView,
  here: AnalysedDocument,
  manifest: Manifest,
): readonly PodStorage[] {
  const templates = claimTemplatesOf(manifest);
  const templateNames = new Set(templates.map((template) => template.metadata?.name?.value));
  const none = { claim: undefined, claimDocument: undefined, template: undefined, storageClass: undefined };
  const volumes = (podSpecOf(manifest)?.volumes?.items ?? []).flatMap((volume): PodStorage[] => {
    const name = volume.name?.value;
    if (name === undefined || templateNames.has(name)) return [];
    if (volume.awsElasticBlockStore) return [{ ...none, volume, name, storage: "ebs" }];
    const ephemeral = volume.ephemeral?.volumeClaimTemplate;
    if (ephemeral) {
      const backing = backingOf(workspace, here, ephemeral);
      return [
        { ...none, volume, name, storage: backing.storage, claim: ephemeral.spec, storageClass: backing.storageClass },
      ];
    }
    const claimName = volume.persistentVolumeClaim?.claimName?.value;
    const claimDocument =
      claimName === undefined ? undefined : findClaim(workspace, here, claimName, manifest.namespace);
    if (claimName !== undefined && !claimDocument) return [{ ...none, volume, name, storage: "unknown" }];
    if (!claimDocument) return [{ ...none, volume, name, storage: "other" }];
    const { spec, metadata } = claimDocument.manifest.body;
    const backing = backingOf(workspace, claimDocument.document, { spec, metadata });
    return [
      {
        ...none,
        volume,
        name,
        storage: backing.storage,
        claim: spec,
        claimDocument,
        storageClass: backing.storageClass,
      },
    ];
  });
  const claimed = templates.flatMap((template): PodStorage[] => {
    const name = template.metadata?.name?.value;
    if (name === undefined) return [];
    const backing = backingOf(workspace, here, template);
    return [
      {
        ...none,
        volume: undefined,
        name,
        storage: backing.storage,
        claim: template.spec,
        template,
        storageClass: backing.storageClass,
      },
    ];
  });
  return [...volumes, ...claimed];
}

/** The claims that a StatefulSet's template makes: `data-kafka-0`, `data-kafka-1`, … Undefined where a name is not written down. */
export function generatedClaimNames(
  statefulSet: ManifestOf<"StatefulSet">,
  template: ClaimTemplate,
): readonly string[] | undefined {
  const templateName = template.metadata?.name?.value;
  if (templateName === undefined || statefulSet.name === undefined) return undefined;
  const { spec } = statefulSet.body;
  const first = spec?.ordinals?.start?.value ?? 0;
  const count = Math.min(spec?.replicas?.value ?? 1, 1000);
  return Array.from({ length: count }, (_, index) => `${templateName}-${statefulSet.name}-${first + index}`);
}

/** The names that the workspace knows for a kind, those of the given namespace only where the kind has one. */
export function namesOf(workspace: WorkspaceView, kind: Kind, namespace?: string): readonly string[] {
  return workspace.all(kind).flatMap(({ manifest }) => {
    const { name } = manifest;
    return name !== undefined && sameNamespace(manifest.namespace, namespace) ? [name] : [];
  });
}
