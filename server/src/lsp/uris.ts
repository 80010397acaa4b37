// One spelling per file: editors and Node write the same file's address in different ways.

/**
 * The spelling under which a file is known inside the server. `file:///c:/a%20(1).yaml` and `file:///C%3A/a%20%281%29.yaml` are one
 * file; taken for two, every object in it would seem to be there twice. Other schemes are left as they are.
 */
export function canonicalUri(uri: string): string {
  const match = /^file:\/\/([^/?#]*)(\/[^?#]*)/i.exec(uri);
  if (!match) return uri;
  const [, authority = "", path = ""] = match;
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return uri;
  }
  const drive = decoded.replace(/^\/[A-Z]:/, (letter) => letter.toLowerCase());
  return `file://${authority.toLowerCase()}${drive.split("/").map(encodeURIComponent).join("/")}`;
}

/** Whether `uri` is `folder` or stands below it; both canonical. */
export function isBelow(uri: string, folder: string): boolean {
  const base = folder.endsWith("/") ? folder.slice(0, -1) : folder;
  return uri === base || uri.startsWith(`${base}/`);
}

/** `file` of `file:///a.yaml`. */
export function schemeOf(uri: string): string {
  return /^([a-z][a-z0-9+.-]*):/i.exec(uri)?.[1]?.toLowerCase() ?? "";
}
