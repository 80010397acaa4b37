// What label selectors and node selectors select.
// Source: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors

export interface Requirement {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
}

/** All of it has to hold; without any requirement it selects everything. */
export interface Selector {
  readonly labels: ReadonlyMap<string, string>;
  readonly requirements: readonly Requirement[];
}

/** All requirements of a term have to hold; a term without any selects nothing. */
export type NodeTerm = readonly Requirement[];

/** No selector selects everything. */
export function matchesLabels(selector: Selector | undefined, labels: ReadonlyMap<string, string>): boolean {
  if (!selector) return true;
  for (const [key, value] of selector.labels) if (labels.get(key) !== value) return false;
  return selector.requirements.every((requirement) => holds(requirement, labels));
}

/** Whether one of the terms holds for the node's labels; no terms at all hold everywhere. */
export function matchesNode(terms: readonly NodeTerm[] | undefined, labels: ReadonlyMap<string, string>): boolean {
  if (!terms) return true;
  return terms.some((term) => term.length > 0 && term.every((requirement) => holds(requirement, labels)));
}

function holds({ key, operator, values }: Requirement, labels: ReadonlyMap<string, string>): boolean {
  const value = labels.get(key);
  switch (operator) {
    case "In":
      return value !== undefined && values.includes(value);
    case "NotIn":
      return value === undefined || !values.includes(value);
    case "Exists":
      return value !== undefined;
    case "DoesNotExist":
      return value === undefined;
    case "Gt":
      return value !== undefined && Number(value) > Number(values[0]);
    case "Lt":
      return value !== undefined && Number(value) < Number(values[0]);
    default:
      // The API server refuses other operators, so nothing is selected or left out by them.
      return true;
  }
}
