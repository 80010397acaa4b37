// Quoted strings over several lines that stand further left than YAML wants them, and that the API server reads all the same.

/** Where a value may open: after a key's colon, a dash, or at the start of a line. */
const opening = /^[ \t]*(?:(?:-[ \t]+)*(?:[^\s"'#][^"'#]*:[ \t]+)?)(["'])/;

/**
 * The text with the line breaks of such strings made blanks, so that every offset stays; undefined where there is none.
 * A line break in a quoted string counts as a blank anyway.
 */
export function joinQuotes(text: string): string | undefined {
  const lines = text.split("\n");
  let isChanged = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const quote = opening.exec(line);
    if (!quote) continue;
    const from = quote[0].length;
    let closed = closes(line, from, quote[1] ?? "");
    let end = at;
    while (!closed && end + 1 < lines.length) {
      end++;
      const next = lines[end] ?? "";
      // A marker ends the document, whatever was open.
      if (/^(?:---|\.\.\.)(?:\s|$)/.test(next)) break;
      closed = closes(next, 0, quote[1] ?? "");
    }
    if (!closed || end === at) continue;
    const joined = lines.slice(at, end + 1).map((each) => each.replace(/\\?\r?$/, (tail) => " ".repeat(tail.length)));
    lines.splice(at, end + 1 - at, joined.join(" "));
    isChanged = true;
  }
  return isChanged ? lines.join("\n") : undefined;
}

/** Whether the string ends on this line, looking from `from` on. */
function closes(line: string, from: number, quote: string): boolean {
  for (let at = from; at < line.length; at++) {
    const unit = line[at];
    if (quote === '"' && unit === "\\") at++;
    else if (unit === quote && quote === "'" && line[at + 1] === "'") at++;
    else if (unit === quote) return true;
  }
  return false;
}
