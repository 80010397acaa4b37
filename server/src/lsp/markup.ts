// What a hover says, as Markdown or as plain text. Words of manifests are never taken for markup.
import { type HoverPart, say } from "../core/index.ts";

export function toMarkdown(parts: readonly HoverPart[]): string {
  return paragraphs(parts, {
    title: (words) => `**${escapeMarkdown(words)}**`,
    text: escapeMarkdown,
    item: (words) => `- ${escapeMarkdown(words)}`,
    documentation: escapeTags,
  });
}

export function toPlainText(parts: readonly HoverPart[]): string {
  const same = (words: string) => onOneLine(words);
  return paragraphs(parts, {
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

function paragraphs(parts: readonly HoverPart[], style: Style): string {
  return parts.map((part) => paragraph(part, style)).join("\n\n");
}

function paragraph(part: HoverPart, style: Style): string {
  switch (part.is) {
    case "title":
      return style.title(say(part.message));
    case "text":
      return style.text(say(part.message));
    case "list":
      return part.messages.map((message) => style.item(say(message))).join("\n");
    case "documentation":
      return style.documentation(part.text);
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
