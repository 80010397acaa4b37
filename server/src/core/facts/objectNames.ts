// What Kubernetes takes for a name, by what is named.

import type { Fact } from "./fact.ts";

export interface NameFact extends Fact {
  readonly form: NameForm;
  readonly maxLength: number;
  readonly pattern: RegExp;
  /** In words, behind "must be" or "has to be". */
  readonly what: string;
}

export type NameForm = "label" | "subdomain" | "service";

const names = {
  source: "https://kubernetes.io/docs/concepts/overview/working-with-objects/names/",
  read: "2026-11-23",
} as const;

export const nameForms: { readonly [F in NameForm]: NameFact } = {
  label: {
    form: "label",
    maxLength: 63,
    pattern: /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/,
    what: "at most 63 lower case letters, digits and -, with a letter or digit at both ends",
    ...names,
  },
  subdomain: {
    form: "subdomain",
    maxLength: 253,
    pattern: /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/,
    what: "at most 253 lower case letters, digits, - and ., with a letter or digit at both ends and around each .",
    ...names,
  },
  service: {
    form: "service",
    maxLength: 63,
    pattern: /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/,
    what: "at most 63 lower case letters, digits and -, with a letter at the start and a letter or digit at the end",
    ...names,
  },
};

/** Of an object's kind, or of a volume in a pod. */
export function nameFormOf(kind: string): NameFact {
  if (kind === "Service") return nameForms.service;
  return kind === "StatefulSet" || kind === "volume" ? nameForms.label : nameForms.subdomain;
}

export function isValidName(name: string, { maxLength, pattern }: NameFact): boolean {
  return name.length <= maxLength && pattern.test(name);
}
