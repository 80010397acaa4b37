// The list of rules: one line for each file of the rules' folder.
import { readdirSync } from "node:fs";

/** Files of the folder that are no rules. */
const others = new Set(["index.ts", "rule.ts", "run.ts", "suppress.ts"]);

/** The text of `rules/index.ts`; `folder` is where the rules are. */
export function ruleIndex(folder: URL): string {
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && !others.has(file));
  const names = files.map((file) => file.replace(/\.ts$/, "")).sort();
  const imports = [...names, "rule"]
    .sort()
    .map((name) =>
      name === "rule" ? 'import type { Rule } from "./rule.ts";' : `import { ${name} } from "./${name}.ts";`,
    );
  return `// The list of rules, in the order of their names. Written by \`npm run generate\` from the files of this folder.
${imports.join("\n")}

export const rules: readonly Rule[] = [
${names.map((name) => `  ${name},\n`).join("")}];
`;
}
