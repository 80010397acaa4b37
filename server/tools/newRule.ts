// Writes the file of a new rule, another for its Korean, and their lines in the lists: `npm run new:rule zone-conflict`.
import { existsSync, writeFileSync } from "node:fs";
import { ruleIndex, wordsIndex } from "./ruleIndex.ts";

const folder = new URL("../src/core/rules/", import.meta.url);
const koreanFolder = new URL("../src/core/words/ko/rules/", import.meta.url);
const id = process.argv[2] ?? "";

if (!/^[a-z]+(-[a-z]+)+$/.test(id)) {
  console.error("A rule is named for what it objects to, in kebab-case: npm run new:rule zone-conflict");
  process.exit(2);
}
const name = id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const file = new URL(`${name}.ts`, folder);
if (existsSync(file)) {
  console.error(`There is a rule ${id} already`);
  process.exit(2);
}

writeFileSync(
  file,
  `// TODO: one sentence on what this rule objects to.
import { defineRule } from "./rule.ts";

export const ${name} = defineRule({
  id: "${id}",
  severity: "warning",
  scope: "document",
  kinds: ["PersistentVolumeClaim"],
  messages: { found: 'What is wrong with "{name}", and what happens if it stays' },
  docs: {
    summary: "One sentence on what is wrong.",
    why: "What happens if it stays.",
    remedy: "What to do instead.",
    references: ["https://kubernetes.io/docs/concepts/storage/"],
  },
  examples: [
    {
      title: "What it objects to",
      source: \`
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  #     ^^^^ "data"
\`,
    },
    {
      title: "What looks alike and is right",
      source: \`
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
\`,
    },
  ],

  check({ manifest, report }) {
    const name = manifest.body.metadata?.name;
    if (!name) return;
    report({ at: name.span, message: "found", values: { name: name.value } });
  },
});
`,
);
// A test tells what still stands in English there.
writeFileSync(
  new URL(`${name}.ts`, koreanFolder),
  `// Korean for the rule ${id}.
import type { RuleWords } from "../../translations.ts";

export const ${name}: RuleWords = {
  rule: "${id}",
  messages: { found: 'What is wrong with "{name}", and what happens if it stays' },
  docs: {
    summary: "One sentence on what is wrong.",
    why: "What happens if it stays.",
    remedy: "What to do instead.",
  },
  examples: {
    "What it objects to": "What it objects to",
    "What looks alike and is right": "What looks alike and is right",
  },
};
`,
);
writeFileSync(new URL("index.ts", folder), ruleIndex(folder));
writeFileSync(new URL("index.ts", koreanFolder), wordsIndex(koreanFolder));
console.log(`wrote server/src/core/rules/${name}.ts: write its check and examples, then npm run generate`);
console.log(`wrote server/src/core/words/ko/rules/${name}.ts: put its words into Korean`);
