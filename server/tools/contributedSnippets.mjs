// The snippets as VS Code is given them: in *Insert Snippet*, but not among its suggestions, which come from the server alone.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";

/** Below the root, where the manifest points. */
export const contributedFolder = "client/dist/snippets";

/**
 * The text of a snippet file without its prefixes. VS Code offers a snippet with a prefix wherever a word of the language is typed,
 * in the middle of a value too; one without it is only listed by *Insert Snippet*.
 */
export function withoutPrefixes(text) {
  const entries = Object.entries(JSON.parse(text)).map(([name, { description, body }]) => [
    name,
    { description, body },
  ]);
  return `${JSON.stringify(Object.fromEntries(entries))}\n`;
}

/** Writes what `contributes.snippets` of the manifest names, each from the file of that name in `snippets`. */
export async function writeContributedSnippets(root) {
  const { contributes } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  await mkdir(join(root, contributedFolder), { recursive: true });
  for (const { path } of contributes.snippets) {
    const source = await readFile(join(root, "snippets", basename(path)), "utf8");
    await writeFile(join(root, path), withoutPrefixes(source));
  }
}
