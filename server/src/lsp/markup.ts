// What a hover says, as Markdown or as plain text. Words of manifests are never taken for markup.
import type { HoverPart, Say } from "../core/index.ts";

export function toMarkdown(parts: readonly HoverPart[], say: Say): string {
  return paragraphs(parts, say, {
    title: (words) => `**${escapeMarkdown(words)}**`,
    text: escapeMarkdown,
    item: (words) => `- ${escapeMarkdown(words)}`,
    documentation: escapeTags,
  });
}

export function toPlainText(parts: readonly HoverPart[], say: Say): string {
  const same = (words: string) => onOneLine(words);
  return paragraphs(parts, say, {
    title: same,
    text: same,
    item: (words) => `- ${same(words)}`,
    documentation: (text) => text,
  });
}

interface Style {
  title(words: string): string;
  text(words: string): string;
  item(words: string): string;
  documentation(text: string): string;
}

function paragraphs(parts: readonly HoverPart[], say: Say, style: Style): string {
  return parts.map((part) => paragraph(part, say, style)).join("\n\n");
}

function paragraph(part: HoverPart, say: Say, style: Style): string {
  switch (part.is) {
    case "title":
      return style.title(say(part.message));
    case "text":
      return style.text(say(part.message));
    case "list":
      return part.messages.map((message) => style.item(say(message))).join("\n");
    case "documentation":
      return style.documentation(say(part.message));
  }
}

/** Text as Markdown that shows just that text, on one line: no emphasis, code, links (bare addresses included), tags or lists. */
export function escapeMarkdown(text: string): string {
  return onOneLine(text)
    .replace(/[\\`*_{}[\]<>~|&$@]/g, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/(?<=www)\./gi, "\\.")
    .replace(/^[-+#=]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

/** Kubernetes' documentation is Markdown of sorts, in which `<name>` stands for a name. */
function escapeTags(text: string): string {
  return text.replace(/</g, "\\<");
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
