// What the hints and lenses of a file say, so that the client can be asked to fetch them again when that changes.
import { type LanguageService, say } from "../core/index.ts";
import type { Settings } from "./settings.ts";

interface Sources {
  readonly service: LanguageService;
  readonly settings: Pick<Settings, "config">;
}

/** Of all hints of the file. */
export function wordsOfHints({ service, settings }: Sources, uri: string): string {
  const last = service.slices(uri).at(-1);
  const whole = { start: 0, end: last ? last.offset + last.analysis.text.length : 0 };
  const hints = service.inlayHints(uri, whole, settings.config(uri));
  return hints.map(({ parts, tooltip }) => [...parts, ...tooltip].map(say).join(", ")).join("\n");
}

/** Of one lens, by its place among those of the file. */
export function wordsOfLens({ service, settings }: Sources, uri: string, index: string): string {
  const words = service.codeLenses(uri, settings.config(uri))[Number(index)]?.words();
  return words ? `${say(words.title)} ${JSON.stringify(words.places)}` : "";
}

const showReferences = "ebsManifests.showReferences";

/** The command by which the client shows places; only a client that says so has it: `{ "showReferences": true }`. */
export function showReferencesCommand(given: unknown): string | undefined {
  const has = typeof given === "object" && given !== null && "showReferences" in given && given.showReferences === true;
  return has ? showReferences : undefined;
}

/** The command by which the client lists completions at the cursor: `{ "suggest": "editor.action.triggerSuggest" }`. */
export function suggestCommand(given: unknown): string | undefined {
  const has = typeof given === "object" && given !== null && "suggest" in given && typeof given.suggest === "string";
  return has ? (given.suggest as string) : undefined;
}

/** Whether the client has a storage map to lead to: `{ "storageMap": true }`. */
export function hasStorageMap(given: unknown): boolean {
  return typeof given === "object" && given !== null && "storageMap" in given && given.storageMap === true;
}

/** Whether the client lets its user choose a class, by `chooseClassCommand`: `{ "chooseClass": true }`. */
export function letsChooseClass(given: unknown): boolean {
  return typeof given === "object" && given !== null && "chooseClass" in given && given.chooseClass === true;
}
