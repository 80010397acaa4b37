// Writes the README as the Marketplace and VS Code's page of the extension show it: without what only the repository has.
import { readFileSync, writeFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);

/**
 * Nothing on that page may lead to a file beside it. Pictures and what speaks of the sources stand between two comments and go; of
 * other links to files the words stay.
 */
export function marketplacePage(readme: string): string {
  return readme
    .replace(/<!-- In the repository only\. -->\n.*?<!-- Everywhere\. -->\n\n?/gs, "")
    .replace(/(?<!!)\[([^\]]*)\]\((?!https:|#)[^)]*\)/g, "$1");
}

if (import.meta.main) {
  const page = marketplacePage(readFileSync(new URL("README.md", root), "utf8"));
  writeFileSync(new URL("client/dist/README.md", root), page);
}
