// Parts of objects that are written at once, where they fit: a claim template, a volume of a pod, a mount.
import { tableText } from "../../text/message.ts";
import { parseTree } from "../../yaml/parse.ts";
import { blockLines } from "../../yaml/render.ts";
import { toData, type YamlPath } from "../../yaml/tree.ts";
import type { YamlValue } from "../../yaml/value.ts";
import { type Fragment, fragments } from "../snippets.generated.ts";
import { editOf, hasLines, type Wrap } from "./edit.ts";
import { dataMountOf } from "./images.ts";
import { mountableOffers, named } from "./names.ts";
import type { Completion } from "./offer.ts";
import { type Scene, slotAt, typeAt } from "./scene.ts";
import { fits } from "./snippets.ts";
import { zonesInUse } from "./zones.ts";

/** For the map at `path`, which is a new item of a list where `wrap` says so. */
export function fragmentCompletions(scene: Scene, path: YamlPath, wrap: Wrap): readonly Completion[] {
  const { place, config } = scene;
  if (place.flow || place.colon || place.style !== "plain" || hasLines(scene, place.column)) return [];
  return fragments
    .filter((fragment) => fits(fragment, config.kubernetesVersion) && belongs(fragment, scene, path))
    .map((fragment, index) => {
      const head = place.prefix + (wrap === "item" ? "- " : "");
      const text = head + written(fragment, scene, path, place.column + (wrap === "item" ? 2 : 0));
      const plain = text.replace(stop, "$1");
      return {
        label: fragment.prefix,
        kind: "snippet",
        edit: editOf(scene, text, plain, true),
        detail: tableText(fragment.description),
        filter: fragment.prefix,
        order: `2${String(index).padStart(4, "0")}`,
        deprecated: false,
        choices: false,
        documentation: () => `\`\`\`yaml\n${fragment.body.replace(stop, "$1")}\n\`\`\``,
      };
    });
}

const stop = /\$\{\d+:([^}]*)\}/g;

/** An item is written as a whole; a part of a map goes where none of its keys is yet. */
function belongs(fragment: Fragment, scene: Scene, path: YamlPath): boolean {
  const { siblings } = scene.place;
  const slot = slotAt(scene, path);
  const isItem = typeof path.at(-1) === "number";
  const type = path.length === 0 ? typeAt(scene, path) : undefined;
  const at = type?.kind === "object" ? type.type : slot && `${slot.owner}.${slot.field}`;
  if (at !== fragment.at) return false;
  if (isItem) return siblings.length === 0;
  const keys = fragment.body.split("\n").flatMap((line) => /^\w+(?=:)/.exec(line)?.[0] ?? []);
  return !keys.some((key) => siblings.includes(key));
}

/** In the author's style, from `column` on; what the workspace knows better takes the place of the defaults. */
function written({ body, fills = {} }: Fragment, scene: Scene, path: YamlPath, column: number): string {
  const filled = body.replace(/\$\{(\d+):[^}]*\}/g, (whole, number: string) => {
    const fill = Object.hasOwn(fills, number) ? sources[fills[number] ?? ""]?.(scene, path) : undefined;
    return fill === undefined || /[^\w./-]/.test(fill) ? whole : `\${${number}:${fill}}`;
  });
  const { root } = parseTree(filled);
  if (!root) return filled;
  return blockLines(toData(root) as YamlValue, column, { style: scene.style, literals: false }).text;
}

const sources: Readonly<Record<string, (scene: Scene, path: YamlPath) => string | undefined>> = {
  class: (scene) => named(scene, "StorageClass")[0]?.text,
  claim: (scene) => named(scene, "PersistentVolumeClaim")[0]?.text,
  mountable: (scene) => mountableOffers(scene)[0]?.text,
  directory: dataMountOf,
  zone: ({ workspace }) => zonesInUse(workspace)[0],
};
