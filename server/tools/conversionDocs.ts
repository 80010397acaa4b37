// The page of all conversions, from what they say of themselves; their examples are tests as well.
import type { Conversion, Files } from "../src/core/conversions/conversion.ts";
import { type ConversionPage, conversionLabel, conversionPageOf } from "../src/core/conversions/page.ts";
import type { Say } from "../src/core/text/message.ts";
import { changeOf } from "../src/main/cli/exampleChange.ts";
import { diff, versionsOf, yaml } from "./ruleDocs.ts";

/** The text of `server/docs/conversions.md`, or of the same in another language. The manifests are the same in all. */
export function conversionDocs(conversions: readonly Conversion[], say: Say): string {
  const label = (id: Parameters<typeof conversionLabel>[0]) => say(conversionLabel(id, {}));
  const pages = conversions.map((conversion) => ({ ...conversion, page: conversionPageOf(conversion) }));
  return `# ${label("heading")}

<!-- Written by \`npm run generate\` from the conversions themselves, whose examples are tests. -->

${label("marks")}

| ${label("conversion")} | ${label("does")} |
|---|---|
${pages.map(({ id, page }) => `| [\`${id}\`](#${id}) | ${say(page.summary)} |`).join("\n")}

${pages.map(({ id, page, docs }) => pageText(id, page, docs.references, say)).join("\n")}`;
}

function pageText(id: string, page: ConversionPage, references: readonly string[], say: Say): string {
  return `## ${id}

${say(page.summary)}

**${say(conversionLabel("needs", {}))}.** ${say(page.needs)}

**${say(conversionLabel("data", {}))}.** ${say(page.data)}

${references.map((reference) => `- <${reference}>\n`).join("")}
${page.examples.map((example) => exampleText(example, say)).join("\n\n")}
`;
}

function exampleText(
  { title, files, offer, result, disabled, notes, ...versions }: ConversionPage["examples"][number],
  say: Say,
): string {
  const label = (id: Parameters<typeof conversionLabel>[0]) => say(conversionLabel(id, {}));
  return [
    `### ${say(title)}${versionsOf(versions, say)}`,
    filesText(files, say),
    `${label("offer")}: **${say(offer)}**`,
    ...(disabled ? [`${label("disabled")}: ${say(disabled)}`] : []),
    ...(result ? [`${label("becomes")}`, resultText(files, result, say)] : []),
    ...(notes.length > 0 ? [`${label("notes")}:`, notes.map((note) => `- ${say(note)}`).join("\n")] : []),
  ].join("\n\n");
}

/** Of a file that was there what changes, of a new one all. */
function resultText(files: Files, result: Files, say: Say): string {
  return Object.entries(result)
    .map(([path, text]) => {
      const before = files[path];
      if (before === undefined || text.trim() === "") return filesText({ [path]: text }, say);
      return `\`${path.slice(1)}\`\n\n${diff(changeOf(before, text))}`;
    })
    .join("\n\n");
}

function filesText(files: Files, say: Say): string {
  return Object.entries(files)
    .map(([path, text]) => {
      const name = `\`${path.slice(1)}\``;
      return text.trim() === "" ? `${name} ${say(conversionLabel("empty", {}))}` : `${name}\n\n${yaml(text)}`;
    })
    .join("\n\n");
}
