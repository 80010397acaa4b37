// Findings for people: what and where, the line with marks below it, the other places, and at the end how many.
import { printable, type Severity } from "../../../core/index.ts";
import { type Checked, type Range, Sources } from "./checked.ts";
import { excerptOf } from "./excerpt.ts";
import { type Paint, paintFor, type Style } from "./paint.ts";

const styles: Readonly<Record<Severity, Style>> = {
  error: ["red", "bold"],
  warning: ["yellow", "bold"],
  information: ["cyan", "bold"],
  hint: ["gray", "bold"],
};

/** With the word for several. */
const counted: readonly (readonly [Severity, string])[] = [
  ["error", "errors"],
  ["warning", "warnings"],
  ["information", "information"],
  ["hint", "hints"],
];

/** Places from 1: `kafka.yaml:23:7 error Claim "data" … claim-not-found`. */
export function toText(checked: Checked): string {
  const paint = paintFor(process.stdout, process.env);
  const { say } = checked;
  const sources = new Sources(checked);
  const lines = checked.files.flatMap(({ file, findings }) =>
    findings.flatMap((found) => {
      const range = sources.range(file, found.span);
      const { severity, rule, message, related } = found;
      const head = `${paint("bold", placeOf(checked.name(file), range))} ${paint(styles[severity], severity)} ${printable(say(message))} ${paint("gray", rule)}`;
      const margin = " ".repeat(String(range.start.line + 1).length);
      const others = related.map(({ uri, span, message: words }) => {
        const place = placeOf(checked.name(uri), sources.range(uri, span));
        return `${margin} ${paint("gray", "=")} ${place} ${printable(say(words))}`;
      });
      return [head, ...excerptLines(sources.line(file, range.start.line), severity, range, paint), ...others, ""];
    }),
  );
  return `${[...lines, paint("bold", summary(checked))].join("\n")}\n`;
}

function placeOf(file: string, { start }: Range): string {
  return `${printable(file)}:${start.line + 1}:${start.character + 1}`;
}

/** Of a span over several lines the first is shown, marked to its end. */
function excerptLines(line: string, severity: Severity, { start, end }: Range, paint: Paint): string[] {
  const excerpt = excerptOf(line, start.character, end.line === start.line ? end.character : line.length);
  const [before, marked, after] = excerpt.line;
  const number = String(start.line + 1);
  const marks = paint(styles[severity], "^".repeat(excerpt.marks));
  return [
    `${paint("gray", `${number} |`)} ${before}${marked}${after}`,
    `${paint("gray", `${" ".repeat(number.length)} |`)} ${" ".repeat(excerpt.indent)}${marks}`,
  ];
}

function summary({ files, problems }: Checked): string {
  const findings = files.flatMap((file) => file.findings);
  const read = files.length === 1 ? "1 file" : `${files.length} files`;
  if (findings.length === 0)
    return `Nothing found in ${read}${problems.length > 0 ? "; not all could be checked" : ""}`;
  const counts = counted.flatMap(([severity, several]) => {
    const count = findings.filter((found) => found.severity === severity).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? severity : several}`];
  });
  const safe = findings.filter(({ finding }) => finding.fixes.some(({ applicability }) => applicability === "safe"));
  const fixable = safe.length === 0 ? "" : `; safe fixes for ${safe.length}: ebs-manifests fix`;
  return `${counts.join(", ")} in ${read}${fixable}`;
}
