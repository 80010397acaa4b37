// How much of a hint stands in the line: editors cut off what is longer, wherever that may be.
import stringWidth from "string-width";
import type { InlayHint, Say } from "../core/index.ts";

/** The columns that VS Code gives the hints of a line. */
const room = 43;

const between = " · ";
/** Stands for parts that found no room. */
const more = " …";

export interface HintLabel {
  readonly label: string;
  readonly isWhole: boolean;
}

/** As many of the parts as there is room for; of a first one that is too long, as much. */
export function hintLabel({ parts }: Pick<InlayHint, "parts">, say: Say): HintLabel {
  const said = parts.map(say);
  for (let count = said.length; count > 0; count--) {
    const isWhole = count === said.length;
    const label = said.slice(0, count).join(between) + (isWhole ? "" : more);
    if (stringWidth(label) <= room) return { label, isWhole };
  }
  return { label: cut(said[0] ?? ""), isWhole: false };
}

function cut(text: string): string {
  let kept = "";
  for (const character of text) {
    if (stringWidth(`${kept}${character}…`) > room) break;
    kept += character;
  }
  return `${kept}…`;
}
