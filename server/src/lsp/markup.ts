// What a hover says, as Markdown or as plain text. Words of manifests are never taken for markup.
import type { HoverPart, Say, StoredObject } from "../core/index.ts";

/** `link` makes Markdown that leads to the object, or "". */
export function toMarkdown(
  parts: readonly HoverPart[],
  say: Say,
  link: (object: StoredObject) => string = () => "",
): string {
  return paragraphs(parts, say, {
    title: (words) => `**${escapeMarkdown(words)}**`,
    text: escapeMarkdown,
    item: (words) => `- ${escapeMarkdown(words)}`,
    documentation: escapeTags,
    object: link,
  });
}

export function toPlainText(parts: readonly HoverPart[], say: Say): string {
  const same = (words: string) => onOneLine(words);
  return paragraphs(parts, say, {
    title: same,
    text: same,
    item: (words) => `- ${same(words)}`,
    documentation: (text) => text,
    object: () => "",
  });
}

interface Style {
  title(words: string): string;
  text(words: string): string;
  item(words: string): string;
  documentation(text: string): string;
  object(object: StoredObject): string;
}

function paragraphs(parts: readonly HoverPart[], say: Say, style: Style): string {
  return parts
    .map((part) => paragraph(part, say, style))
    .filter((words) => words !== "")
    .join("\n\n");
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
    case "object":
      return style.object(part);
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
