// What there is to say about the word under the cursor.
import { isSettingsFile } from "../settings/settingsFile.ts";
import type { WorkspaceView } from "../workspace/document.ts";
import type { Config } from "../workspace/fix.ts";
import { fieldParts, freeKeyParts } from "./hover/key.ts";
import { parameterParts } from "./hover/parameter.ts";
import type { Hover, HoverPart } from "./hover/part.ts";
import { type Place, placeAt } from "./hover/place.ts";
import { referenceParts } from "./hover/reference.ts";
import { sizeParts } from "./hover/size.ts";
import { valueParts } from "./hover/value.ts";
import { settingsHover } from "./settings/hover.ts";

export type { Hover, HoverPart, StoredObject } from "./hover/part.ts";

/** `offset` counts in the file's text. Undefined where nothing is known, and in text that cannot be read. */
export function hover(workspace: WorkspaceView, uri: string, offset: number, config: Config): Hover | undefined {
  if (isSettingsFile(uri)) return settingsHover(workspace, uri, offset);
  const place = placeAt(workspace, uri, offset, config);
  if (!place) return undefined;
  const parts = partsOf(place, offset);
  return parts.length === 0 ? undefined : { span: place.span, parts };
}

/** The most telling first: what this very word does, then what its field is for. */
function partsOf(place: Place, offset: number): readonly HoverPart[] {
  const isValue = place.part === "value";
  const own = [
    () => (isValue ? referenceParts(place, offset) : []),
    () => sizeParts(place),
    () => (isValue ? valueParts(place) : []),
    () => parameterParts(place) ?? [],
    () => freeKeyParts(place),
  ];
  for (const ask of own) {
    const parts = ask();
    if (parts.length > 0) return parts;
  }
  return fieldParts(place);
}
