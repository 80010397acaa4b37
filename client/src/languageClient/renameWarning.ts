// A rename by which a disk changes hands is asked about before its preview, where the edits would say so in tooltips.

import { l10n, type MessageItem, window } from "vscode";
import type { Middleware, RenameRequest } from "vscode-languageclient";
import type { RenameResult } from "../../../server/src/lsp/protocol.ts";
import { withoutLinks } from "./asText.ts";

const rename: typeof RenameRequest.method = "textDocument/rename";

/** Stands between the server's answer and the preview. A rename that is not wanted any more changes nothing. */
export const warnedRename: Required<Pick<Middleware, "sendRequest">> = {
  async sendRequest(type, params, token, next) {
    const answer = await next(type, params, token);
    if (!answer || (typeof type === "string" ? type : type.method) !== rename) return answer;
    const { warning } = answer as RenameResult;
    if (!warning) return answer;
    const proceed: MessageItem = { title: l10n.t("Rename Anyway") };
    const detail = withoutLinks(warning.detail);
    // The first one is what Enter takes.
    const stay: MessageItem = { title: l10n.t("Keep the Name"), isCloseAffordance: true };
    const options = { modal: true, detail };
    const chosen = await window.showWarningMessage(withoutLinks(warning.message), options, stay, proceed);
    return chosen === proceed ? answer : ({} as typeof answer);
  },
};
