// A class for a new volume: one of the workspace that fits what the old volume had, or a new one.
import { bestApiVersion } from "../../facts/apiVersions.ts";
import { inTreeState } from "../../facts/features.ts";
import { defaultFileSystem, replacementOf } from "../../facts/fileSystems.ts";
import { csiDriver, inTreeProvisioner, provisionerKind } from "../../facts/provisioners.ts";
import { atLeast } from "../../facts/version.ts";
import type { ManifestOf } from "../../manifest/manifest.ts";
import type { AnalysedDocument, Located, WorkspaceView } from "../../workspace/document.ts";
import type { Config } from "../../workspace/fix.ts";
import { remark, type YamlFields, type YamlValue } from "../../yaml/value.ts";
import { untaken } from "./names.ts";
import type { OldVolume } from "./oldVolume.ts";

type StorageClass = ManifestOf<"StorageClass">;

/** Whether new storage is asked of the plugin inside Kubernetes, as before there was a driver for EBS. */
export function usesInTreePlugin(config: Config): boolean {
  return inTreeState(config.kubernetesVersion) === "current";
}

/** The classes of the workspace from which a volume like the old one can be claimed, those of this file's folder first. */
export function fittingClasses(
  workspace: WorkspaceView,
  here: AnalysedDocument,
  old: OldVolume,
  config: Config,
): readonly string[] {
  const fitting = workspace
    .all("StorageClass")
    .filter(({ manifest }) => manifest.name !== undefined && fits(manifest, old, config));
  const folder = here.uri.slice(0, here.uri.lastIndexOf("/") + 1);
  const near = (each: Located<StorageClass>) => (each.document.uri.startsWith(folder) ? 0 : 1);
  const names = [...fitting].sort((a, b) => near(a) - near(b)).map(({ manifest }) => manifest.name ?? "");
  return [...new Set(names)];
}

function fits(manifest: StorageClass, old: OldVolume, config: Config): boolean {
  const { provisioner, parameters, allowedTopologies, mountOptions } = manifest.body;
  const kind = provisionerKind(provisioner?.value ?? "");
  const inTree = usesInTreePlugin(config);
  if (inTree ? kind !== "in-tree" : kind !== "csi") return false;
  const value = (name: string) => parameters?.entries.find((each) => each.name.toLowerCase() === name)?.value.value;
  const zones = [value("zone") ?? "", ...(value("zones") ?? "").split(",")]
    .map((zone) => zone.trim())
    .filter((zone) => zone !== "");
  // The driver refuses a class that carries a parameter it does not know, and zones are none of its parameters.
  if (!inTree && zones.length > 0) return false;
  for (const term of allowedTopologies?.items ?? []) {
    for (const expression of term.matchLabelExpressions?.items ?? [])
      zones.push(...(expression.values?.items ?? []).map((zone) => zone.value));
  }
  if (old.zone !== undefined && zones.length > 0 && !zones.includes(old.zone)) return false;
  const options = (mountOptions?.items ?? []).map((option) => option.value);
  if (knowsMountOptions(config) && !old.mountOptions.every((option) => options.includes(option))) return false;
  const fsType = value("csi.storage.k8s.io/fstype") ?? value("fstype") ?? defaultFileSystem;
  return old.volumeMode === "Block" || fsType.toLowerCase() === (old.fsType?.toLowerCase() ?? defaultFileSystem);
}

export interface NewClass {
  /** One that no class of the workspace bears yet. */
  readonly name: string;
  readonly object: YamlValue;
}

/** For a volume like the old one. */
export function newClass(workspace: WorkspaceView, old: OldVolume, config: Config): NewClass | undefined {
  const apiVersion = bestApiVersion("StorageClass", config.kubernetesVersion);
  if (apiVersion === undefined) return undefined;
  const inTree = usesInTreePlugin(config);
  const type = inTree ? "gp2" : "gp3";
  const fsType = old.volumeMode === "Block" ? undefined : old.fsType?.toLowerCase();
  const replacement = fsType === undefined || inTree ? undefined : replacementOf(fsType, config.driverVersion);
  const isSpecial = fsType !== undefined && (replacement ?? fsType) !== defaultFileSystem;
  const stem = isSpecial ? `ebs-${type}-${fsType}` : `ebs-${type}`;
  const name = untaken(stem, (each) => workspace.named("StorageClass", each).length > 0);
  const fsKey = inTree ? "fsType" : "csi.storage.k8s.io/fstype";
  const object: YamlFields = {
    apiVersion,
    kind: "StorageClass",
    metadata: { name },
    provisioner: inTree ? inTreeProvisioner : csiDriver,
    parameters: {
      type,
      ...(fsType === undefined ? {} : { [fsKey]: fileSystem(fsType, replacement) }),
      ...(inTree ? {} : { encrypted: remark("true", "a suggestion: the old volume may not have been") }),
    },
    ...(old.mountOptions.length > 0 && knowsMountOptions(config) ? { mountOptions: old.mountOptions } : {}),
    // The fields below came after the first classes did, and older API servers do not know them.
    ...(atLeast(config.kubernetesVersion, "1.8")
      ? { reclaimPolicy: remark("Retain", "the disk outlives its claim") }
      : {}),
    ...(atLeast(config.kubernetesVersion, "1.12") ? { volumeBindingMode: "WaitForFirstConsumer" } : {}),
    ...(atLeast(config.kubernetesVersion, "1.11") ? { allowVolumeExpansion: true } : {}),
  };
  return { name, object };
}

/** Whether a class can say how its volumes are mounted. */
function knowsMountOptions({ kubernetesVersion }: Config): boolean {
  return atLeast(kubernetesVersion, "1.8");
}

/** How the volumes of the class are formatted and mounted. */
export function fileSystemOf(storageClass: StorageClass | undefined): Pick<OldVolume, "fsType" | "mountOptions"> {
  const { parameters, mountOptions } = storageClass?.body ?? {};
  return {
    fsType: parameters?.entries.find(({ name }) => /(?:^|\/)fstype$/i.test(name))?.value.value,
    mountOptions: (mountOptions?.items ?? []).map(({ value }) => value),
  };
}

function fileSystem(was: string, replacement: string | undefined): YamlValue {
  return replacement === undefined ? was : remark(replacement, `was ${was}, which the driver does not format any more`);
}
