// What a user puts into the editor's own file, read out of the page that says so.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const page = readFileSync(fileURLToPath(new URL("../../server/docs/editors.md", import.meta.url)), "utf8");

/** The first block of code in that language below the heading. */
export function codeBelow(heading: string, language: string): string {
  const section = page.split(/^## /m).find((each) => each.startsWith(`${heading}\n`));
  const code = section?.match(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, "m"))?.[1];
  if (code === undefined) throw new Error(`server/docs/editors.md has no ${language} below "${heading}"`);
  return code;
}
