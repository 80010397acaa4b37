// What the page of a rule says, to be worded in the reader's language. The manifests of its examples are the same in all.
import { type Message, messagesOf } from "../text/message.ts";
import type { Example, Rule } from "./rule.ts";

export interface RulePage {
  readonly summary: Message;
  readonly why: Message;
  readonly remedy: Message;
  readonly examples: readonly (Omit<Example, "title"> & { readonly title: Message })[];
}

/** What stands around the words of the rules. */
export const pageLabel = messagesOf("rule-page", {
  file: "rules.md",
  heading: "Rules",
  marks: "The marks under a manifest show what a finding covers, and words of what it says.",
  severities:
    "Severity can be set for each rule in the setting `ebsManifests.rules`; some findings differ from their rule's severity where the release of Kubernetes or of the driver decides.",
  rule: "rule",
  severity: "severity",
  objectsTo: "objects to",
  why: "Why",
  remedy: "What to do",
  becomes: "The fix changes",
  committed: "last committed as",
  driver: "driver {version}",
});

export function pageOf({ id, docs, examples }: Rule): RulePage {
  const part = (name: string, template: string): Message => ({ id: `${id}/${name}`, template, values: {} });
  return {
    summary: part("docs/summary", docs.summary),
    why: part("docs/why", docs.why),
    remedy: part("docs/remedy", docs.remedy),
    examples: examples.map((each) => ({ ...each, title: part(`example/${each.title}`, each.title) })),
  };
}
