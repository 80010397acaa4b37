// How findings are printed: for people, or for programs.
import type { FileFinding, Say, Severity } from "../../core/index.ts";
import { LineIndex } from "../../core/text/lineIndex.ts";

export interface CheckedFile {
  readonly file: string;
  readonly text: string;
  /** In the order of the text. */
  readonly findings: readonly FileFinding[];
}

export const formats = { text: toText, json: toJson } as const;

const colours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 90 };

/** One line per finding, places from 1: `kafka.yaml:23:7 error Claim "data" … claim-not-found`. */
function toText(files: readonly CheckedFile[], say: Say): string {
  const hasColour = process.stdout.isTTY === true && !process.env.NO_COLOR;
  const paint = (text: string, colour: number) => (hasColour ? `\u001b[${colour}m${text}\u001b[0m` : text);
  return linesOf(files, ({ file }, { severity, message, rule }, { start }) => {
    const place = `${printable(file)}:${start.line + 1}:${start.character + 1}`;
    return `${place} ${paint(severity, colours[severity])} ${printable(say(message))} ${paint(rule, colours.hint)}`;
  })
    .map((line) => `${line}\n`)
    .join("");
}

/** One array, places from 0. */
function toJson(files: readonly CheckedFile[], say: Say): string {
  const findings = linesOf(files, ({ file }, { severity, rule, message, finding }, range) => ({
    file,
    range,
    severity,
    rule,
    message: say(message),
    fixes: finding.fixes.map(({ title, applicability }) => ({ title: say(title), applicability })),
  }));
  return `${JSON.stringify(findings, undefined, 2)}\n`;
}

type Range = { readonly [side in "start" | "end"]: { readonly line: number; readonly character: number } };

function linesOf<T>(
  files: readonly CheckedFile[],
  make: (file: CheckedFile, finding: FileFinding, range: Range) => T,
): T[] {
  return files.flatMap((file) => {
    const index = new LineIndex(file.text);
    return file.findings.map((finding) => {
      const { start, end } = finding.span;
      return make(file, finding, { start: index.position(start), end: index.position(end) });
    });
  });
}

/** Names come from files of any origin: what would move the cursor, change colours or turn the reading direction is left out. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, "");
}
