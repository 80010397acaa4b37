// The pages of the rules as read-only documents, `ebs-rule:/immediate-binding.md`: they come with the extension, so no network is needed.

import type { TextDocumentContentProvider } from "vscode";
import { env, l10n, Uri, workspace } from "vscode";

export const ruleScheme = "ebs-rule";

/** What the server links findings to; it puts the rule's id in. The command shows the page as a person would read it. */
export const rulePageTemplate = `command:ebsManifests.showRule?${encodeURIComponent('["')}{rule}${encodeURIComponent('"]')}`;

/** The page of one rule, or without one the page of all. */
export function ruleUri(rule: string | undefined): Uri {
  return Uri.from({ scheme: ruleScheme, path: `/${rule ?? "rules"}.md` });
}

/** Reads the page of all rules out of the extension's folder, in the display language, and cuts the asked one from it. */
export function ruleDocs(extension: Uri): TextDocumentContentProvider {
  const page = Uri.joinPath(extension, "server", "docs", pageFile(env.language));
  return {
    async provideTextDocumentContent({ path }) {
      const text = new TextDecoder().decode(await workspace.fs.readFile(page));
      const rule = path.slice(1).replace(/\.md$/, "");
      if (rule === "rules") return text;
      const start = text.indexOf(`\n## ${rule}\n`);
      if (start < 0) return `${l10n.t("There is no rule `{0}`.", rule)}\n`;
      const end = text.indexOf("\n## ", start + 1);
      return text.slice(start + 1, end < 0 ? undefined : end);
    },
  };
}

/** The page's file in a language such as `ko` or `pt-br`. */
function pageFile(language: string): string {
  return language.split("-")[0] === "ko" ? "rules.ko.md" : "rules.md";
}
