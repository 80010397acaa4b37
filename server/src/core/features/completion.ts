// What can be written at a place.
import { isSettingsFile } from "../settings/settingsFile.ts";
import type { WorkspaceView } from "../workspace/document.ts";
import type { Config } from "../workspace/fix.ts";
import { placeAt } from "../yaml/find.ts";
import { keyCompletion, valueCompletion, type Wrap } from "./completion/edit.ts";
import { fragmentCompletions } from "./completion/fragments.ts";
import { ignoreCompletions } from "./completion/ignores.ts";
import { keyOffers } from "./completion/keys.ts";
import type { Completion } from "./completion/offer.ts";
import { holdsNoManifests } from "./completion/otherFiles.ts";
import { type Scene, sceneAt, typeAt } from "./completion/scene.ts";
import { snippetCompletions } from "./completion/snippets.ts";
import { stillOpen } from "./completion/typed.ts";
import { valueOffers } from "./completion/values.ts";
import type { FileFinding } from "./diagnostics.ts";
import { settingsCompletions } from "./settings/completion.ts";

export type { Completion, CompletionEdit, CompletionKind } from "./completion/offer.ts";

/**
 * `offset` counts in the file's text. The text need not parse: what is typed is looked at in what can be read around it. `findings` are
 * those of the file, asked for where a comment is to ignore some. `unasked`: the editor asks because of a character that was typed, and not the
 * author, who may be about to press Enter.
 */
export function complete(
  workspace: WorkspaceView,
  uri: string,
  offset: number,
  config: Config,
  findings: () => readonly FileFinding[] = () => [],
  unasked = false,
): readonly Completion[] {
  if (holdsNoManifests(uri)) return [];
  const document = workspace.documents(uri).findLast((each) => each.offset <= offset);
  const ignores = document && ignoreCompletions(document, offset, findings);
  if (ignores) return ignores;
  const tree = document?.analysis.tree;
  const place = document && tree && placeAt(tree.text, offset - document.offset, tree);
  if (!document || !place) return [];
  const scene = sceneAt(workspace, document, config, place, offset - document.offset);
  if (isSettingsFile(uri)) return settingsCompletions(scene);
  const keys = place.kind === "key" && !config.fieldsSaidElsewhere ? keysAt(scene) : [];
  const values = place.kind === "value" || place.alone ? valuesAt(scene, unasked) : [];
  return [...keys, ...values, ...snippetCompletions(scene)];
}

/** Below a key that holds a list, the author may start an item with one of its keys. */
function keysAt(scene: Scene): readonly Completion[] {
  const { path, place } = scene;
  const isList = place.alone && typeAt(scene, path)?.kind === "list";
  const [at, wrap]: [typeof path, Wrap] = isList ? [[...path, 0], "item"] : [path, "none"];
  const keys = keyOffers(scene, at).map((offer, index) => keyCompletion(scene, offer, wrap, orderOf("1", index)));
  return [...keys, ...fragmentCompletions(scene, at, wrap)];
}

function valuesAt(scene: Scene, unasked: boolean): readonly Completion[] {
  const { path, place, typed } = scene;
  const type = typeAt(scene, path);
  const isList = type?.kind === "list";
  if (type?.kind === "object" || type?.kind === "dict") return [];
  const wrap: Wrap = !isList ? "none" : place.kind === "key" ? "item" : "brackets";
  // Behind the colon of a list Enter begins its first line.
  if (wrap === "brackets" && unasked) return [];
  const at = isList ? [...path, 0] : path;
  const offers = stillOpen(valueOffers(scene, at), typed);
  return offers.map((offer, index) => valueCompletion(scene, offer, wrap, orderOf("1", index)));
}

function orderOf(group: string, index: number): string {
  return `${group}${String(index).padStart(4, "0")}`;
}
