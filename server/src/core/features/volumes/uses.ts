// Who uses an object: the places where other objects mention it, or where they come by it without a word; each object once.
import type { WorkspaceView } from "../../workspace/document.ts";
import { classNameOf, keyOf } from "../../workspace/names.ts";
import { sameNamespace } from "../../workspace/storageGraph.ts";
import { definitionIn, definitionsOf, inOwner, type NamePlace, placesIn, templatesOf } from "../navigation/places.ts";
import { claimsIn, defaultClass } from "./expected.ts";

/** `definition` is where the object's own name stands. In the order of the workspace; an object does not use itself. */
export function usersOf(workspace: WorkspaceView, definition: NamePlace): readonly NamePlace[] {
  const { kind, name, namespace } = definition;
  if (kind === "volume") {
    return inOwner(definition).filter((each) => each.role === "mention" && each.kind === kind && each.name === name);
  }
  const mentions = workspace
    .documentsMentioning(keyOf(kind, name))
    .flatMap(placesIn)
    .filter(
      (each) =>
        each.role === "mention" &&
        each.kind === kind &&
        each.name === name &&
        !each.isUser &&
        each.owner.object.node !== definition.owner.object.node &&
        sameNamespace(each.namespace, namespace) &&
        isMeant(workspace, each, definition),
    );
  const users = new Map<unknown, NamePlace>();
  for (const each of [...mentions, ...ownUsers(workspace, definition), ...silentUsers(workspace, definition)]) {
    const { node } = each.owner.object;
    if (!users.has(node)) users.set(node, each);
  }
  return [...users.values()];
}

/** An object as people name it: `Deployment web`. */
export function objectName({ owner: { object } }: NamePlace): string {
  return object.name === undefined ? object.kind : `${object.kind} ${object.name}`;
}

/** Of several objects of one name, a mention means the nearest. */
function isMeant(workspace: WorkspaceView, mention: NamePlace, definition: NamePlace): boolean {
  const [nearest] = definitionsOf(workspace, mention);
  return nearest === undefined || nearest.document.uri === definition.document.uri;
}

/** The claim that a volume names as its own. */
function ownUsers(workspace: WorkspaceView, definition: NamePlace): readonly NamePlace[] {
  return inOwner(definition)
    .filter(({ isUser }) => isUser)
    .flatMap((each) => definitionsOf(workspace, each).slice(0, 1));
}

/** The StatefulSet that finds a claim of the name that it would make, and the claims that are given the default class. */
function silentUsers(workspace: WorkspaceView, definition: NamePlace): readonly NamePlace[] {
  if (definition.kind === "PersistentVolumeClaim") return templatesOf(workspace, definition);
  if (definition.kind !== "StorageClass") return [];
  if (defaultClass(workspace, definition.document)?.manifest.node !== definition.owner.object.node) return [];
  return workspace.uris().flatMap((uri) =>
    workspace.documents(uri).flatMap((document) =>
      claimsIn(document).flatMap(({ manifest, claim }) => {
        const isServed = !document.analysis.template && !classNameOf(claim) && !claim.spec?.volumeName;
        return isServed && !claim.spec?.entry("storageClassName") ? (definitionIn({ document, manifest }) ?? []) : [];
      }),
    ),
  );
}
