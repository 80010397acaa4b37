// Storage classes by name, with the volume that each makes.
import { wellKnownClasses } from "../../facts/provisioners.ts";
import type { ManifestOf } from "../../manifest/manifest.ts";
import { parseQuantity } from "../../manifest/quantity.ts";
import { joined, messagesOf, type Phrase, tableText } from "../../text/message.ts";
import { ebsClassOf, volumeTypeOf } from "../../workspace/ebsClass.ts";
import { classOutcome } from "../../workspace/provisioning.ts";
import type { YamlPath } from "../../yaml/tree.ts";
import { sizeBeside } from "./beside.ts";
import { named, reference } from "./names.ts";
import type { ValueOffer } from "./offer.ts";
import type { Scene } from "./scene.ts";
import { zonesOfClass } from "./zones.ts";

const messages = messagesOf("completion-class", { maybe: "may be in the cluster" });

/**
 * Classes for the claim whose class stands at `path`: `size · type · IOPS · MiB/s · zones`, without the size where the claim has
 * none yet. Those that a cluster may well have without a manifest come last.
 */
export function classOffers(scene: Scene, path: YamlPath = []): readonly ValueOffer[] {
  const size = sizeBeside(scene.node, path);
  const known = named(scene, "StorageClass", ({ manifest }) => classDetail(scene, manifest, size));
  const names = new Set(known.map(({ text }) => text));
  const cluster = wellKnownClasses
    .filter(({ name }) => !names.has(name))
    .map(
      ({ name, what }): ValueOffer => ({
        ...reference(name, messages("maybe", {})),
        documentation: () => tableText(what),
      }),
    );
  return [...known, ...cluster];
}

/** Sizes that every type has, far enough apart for what grows with the size to show. */
const samples: readonly number[] = [125 * 2 ** 30, 4000 * 2 ** 30];

function classDetail(scene: Scene, manifest: ManifestOf<"StorageClass">, size: string | undefined): Phrase | undefined {
  const ebs = ebsClassOf(manifest, scene.config);
  const zones = zonesOfClass(manifest).join(", ");
  if (!ebs) return joined([manifest.body.provisioner?.value, zones]);
  const bytes = size === undefined ? undefined : parseQuantity(size)?.value;
  const [first, ...others] = (bytes === undefined ? samples : [bytes]).map((each) => {
    const outcome = classOutcome(ebs, scene.config, { bytes: each });
    return outcome?.outcome === "created" ? outcome : undefined;
  });
  const type = volumeTypeOf(ebs) ?? ebs.provisioner.value;
  if (!first) return joined([type, zones]);
  const isSame = (what: "iops" | "throughputMiBps") => others.every((other) => other?.[what] === first[what]);
  return joined([
    bytes === undefined ? undefined : `${first.sizeGiB} GiB`,
    type,
    first.iops !== undefined && isSame("iops") ? `${first.iops} IOPS` : undefined,
    first.throughputMiBps !== undefined && isSame("throughputMiBps") ? `${first.throughputMiBps} MiB/s` : undefined,
    zones,
  ]);
}
