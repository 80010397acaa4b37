// Writes README and CHANGELOG as the Marketplace and VS Code's page of the extension show them: without what only the repository has.
import { readFileSync, writeFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);

/**
 * Nothing on a page may lead to a file beside it. Pictures and what speaks of the sources stand between two comments and go; of
 * other links to files the words stay.
 */
export function marketplacePage(text: string): string {
  return text
    .replace(/<!-- In the repository only\. -->\n.*?<!-- Everywhere\. -->\n\n?/gs, "")
    .replace(/(?<!!)\[([^\]]*)\]\((?!https:|#)[^)]*\)/g, "$1");
}

if (import.meta.main) {
  for (const name of ["README.md", "CHANGELOG.md"]) {
    const page = marketplacePage(readFileSync(new URL(name, root), "utf8"));
    writeFileSync(new URL(`client/dist/${name}`, root), page);
  }
}
