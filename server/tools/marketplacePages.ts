// Writes README and CHANGELOG as the Marketplace and VS Code's page of the extension show them: without what only the repository has.
import { readFileSync, writeFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);

/**
 * Nothing on a page may lead to a file beside it. What speaks of the sources stands between two comments and goes, and so does, up to the
 * end of its cell or paragraph, a sentence that begins with a link to a file, and the part of one after a semicolon that holds such a
 * link, for there it would lead nowhere; of others the words stay. Pictures stay if the manifest names a repository, by which `vsce` gives
 * them an address. Without one they go: both pages show a picture by `https:` only, neither as data nor out of the package.
 */
export function marketplacePage(text: string, { repository }: { readonly repository?: unknown }): string {
  return text
    .replace(/<!-- In the repository only\. -->\n.*?<!-- Everywhere\. -->\n\n?/gs, "")
    .replace(/!\[[^\]]*\]\((?!https:)[^)]*\)\n*/g, (picture) => (repository ? picture : ""))
    .replace(/(?<=\. )\[[^\]]*\]\((?!https:|#)[^)]*\).*?(?= \||$)/gm, "")
    .replace(/; [^;|[\n]*\[[^\]]*\]\((?!https:|#)[^)]*\)[^;|.\n]*/g, "")
    .replace(/(?<!!)\[([^\]]*)\]\((?!https:|#)[^)]*\)/g, "$1");
}

if (import.meta.main) {
  const manifest = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
  for (const name of ["README.md", "CHANGELOG.md"]) {
    const page = marketplacePage(readFileSync(new URL(name, root), "utf8"), manifest);
    writeFileSync(new URL(`client/dist/${name}`, root), page);
  }
}
