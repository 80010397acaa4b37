// What the API server takes for a name, a label and a driver.

import type { Fact } from "./fact.ts";

export type NameForm = "label" | "subdomain" | "driver" | "qualified" | "labelValue";

interface NameFact extends Fact {
  readonly form: NameForm;
  readonly pattern: RegExp;
  /** In characters. */
  readonly longest: number;
}

const names = "https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names";
const labels = "https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set";
const validation = "https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/core/validation/validation.go";
const read = "2026-11-23";

const label = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
const subdomain = `${label}(\\.${label})*`;
const word = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";

const forms: readonly NameFact[] = [
  { form: "label", pattern: new RegExp(`^${label}$`), longest: 63, source: names, read },
  { form: "subdomain", pattern: new RegExp(`^${subdomain}$`), longest: 253, source: names, read },
  /** Compared in lower case, so capitals may stand in it. */
  { form: "driver", pattern: new RegExp(`^${subdomain}$`, "i"), longest: 63, source: validation, read },
  { form: "qualified", pattern: new RegExp(`^(${subdomain}/)?${word}$`, "i"), longest: 317, source: validation, read },
  { form: "labelValue", pattern: new RegExp(`^(${word})?$`), longest: 63, source: labels, read },
];

/** What is wrong with the text as a name of that form, if anything. */
export function nameProblem(form: NameForm, text: string): "form" | "length" | undefined {
  const row = forms.find((each) => each.form === form);
  if (!row) return undefined;
  if (text.length > row.longest) return "length";
  return row.pattern.test(text) ? undefined : "form";
}

export function longestName(form: NameForm): number {
  return forms.find((each) => each.form === form)?.longest ?? 0;
}
