// The list of rules, and that of their words in another language: one line for each file of the folder.
import { readdirSync } from "node:fs";

/** Files of the folders that are no rules. */
const others = new Set(["index.ts", "page.ts", "rule.ts", "run.ts", "suppress.ts"]);

/** The text of `rules/index.ts`; `folder` is where the rules are. */
export function ruleIndex(folder: URL): string {
  return listOf(folder, "rules", { type: "Rule", from: "./rule.ts" }, "The list of rules");
}

/** The text of `words/ko/rules/index.ts` and its like. */
export function wordsIndex(folder: URL): string {
  return listOf(folder, "ruleWords", { type: "RuleWords", from: "../../translations.ts" }, "What is said of the rules");
}

function listOf(folder: URL, list: string, { type, from }: { type: string; from: string }, what: string): string {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(".ts") && !others.has(file))
    .map((file) => file.replace(/\.ts$/, ""))
    .sort();
  const imports = [
    ...names.map((name) => [`./${name}.ts`, `import { ${name} } from "./${name}.ts";`] as const),
    [from, `import type { ${type} } from "${from}";`] as const,
  ];
  const sorted = [...imports].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  return `// ${what}, in the order of their names. Written by \`npm run generate\` from the files of this folder.
${sorted.join("\n")}

export const ${list}: readonly ${type}[] = [
${names.map((name) => `  ${name},\n`).join("")}];
`;
}
