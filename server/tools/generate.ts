// Writes every file that a machine writes; with --check, fails when one of them is not what would be written.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { say } from "../src/core/text/message.ts";
import { conversionDocs } from "./conversionDocs.ts";
import { kubernetesTables } from "./kubernetes.ts";
import { ruleDocs } from "./ruleDocs.ts";
import { ruleIndex, wordsIndex } from "./ruleIndex.ts";
import { snippetTable } from "./snippets.ts";

/** Words of the settings stand in the manifest under these keys, and in `package.nls.json` and its like beside it. */
const settingsKeys = /^setting\./;

const root = new URL("../../", import.meta.url);

/** Path from the root, and the text that belongs there. */
type Generated = readonly [path: string, text: string];

/** What the other files are made from: the list of rules comes first, because documents and settings are made from it. */
function independent(): readonly Generated[] {
  const { schema, documentation } = kubernetesTables();
  return [
    ["server/src/core/schema/kubernetes.generated.ts", schema],
    ["server/src/core/schema/documentation.generated.ts", documentation],
    ["server/src/core/rules/index.ts", ruleIndex(new URL("server/src/core/rules/", root))],
    ["server/src/core/words/ko/rules/index.ts", wordsIndex(new URL("server/src/core/words/ko/rules/", root))],
    snippetTable(),
  ];
}

async function dependent(): Promise<readonly Generated[]> {
  const { rules } = await import("../src/core/rules/index.ts");
  const { conversions } = await import("../src/core/conversions/index.ts");
  // The schema of the settings knows all rules.
  const { settings, settingsJsonSchema, wordsOfSettings } = await import("./settings.ts");
  const { sayingFor } = await import("../src/core/words/language.ts");
  const korean = await sayingFor("ko");
  return [
    ["server/docs/rules.md", ruleDocs(rules, say)],
    ["server/docs/rules.ko.md", ruleDocs(rules, korean)],
    ["server/docs/conversions.md", conversionDocs(conversions, say)],
    ["server/docs/conversions.ko.md", conversionDocs(conversions, korean)],
    ["server/docs/ebs-manifests.schema.json", settingsJsonSchema(say)],
    ["package.json", manifestWith(settings())],
    manifestWords("package.nls.json", wordsOfSettings(say)),
    manifestWords("package.nls.ko.json", wordsOfSettings(korean)),
  ];
}

function manifestWith(configuration: unknown): string {
  const manifest = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
  manifest.contributes = { ...manifest.contributes, configuration };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The words of the settings are generated; the others, of commands and the like, are kept. */
function manifestWords(path: string, words: Readonly<Record<string, string>>): Generated {
  const before: Readonly<Record<string, string>> = JSON.parse(readFileSync(new URL(path, root), "utf8"));
  const own = Object.entries(before).filter(([key]) => !settingsKeys.test(key));
  return [path, `${JSON.stringify({ ...Object.fromEntries(own), ...words }, null, 2)}\n`];
}

/** The files that are not as they would be written. */
function stale(files: readonly Generated[]): readonly Generated[] {
  return files.filter(([path, text]) => {
    const url = new URL(path, root);
    return !existsSync(url) || readFileSync(url, "utf8") !== text;
  });
}

function write(files: readonly Generated[]): void {
  for (const [path, text] of stale(files)) {
    writeFileSync(new URL(path, root), text);
    console.log(`wrote ${path}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes("--check")) {
    const old = stale([...independent(), ...(await dependent())]);
    for (const [path] of old) console.error(`${path} is stale: run npm run generate`);
    process.exitCode = old.length > 0 ? 1 : 0;
  } else {
    write(independent());
    write(await dependent());
  }
}
