// The call hierarchy, read as use: a workload calls its claims, and a claim its volume and class.
import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
  CancellationToken,
} from "vscode-languageserver";
import { printable, type Use, type User, type UserKey } from "../../core/index.ts";
import { unlessCancelled } from "../guard.ts";
import { placeAsked } from "../place.ts";
import type { Shell } from "../shell.ts";
import { symbolKindOf } from "./documentSymbol.ts";

export function prepareCallHierarchy(shell: Shell) {
  return async (params: CallHierarchyPrepareParams, token: CancellationToken): Promise<CallHierarchyItem[] | null> => {
    const place = await placeAsked(shell, params, token);
    const users = place ? shell.service.usersAt(place.uri, place.offset) : [];
    return users.length === 0 ? null : users.map((user) => toItem(shell, user));
  };
}

export function incomingCalls(shell: Shell) {
  return async (
    { item }: CallHierarchyIncomingCallsParams,
    token: CancellationToken,
  ): Promise<CallHierarchyIncomingCall[]> => {
    await unlessCancelled(shell.disk.whenComplete(), token);
    const key = keyOf(item);
    return (key ? shell.service.usersOf(key) : []).map(({ other, spans }) => ({
      from: toItem(shell, other),
      fromRanges: rangesIn(shell, other.uri, spans),
    }));
  };
}

export function outgoingCalls(shell: Shell) {
  return async (
    { item }: CallHierarchyOutgoingCallsParams,
    token: CancellationToken,
  ): Promise<CallHierarchyOutgoingCall[]> => {
    await unlessCancelled(shell.disk.whenComplete(), token);
    const key = keyOf(item);
    return (key ? shell.service.usedBy(key) : []).map(({ other, spans }) => ({
      to: toItem(shell, other),
      fromRanges: rangesIn(shell, key?.uri ?? other.uri, spans),
    }));
  };
}

function toItem(
  { documents, positions, say }: Shell,
  { title, detail, kind, uri, span, selection, key }: User,
): CallHierarchyItem {
  return {
    name: printable(title),
    kind: symbolKindOf[kind],
    ...(detail === undefined ? {} : { detail: say(detail) }),
    uri: documents.spelling(uri),
    range: positions.range(uri, span),
    selectionRange: positions.range(uri, selection),
    data: key,
  };
}

function rangesIn({ positions }: Shell, uri: string, spans: Use["spans"]) {
  return spans.map((span) => positions.range(uri, span));
}

/** The data comes back from the client, which may have made it up. */
function keyOf({ data }: CallHierarchyItem): UserKey | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { uri, kind, name, namespace, template } = data as Readonly<Record<string, unknown>>;
  if (typeof uri !== "string" || typeof kind !== "string" || typeof name !== "string") return undefined;
  return {
    uri,
    kind,
    name,
    namespace: typeof namespace === "string" ? namespace : undefined,
    template: typeof template === "string" ? template : undefined,
  };
}
