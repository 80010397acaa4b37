// The page of all rules, from what the rules say of themselves; their examples are tests as well.
import type { Example, Rule } from "../src/core/rules/rule.ts";

/** The text of `server/docs/rules.md`. */
export function ruleDocs(rules: readonly Rule[]): string {
  const index = rules.map((rule) => `| [\`${rule.id}\`](#${rule.id}) | ${rule.severity} | ${rule.docs.summary} |`);
  return `# Rules

Written by \`npm run generate\` from the rules themselves. The marks under a manifest show what a finding covers, and words of what it says.
Severity can be set for each rule in the setting \`ebsManifests.rules\`; some findings differ from their rule's severity where the release of Kubernetes or of the driver decides.

| rule | severity | objects to |
|---|---|---|
${index.join("\n")}

${rules.map(page).join("\n")}`;
}

function page(rule: Rule): string {
  const { summary, why, remedy, references } = rule.docs;
  return `## ${rule.id}

${summary} (${rule.severity})

${rule.examples.map(exampleText).join("\n")}
**Why.** ${why}

**What to do.** ${remedy}

${references.map((reference) => `- <${reference}>`).join("\n")}
`;
}

function exampleText({ title, source, fixed, kubernetesVersion, driverVersion, baseline }: Example): string {
  const versions = [
    kubernetesVersion && `Kubernetes ${kubernetesVersion}`,
    driverVersion && `driver ${driverVersion}`,
  ].filter(Boolean);
  const where = versions.length > 0 ? ` (${versions.join(", ")})` : "";
  const committed = baseline === undefined ? "" : `\nlast committed as\n\n\`\`\`yaml\n${baseline.trim()}\n\`\`\`\n`;
  return `*${title}*${where}
${committed}
\`\`\`yaml
${source.trim()}
\`\`\`
${fixed === undefined ? "" : `\nbecomes\n\n\`\`\`yaml\n${fixed.trim()}\n\`\`\`\n`}`;
}
