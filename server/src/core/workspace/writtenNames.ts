// The names that an object gives or uses, each with the form that the API server demands of it.
import { longestName, type NameForm } from "../facts/names.ts";
import { claimPlacesOf, claimTemplatesOf, type Manifest, podSpecOf } from "../manifest/manifest.ts";
import type { Found } from "../manifest/shape.ts";

export interface WrittenName {
  readonly field: string;
  readonly form: NameForm;
  readonly name: Found<string>;
}

const clusterWide = new Set<Manifest["kind"]>([
  "PersistentVolume",
  "StorageClass",
  "VolumeAttributesClass",
  "VolumeSnapshotClass",
  "VolumeSnapshotContent",
]);
/** Kinds whose names are judged by rules of their own, which are not about storage. */
const others = new Set<Manifest["kind"]>(["Service", "HorizontalPodAutoscaler"]);

/** In the order of the fields; names that are not written down are left out. */
export function writtenNamesOf(manifest: Manifest): readonly WrittenName[] {
  const found: WrittenName[] = [];
  const add = (field: string, form: NameForm, name: Found<string> | undefined) => {
    if (name && name.value !== "") found.push({ field, form, name });
  };
  if (others.has(manifest.kind)) return found;
  const { metadata } = manifest.body;
  add("metadata.name", manifest.kind === "StatefulSet" ? "label" : "subdomain", metadata?.name);
  if (!clusterWide.has(manifest.kind)) add("metadata.namespace", "label", metadata?.namespace);
  for (const labels of labelsOf(manifest)) for (const { name, value } of labels) add(name, "labelValue", value);
  for (const { metadata: own } of claimTemplatesOf(manifest)) add("metadata.name", "label", own?.name);
  for (const { spec } of claimPlacesOf(manifest)) {
    add("storageClassName", "subdomain", spec?.storageClassName);
    add("volumeAttributesClassName", "subdomain", spec?.volumeAttributesClassName);
  }
  for (const volume of podSpecOf(manifest)?.volumes?.items ?? []) {
    add("name", "label", volume.name);
    add("driver", "driver", volume.csi?.driver);
  }
  switch (manifest.kind) {
    case "PersistentVolume":
      add("storageClassName", "subdomain", manifest.body.spec?.storageClassName);
      add("driver", "driver", manifest.body.spec?.csi?.driver);
      break;
    case "StorageClass":
      add("provisioner", "qualified", manifest.body.provisioner);
      break;
    case "VolumeAttributesClass":
      add("driverName", "qualified", manifest.body.driverName);
      break;
    default:
      break;
  }
  return found;
}

/** The name that the last pod of a StatefulSet would get, where it is too long for the label that repeats it. */
export function longPodName(manifest: Manifest): string | undefined {
  if (manifest.kind !== "StatefulSet" || manifest.name === undefined) return undefined;
  const { replicas, ordinals } = manifest.body.spec ?? {};
  const last = (ordinals?.start?.value ?? 0) + Math.max((replicas?.value ?? 1) - 1, 0);
  const name = `${manifest.name}-${last}`;
  return manifest.name.length <= longestName("label") && name.length > longestName("labelValue") ? name : undefined;
}

/** Pod volumes whose name an earlier one of the pod has. */
export function repeatedVolumesOf(manifest: Manifest): readonly Found<string>[] {
  const seen = new Set<string>();
  return (podSpecOf(manifest)?.volumes?.items ?? []).flatMap(({ name }) => {
    if (!name || name.value === "") return [];
    if (seen.has(name.value)) return [name];
    seen.add(name.value);
    return [];
  });
}

function labelsOf(manifest: Manifest) {
  const spec = "spec" in manifest.body ? manifest.body.spec : undefined;
  const template = spec && "template" in spec ? spec.template : undefined;
  const selector = spec && "selector" in spec ? spec.selector : undefined;
  const wanted = selector && "matchLabels" in selector ? selector.matchLabels : undefined;
  return [manifest.body.metadata?.labels, template?.metadata?.labels, wanted].flatMap((each) =>
    each && "entries" in each ? [each.entries] : [],
  );
}
