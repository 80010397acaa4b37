// The way from a hover to the object in the client's storage map: a link that runs the client's command.
import { messagesOf, type StoredObject } from "../core/index.ts";
import type { StorageMapTarget } from "./protocol.ts";
import type { Shell } from "./shell.ts";

const messages = messagesOf("map-link", { show: "Show in the storage map" });

/** As Markdown; "" for a client without a map. */
export function mapLink(
  { storageMap, documents, positions, say }: Shell,
  { kind, name, uri, span }: StoredObject,
): string {
  if (!storageMap) return "";
  const { line } = positions.range(uri, span).start;
  const target: StorageMapTarget = { kind, name, uri: documents.spelling(uri), line };
  return `[${say(messages("show", {}))}](command:ebsManifests.showStorageMap?${encoded([target])})`;
}

/** Parentheses would end the link; of what else is left bare, none means anything to Markdown. */
function encoded(value: unknown): string {
  return encodeURIComponent(JSON.stringify(value)).replace(/[()*_~]/g, (each) => `%${each.charCodeAt(0).toString(16)}`);
}
