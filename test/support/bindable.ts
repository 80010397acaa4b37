// Claims and volumes as the binder sees them, from the few words that a test is about.
import { parseQuantity } from "../../server/src/core/manifest/quantity.ts";
import type { BindableClaim, BindableVolume } from "../../server/src/core/workspace/binder.ts";

export type ClaimWords = Partial<Omit<BindableClaim, "request">> & { readonly request?: string };
export type VolumeWords = Partial<Omit<BindableVolume, "capacity" | "claimRef" | "labels">> & {
  readonly capacity?: string;
  /** `namespace/name`, or `namespace/name#uid`. */
  readonly keptFor?: string;
  readonly labels?: { readonly [key: string]: string };
};

export const [once, reads, many] = ["ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany"];

export function claim({ request = "1Gi", ...words }: ClaimWords = {}): BindableClaim {
  return {
    name: "claim",
    namespace: "default",
    volumeName: undefined,
    storageClass: undefined,
    volumeMode: undefined,
    accessModes: [once],
    attributesClass: undefined,
    selector: undefined,
    ...words,
    request: parseQuantity(request)?.value,
  };
}

export function volume({ capacity = "1Gi", keptFor, labels = {}, ...words }: VolumeWords = {}): BindableVolume {
  const [, namespace = "", name = "", uid] = /^([^/]*)\/([^#]*)(?:#(.*))?$/.exec(keptFor ?? "") ?? [];
  return {
    name: "volume",
    storageClass: undefined,
    volumeMode: undefined,
    accessModes: [once],
    attributesClass: undefined,
    nodeTerms: undefined,
    ...words,
    claimRef: keptFor === undefined ? undefined : { name, namespace, uid },
    capacity: parseQuantity(capacity)?.value,
    labels: new Map(Object.entries(labels)),
  };
}
