// The test notation: one string, any number of files, and marks in YAML comments that are cut out before parsing.
import type { Span } from "../../server/src/core/text/span.ts";

export interface Mark {
  readonly uri: string;
  /** Exactly what the carets stand under. */
  readonly span: Span;
  /** Words that the finding's message holds. */
  readonly words: string;
}

export interface Fixture {
  /** In the order in which they stand in the notation. */
  readonly files: ReadonlyMap<string, string>;
  readonly marks: readonly Mark[];
  /** The addresses at which there is nothing. */
  readonly absent: readonly string[];
  /** Where `$0` stood: a place, or between a pair of them a selection. */
  readonly cursor: { readonly uri: string; readonly span: Span } | undefined;
}

const fileLine = /^#- ((?:\/|untitled:|ebs-example:)\S+)$/;
const absentLine = /^#- (\/\S+) is not there$/;
const markLine = /^(\s*)#(\s*)(\^+)(?:\s+(.*))?$/;

/**
 * `#- /path` starts a file, `#- untitled:name` one that nobody has saved, `#- ebs-example:/name` the walkthrough's. `#- /path is not
 * there` says that the machine has no such file or folder; of others that do not stand here nobody knows. `# ^^^ words` marks what stands
 * above the carets in the nearest line above that is no mark; in column 0 the `#` counts as the first caret when a caret follows at once.
 * `$0` is the cursor, a pair of them a selection.
 */
export function parseFixture(source: string): Fixture {
  const files = new Map<string, string>();
  const marks: Mark[] = [];
  const absent: string[] = [];
  let uri = "/main.yaml";
  let text = "";
  let lineStart = 0;
  let cursor: { uri: string; start: number; end: number } | undefined;
  const finish = () => {
    if (text !== "" || uri !== "/main.yaml") files.set(uri, text);
  };
  const lines = source
    .replace(/^\n/, "")
    .replace(/\n[ \t]*$/, "\n")
    .split("\n");
  if (lines.at(-1) === "") lines.pop();
  for (const line of lines) {
    const file = fileLine.exec(line);
    if (file) {
      finish();
      uri = file[1] ?? uri;
      text = "";
      continue;
    }
    const gone = absentLine.exec(line)?.[1];
    if (gone !== undefined) {
      absent.push(gone);
      continue;
    }
    const mark = markLine.exec(line);
    if (mark) {
      const [, before = "", gap = "", carets = "", words = ""] = mark;
      const hashCounts = before === "" && gap === "";
      const column = hashCounts ? 0 : before.length + 1 + gap.length;
      const start = lineStart + column;
      marks.push({ uri, span: { start, end: start + carets.length + (hashCounts ? 1 : 0) }, words });
      continue;
    }
    lineStart = text.length;
    let rest = line;
    for (let at = rest.indexOf("$0"); at >= 0; at = rest.indexOf("$0")) {
      rest = rest.slice(0, at) + rest.slice(at + 2);
      const offset = lineStart + at;
      if (!cursor) cursor = { uri, start: offset, end: offset };
      else cursor.end = offset;
    }
    text += `${rest}\n`;
  }
  finish();
  return {
    files,
    marks,
    absent,
    cursor: cursor && { uri: cursor.uri, span: { start: cursor.start, end: cursor.end } },
  };
}
