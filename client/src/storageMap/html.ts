// The page's frame: one script, one style sheet, and a policy that lets nothing else in.

export interface Frame {
  /** Addresses within the page. */
  readonly script: string;
  readonly style: string;
  /** What the webview calls its own files in a policy. */
  readonly ownFiles: string;
  /** By which the script is known, made anew for each page. */
  readonly nonce: string;
  readonly language: string;
}

export function htmlFor({ script, style, ownFiles, nonce, language }: Frame): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${ownFiles}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
</head>
<body>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}
