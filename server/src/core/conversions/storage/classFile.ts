// Where a new class goes: to the classes that the folder keeps apart, or behind the object that claims from it.
import { messagesOf } from "../../text/message.ts";
import type { ChangeBuilder } from "../../workspace/change.ts";
import type { AnalysedDocument, WorkspaceView } from "../../workspace/document.ts";
import type { NewClass } from "./classes.ts";

const message = messagesOf("new-class", {
  apart: 'The new class "{storageClass}" goes where this folder keeps its classes',
});

/** Behind this document, unless the folder has files for classes alone; `classes` among the edit's options overrules it. */
export function addClass(edit: ChangeBuilder, { name, object }: NewClass): void {
  const { here, workspace } = edit;
  const { classes, createsFiles } = edit.options;
  const kept = classes === undefined ? keptApart(workspace, here) : [];
  const shared = kept.find(({ length }) => length > 1)?.at(-1);
  const uri = `${folderOf(here.uri)}${name}.yaml`;
  const isFree = workspace.documents(uri).length === 0 && workspace.membership(here.uri).listedBy.length === 0;
  const apart = edit.noting(message("apart", { storageClass: name }));
  if (shared) apart.in(shared).append(object);
  else if (createsFiles && (classes === "own-file" || (kept.length > 0 && isFree))) apart.create(uri, object);
  else edit.append(object);
}

/** The documents of each other file of the folder that holds classes and nothing else. */
function keptApart(workspace: WorkspaceView, { uri }: AnalysedDocument): readonly (readonly AnalysedDocument[])[] {
  const files = new Set(workspace.all("StorageClass").map(({ document }) => document.uri));
  return [...files]
    .filter((file) => file !== uri && folderOf(file) === folderOf(uri))
    .map((file) => workspace.documents(file).filter(({ analysis }) => analysis.tree.root !== undefined))
    .filter((documents) =>
      documents.every(
        ({ analysis: { objects, template } }) => !template && objects.every(({ kind }) => kind === "StorageClass"),
      ),
    );
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/") + 1);
}
