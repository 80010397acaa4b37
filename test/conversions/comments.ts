// Which comments a change would lose.
import { Parser } from "yaml";
import { split } from "../../server/src/core/yaml/split.ts";
import type { Done } from "./everywhere.ts";

/** An object that goes as a whole takes its comments along. */
export function lostComments({
  before,
  after,
  touched,
}: Pick<Done, "before" | "after" | "touched">): readonly string[] {
  const kept = [...after.values()].flatMap(commentsOf).join("\n");
  return [...before].flatMap(([uri, text]) =>
    split(text).flatMap(({ start, end }) => {
      const document = text.slice(start, end);
      const gone = touched.find((each) => each.uri === uri && each.span.end === end && each.span.start < end);
      // What stands above all of it may speak of the whole file.
      const above = gone && start <= gone.span.start ? text.slice(start, gone.span.start) : undefined;
      const comments = commentsOf(above !== undefined && /^(?:\s*#.*|\s*)*$/.test(above) ? above : document);
      return comments.filter((comment) => !kept.includes(comment.replace(/^#+\s*/, "")));
    }),
  );
}

function commentsOf(text: string): readonly string[] {
  const found: string[] = [];
  const look = (token: unknown): void => {
    if (Array.isArray(token)) token.forEach(look);
    else if (typeof token === "object" && token !== null) {
      const { type, source } = token as { type?: unknown; source?: unknown };
      if (type === "comment") found.push(String(source).trimEnd());
      else Object.values(token).forEach(look);
    }
  };
  for (const token of new Parser().parse(text)) look(token);
  return found;
}
