// Lines of a YAML text, as the pen needs them: those that a line feed ends, though to YAML a carriage return alone ends one too.

/** Offset of the first character of the line that holds `at`; a byte-order mark is not part of the first line. */
export function lineStart(text: string, at: number): number {
  const start = at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
  return start === 0 && at > 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
}

/** Offset of the line break that ends the line of `at`, or of the end of the text. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  if (end < 0) return text.length;
  return end > at && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
}

/** Offset of the line below that of `at`, or of the end of the text. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end + 1;
}

export function column(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** Offset of the first character from `at` on that is no blank. */
export function skipBlanks(text: string, at: number): number {
  let here = at;
  while (text.charCodeAt(here) === 32 || text.charCodeAt(here) === 9) here++;
  return here;
}

/** Whether nothing but blanks and perhaps a comment stands between `at` and the end of its line. */
export function endsLine(text: string, at: number): boolean {
  const here = skipBlanks(text, at);
  return here >= lineEnd(text, at) || isComment(text, here, at);
}

/** The comment behind `at` on its line, from its `#` on; empty where there is none. */
export function commentBehind(text: string, at: number): string {
  const here = skipBlanks(text, at);
  return isComment(text, here, at) ? text.slice(here, lineEnd(text, here)).trimEnd() : "";
}

/** Offset of the next character, from `at` on, that belongs to neither blanks nor comments nor line breaks. */
export function skipTrivia(text: string, at: number): number {
  let here = at;
  for (;;) {
    const unit = text.charCodeAt(here);
    if (unit === 32 || unit === 9 || unit === 10 || unit === 13) here++;
    else if (unit === 35) here = lineEnd(text, here);
    else return here;
  }
}

function isComment(text: string, here: number, from: number): boolean {
  return text.charCodeAt(here) === 35 && (here > from || here === 0 || /[\s,[\]{}]/.test(text.charAt(here - 1)));
}
