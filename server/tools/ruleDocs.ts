// The page of all rules, from what the rules say of themselves; their examples are tests as well.
import { pageLabel, pageOf, type RulePage } from "../src/core/rules/page.ts";
import type { Rule } from "../src/core/rules/rule.ts";
import type { Say } from "../src/core/text/message.ts";
import { exampleChange } from "../src/main/cli/exampleChange.ts";

/** The text of `server/docs/rules.md`, or of the same in another language. The marks in its examples are words of English findings. */
export function ruleDocs(rules: readonly Rule[], say: Say): string {
  const label = (id: Parameters<typeof pageLabel>[0]) => say(pageLabel(id, { version: "" }));
  const index = rules.map(
    (rule) => `| [\`${rule.id}\`](#${rule.id}) | ${rule.severity} | ${say(pageOf(rule).summary)} |`,
  );
  return `# ${label("heading")}

<!-- Written by \`npm run generate\` from the rules themselves, whose examples are tests. -->

${label("marks")}
${label("severities")}

| ${label("rule")} | ${label("severity")} | ${label("objectsTo")} |
|---|---|---|
${index.join("\n")}

${rules.map((rule) => page(rule, say)).join("\n")}`;
}

function page(rule: Rule, say: Say): string {
  const { summary, why, remedy, examples } = pageOf(rule);
  return `## ${rule.id}

${say(summary)} (${rule.severity})

**${say(pageLabel("why", {}))}.** ${say(why)}

**${say(pageLabel("remedy", {}))}.** ${say(remedy)}

${rule.docs.references.map((reference) => `- <${reference}>\n`).join("")}
${examples.map((example) => exampleText(example, say)).join("\n")}`;
}

function exampleText(
  { title, source, fixed, kubernetesVersion, driverVersion, baseline }: RulePage["examples"][number],
  say: Say,
): string {
  const where = versionsOf({ kubernetesVersion, driverVersion }, say);
  const becomes =
    fixed === undefined ? "" : `\n${say(pageLabel("becomes", {}))}\n\n${diff(exampleChange(source, fixed))}\n`;
  const committed = baseline === undefined ? "" : `\n${say(pageLabel("committed", {}))}\n\n${yaml(baseline)}\n`;
  return `*${say(title)}*${where}
${committed}
${yaml(source)}
${becomes}`;
}

/** ` (Kubernetes 1.4, driver 1.20)`, or nothing where the example is for the newest of both. */
export function versionsOf(
  {
    kubernetesVersion,
    driverVersion,
  }: { readonly kubernetesVersion?: string | undefined; readonly driverVersion?: string | undefined },
  say: Say,
): string {
  const versions = [
    kubernetesVersion && `Kubernetes ${kubernetesVersion}`,
    driverVersion && say(pageLabel("driver", { version: driverVersion })),
  ].filter(Boolean);
  return versions.length > 0 ? ` (${versions.join(", ")})` : "";
}

export function diff(change: string): string {
  return `\`\`\`diff\n${change}\n\`\`\``;
}

export function yaml(text: string): string {
  return `\`\`\`yaml\n${text.trim()}\n\`\`\``;
}
