// `ebsManifests/versionEdit`: a release of Kubernetes written into a folder's settings file.
import type { CancellationToken } from "vscode-languageserver";
import { messagesOf, settingsFileName } from "../../core/index.ts";
import { unlessCancelled } from "../guard.ts";
import type { VersionEditParams, VersionEditResult } from "../protocol.ts";
import type { Shell } from "../shell.ts";
import { canonicalUri, joinUri } from "../uris.ts";
import { toWorkspaceEdit } from "../workspaceEdit.ts";

const message = messagesOf("version-edit", { title: "Change the Kubernetes version" });

export function versionEdit(shell: Shell) {
  return async (
    { folder, kubernetesVersion }: VersionEditParams,
    token: CancellationToken,
  ): Promise<VersionEditResult> => {
    // What is not read yet would be taken for missing, and created.
    await unlessCancelled(shell.disk.whenComplete(), token);
    const uri = joinUri(canonicalUri(folder), settingsFileName);
    const change = shell.service.changeSetting(uri, "kubernetesVersion", kubernetesVersion ?? undefined);
    if (!change || (change.created.length > 0 && !shell.can.createsFiles)) return null;
    return toWorkspaceEdit({ title: message("title", {}), applicability: "safe", ...change }, shell);
  };
}
