// Findings as one JSON array, places from 0.
import { type Checked, Sources } from "./checked.ts";
import { jsonText } from "./jsonText.ts";

export function toJson(checked: Checked): string {
  const { say } = checked;
  const sources = new Sources(checked);
  const printed = checked.files.flatMap(({ file, findings }) =>
    findings.map(({ span, severity, rule, message, finding }) => ({
      file: checked.name(file),
      range: sources.range(file, span),
      severity,
      rule,
      message: say(message),
      fixes: finding.fixes.map(({ title, applicability }) => ({ title: say(title), applicability })),
    })),
  );
  return jsonText(printed);
}
