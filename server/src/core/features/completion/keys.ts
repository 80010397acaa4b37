// The keys that a place can take: fields of its type, or names in maps whose keys are free.
import { annotations, classAnnotation } from "../../facts/annotations.ts";
import { atLeast } from "../../facts/version.ts";
import { joined, messagesOf, tableText } from "../../text/message.ts";
import type { YamlPath } from "../../yaml/tree.ts";
import { fieldOffers, headOffers } from "./fields.ts";
import { labelKeys } from "./labels.ts";
import type { KeyOffer } from "./offer.ts";
import { parameterKeys } from "./parameters.ts";
import { type Scene, type Slot, slotAt, typeAt } from "./scene.ts";
import { nodeLabelKeys } from "./zones.ts";

/** Since when a claim names its class by a field. Source: https://github.com/kubernetes/kubernetes/blob/master/CHANGELOG/CHANGELOG-1.6.md */
const classFieldSince = "1.6";

const messages = messagesOf("completion-key", {
  instead: "Use `{other}` instead.",
});

/** For the map at `path` of the object. */
export function keyOffers(scene: Scene, path: YamlPath): readonly KeyOffer[] {
  if (path.length === 0 && !scene.table) return headOffers(scene);
  const type = typeAt(scene, path);
  if (type?.kind === "object") return fieldOffers(scene, type.type, path);
  const slot = slotAt(scene, path);
  if (type?.kind !== "dict" || !slot) return [];
  return dictKeys(scene, slot, path).filter(({ name }) => !scene.place.siblings.includes(name));
}

function dictKeys(scene: Scene, slot: Slot, path: YamlPath): readonly KeyOffer[] {
  if (slot.field === "parameters") return parameterKeys(scene, slot) ?? [];
  if (slot.field === "annotations") return annotationKeys(scene, metadataKind(scene, path));
  if (slot.field === "nodeSelector") return nodeLabelKeys(scene);
  if (slot.type.kind === "dict" && slot.type.of.kind === "quantity") {
    const isStorage = slot.owner === "V1VolumeResourceRequirements" || slot.field === "capacity";
    const names = isStorage ? ["storage"] : ["cpu", "memory", "ephemeral-storage"];
    return names.map((name) => ({ name, follows: { is: "nothing" }, choices: isStorage, detail: "quantity" }));
  }
  if (["labels", "matchLabels", "selector"].includes(slot.field)) return labelKeys(scene, path);
  return [];
}

/** Those that authors write; what controllers write or nobody reads is left out. */
function annotationKeys({ config }: Scene, kind: string | undefined): readonly KeyOffer[] {
  const hasField = atLeast(config.kubernetesVersion, classFieldSince);
  const rows = annotations.filter((row) => kind !== undefined && row.on.includes(kind));
  return rows
    .filter((row) => !row.controllerOwned && !row.ignored && !row.unverified)
    .map((row): KeyOffer => {
      const isFlag = row.key.endsWith("/is-default-class");
      return {
        name: row.key,
        follows: { is: "value", text: isFlag ? "true" : "", quoted: true },
        choices: row.key === classAnnotation,
        deprecated: (row.deprecated ?? false) && (row.key !== classAnnotation || hasField),
        documentation: () => {
          const instead = row.replacedBy && hasField ? messages("instead", { other: row.replacedBy }) : undefined;
          return joined([tableText(row.what), instead], " ");
        },
      };
    })
    .sort((a, b) => Number(a.deprecated) - Number(b.deprecated));
}

/** Whose metadata it is: the object's own, or that of a claim or pod it is the template of. */
function metadataKind({ kind }: Scene, path: YamlPath): string | undefined {
  const steps = path.map(String);
  if (steps.some((step) => step === "volumeClaimTemplates" || step === "volumeClaimTemplate"))
    return "PersistentVolumeClaim";
  return path[0] === "metadata" ? kind : undefined;
}
