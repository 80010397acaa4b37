// Sizes of volumes, with what EBS makes of each.
import { parseQuantity } from "../../manifest/quantity.ts";
import { type EbsClass, ebsClassOf } from "../../workspace/ebsClass.ts";
import { isFilledInText } from "../../workspace/filledIn.ts";
import { classOutcome } from "../../workspace/provisioning.ts";
import { findClass } from "../../workspace/storageGraph.ts";
import type { YamlPath } from "../../yaml/tree.ts";
import { defaultClass } from "../volumes/expected.ts";
import { figuresOf } from "../volumes/words.ts";
import { classNameBeside } from "./beside.ts";
import { unmatched, type ValueOffer } from "./offer.ts";
import type { Scene } from "./scene.ts";

const usual = ["10Gi", "20Gi", "50Gi", "100Gi", "200Gi", "500Gi", "1Ti", "4Ti"];

/**
 * For the size at `path`: what has been typed, in the units that volumes have, and usual sizes. Where the class is known that makes the
 * volume, those that EBS refuses are left out, unless it refuses all.
 */
export function sizeOffers(scene: Scene, path: YamlPath): readonly ValueOffer[] {
  const ebs = classFor(scene, path);
  const { word } = scene.typed;
  const sizes = [...new Set([...spellings(word), ...usual])].flatMap((text) => {
    const bytes = parseQuantity(text)?.value;
    if (bytes === undefined) return [];
    return [{ text, outcome: ebs && classOutcome(ebs, scene.config, { bytes }) }];
  });
  const made = sizes.filter(({ outcome }) => outcome?.outcome !== "refused");
  return (made.length > 0 ? made : sizes).map(({ text, outcome }) => ({
    text,
    string: true,
    kind: "value",
    filter: word !== "" && text.startsWith(word) ? undefined : unmatched,
    detail: outcome?.outcome === "created" ? figuresOf(outcome) : undefined,
  }));
}

/** A number with the units that are meant by it; a size that has a unit, as it stands. */
function spellings(word: string): readonly string[] {
  if (isFilledInText(word)) return [];
  const [, digits, unit = ""] = /^(\d+(?:\.\d+)?)([A-Za-z]*)$/.exec(word) ?? [];
  if (digits === undefined) return [];
  const units = ["Gi", "Ti"].map((each) => digits + each);
  return unit !== "" && parseQuantity(word) ? [word, ...units] : units;
}

/** The class of the claim around the size, or the one that claims without a class get. */
function classFor({ workspace, document, node, config }: Scene, path: YamlPath): EbsClass | undefined {
  const name = classNameBeside(node, path);
  if (name === "") return undefined;
  const found = name === undefined ? defaultClass(workspace, document) : findClass(workspace, document, name);
  return found && ebsClassOf(found.manifest, config);
}
