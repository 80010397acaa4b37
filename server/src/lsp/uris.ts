// One spelling per file: editors and Node write the same file's address in different ways.

/**
 * The spelling under which a file is known inside the server. `file:///c:/a%20(1).yaml` and `file:///C%3A/a%20%281%29.yaml` are one
 * file; taken for two, every object in it would seem to be there twice. Other schemes are left as they are.
 */
export function canonicalUri(uri: string): string {
  const match = /^file:\/\/([^/?#]*)(\/[^?#]*)/i.exec(uri);
  if (!match) return uri;
  const [, authority = "", path = ""] = match;
  const name = decoded(path);
  if (name === undefined) return uri;
  const drive = name.replace(/^\/[A-Z]:/, (letter) => letter.toLowerCase());
  return `file://${authority.toLowerCase()}${drive.split("/").map(encodeURIComponent).join("/")}`;
}

/** Whether `uri` is `folder` or stands below it; both canonical. */
export function isBelow(uri: string, folder: string): boolean {
  const base = withoutSlash(folder);
  return uri === base || uri.startsWith(`${base}/`);
}

/** `file` of `file:///a.yaml`. */
export function schemeOf(uri: string): string {
  return /^([a-z][a-z0-9+.-]*):/i.exec(uri)?.[1]?.toLowerCase() ?? "";
}

/** The address of what lies in a folder under that name, spelled as VS Code spells it. */
export function joinUri(folder: string, name: string): string {
  const encoded = encodeURIComponent(name).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${withoutSlash(folder)}/${encoded}`;
}

/** The folder around, and the name under which `uri` lies there; undefined for the root. */
export function uriAround(uri: string): { readonly folder: string; readonly name: string } | undefined {
  const [, origin = "", path = ""] = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?)(\/.*?)\/?$/i.exec(uri) ?? [];
  const last = path.lastIndexOf("/");
  const name = decoded(path.slice(last + 1));
  return name ? { folder: origin + (path.slice(0, last) || "/"), name } : undefined;
}

/** The names that lead from the folder to the address below it; undefined when it does not stand below. */
export function namesBelow(uri: string, folder: string): readonly string[] | undefined {
  if (!isBelow(uri, folder)) return undefined;
  const path = decoded(uri.slice(withoutSlash(folder).length + 1));
  return path?.split("/");
}

function withoutSlash(folder: string): string {
  return folder.endsWith("/") ? folder.slice(0, -1) : folder;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
