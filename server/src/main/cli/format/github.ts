// Findings as GitHub Actions reads them from a log: annotations of a pull request's lines.
import { type FileFinding, printable, type Say, type Severity } from "../../../core/index.ts";
import { type Checked, type Range, Sources } from "./checked.ts";
import { pathFromHere } from "./path.ts";

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/** `::error title=claim-not-found,file=kafka.yaml,line=23,endLine=23,col=7,endColumn=11::Claim "data" …`, places from 1. */
export function toGithub(checked: Checked): string {
  const sources = new Sources(checked);
  return checked.files
    .flatMap(({ file, findings }) =>
      findings.map((found) => annotation(checked.name(file), found, sources.range(file, found.span), checked.say)),
    )
    .join("");
}

function annotation(file: string, { severity, rule, message }: FileFinding, { start, end }: Range, say: Say): string {
  const properties = {
    title: rule,
    // Standard input has no lines that GitHub could show.
    ...(file === "-" ? {} : { file: pathFromHere(file) ?? file, line: start.line + 1, endLine: end.line + 1 }),
    // GitHub takes columns within one line only.
    ...(file === "-" || start.line !== end.line ? {} : { col: start.character + 1, endColumn: end.character + 1 }),
  };
  const given = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${commands[severity]} ${given.join(",")}::${escapedData(printable(say(message)))}\n`;
}

function escapedData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
