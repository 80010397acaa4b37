// The page's frame: one script, one style sheet, and a policy that lets nothing else in.

import type { Webview } from "vscode";
import { env, Uri } from "vscode";

/** The folder that the page may read: the one of the bundles. */
export function pageFolder(extension: Uri): Uri {
  return Uri.joinPath(extension, "client", "dist");
}

export function htmlFor(webview: Webview, extension: Uri): string {
  const addressOf = (name: string) => webview.asWebviewUri(Uri.joinPath(pageFolder(extension), name)).toString();
  const nonce = crypto.randomUUID();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="${env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${addressOf("storageMap.css")}">
</head>
<body>
<script nonce="${nonce}" src="${addressOf("storageMap.js")}"></script>
</body>
</html>
`;
}
