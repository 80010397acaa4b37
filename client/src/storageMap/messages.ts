// What the panel and the page in it say to each other.
import type { StorageMap } from "../../../server/src/lsp/protocol.ts";
import type { Words } from "./words.ts";

export type ToPage =
  | { readonly type: "words"; readonly words: Words }
  | { readonly type: "graph"; readonly graph: StorageMap }
  /** The object that the user comes from. */
  | { readonly type: "reveal"; readonly id: string }
  | { readonly type: "state"; readonly state: "waiting" | "failed" | "stopped" };

/** What a page sends is taken for nothing else: it draws what manifests say. */
export function isToPanel(given: unknown): given is ToPanel {
  if (typeof given !== "object" || given === null) return false;
  const { type, id, keepFocus, message } = given as Readonly<Record<string, unknown>>;
  switch (type) {
    case "ready":
      return true;
    case "open":
      return typeof id === "string" && typeof keepFocus === "boolean";
    case "broken":
      return typeof message === "string";
    default:
      return false;
  }
}

export type ToPanel =
  | { readonly type: "ready" }
  | { readonly type: "open"; readonly id: string; readonly keepFocus: boolean }
  | { readonly type: "broken"; readonly message: string };
