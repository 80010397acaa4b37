// `textDocument/codeLens` and `codeLens/resolve`: lines above objects, whose words are worked out when they come into view.
import type { CancellationToken, CodeLens, CodeLensParams, Command } from "vscode-languageserver";
import type { LensWords } from "../../core/index.ts";
import { contentModified } from "../guard.ts";
import { enoughRead } from "../place.ts";
import type { Shell } from "../shell.ts";
import { canonicalUri } from "../uris.ts";

interface LensKey {
  readonly uri: string;
  readonly version: number | null;
  readonly index: number;
}

export function codeLens(shell: Shell) {
  const { can, service, positions, settings } = shell;
  return async ({ textDocument }: CodeLensParams, token: CancellationToken): Promise<CodeLens[]> => {
    const uri = canonicalUri(textDocument.uri);
    await enoughRead(shell, uri, token, can.refreshCodeLenses);
    return service.codeLenses(uri, settings.config(uri)).map(({ span }, index) => {
      const data: LensKey = { uri, version: shell.documents.version(uri), index };
      return { range: positions.range(uri, span), data };
    });
  };
}

export function codeLensResolve(shell: Shell) {
  return (lens: CodeLens): CodeLens => {
    const { uri, version, index } = keyOf(lens.data);
    // What stands there now is another line, and the client asks for it anew.
    if (version !== shell.documents.version(uri)) throw contentModified();
    const words = shell.service.codeLenses(uri, shell.settings.config(uri))[index]?.words();
    if (!words) return { ...lens, command: { title: "", command: "" } };
    shell.lenses.shown(uri, String(index));
    return { ...lens, command: commandOf(shell, lens, uri, words) };
  };
}

/** Without a command the line says what it says, and leads nowhere. */
function commandOf(
  { addresses, documents, positions, say, showReferences }: Shell,
  { range }: CodeLens,
  uri: string,
  { title, places }: LensWords,
): Command {
  const words = say(title);
  if (places.length === 0 || showReferences === undefined) return { title: words, command: "" };
  const locations = places.map((each) => ({
    uri: documents.spelling(each.uri),
    range: positions.range(each.uri, each.span),
  }));
  return { title: words, command: showReferences, arguments: [addresses.spelling(uri), range.start, locations] };
}

/** The data comes back from the client, which may send anything. */
function keyOf(data: unknown): LensKey {
  const { uri, version, index } = (typeof data === "object" && data !== null ? data : {}) as Partial<LensKey>;
  return {
    uri: typeof uri === "string" ? uri : "",
    version: typeof version === "number" ? version : null,
    index: typeof index === "number" ? index : -1,
  };
}
