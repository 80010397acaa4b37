// The settings under which the server leaves it to others to say what is no YAML, and which fields Kubernetes has.

/** `settings` of the section `ebsManifests`; what the user says of the rule stands. */
export function withoutSyntax(settings: unknown): unknown {
  const all = isRecord(settings) ? settings : {};
  return { ...all, rules: { "yaml-syntax": "off", ...(isRecord(all.rules) ? all.rules : {}) } };
}

/** `patterns`: the files for which the other one has a schema of Kubernetes. */
export function withoutFields(settings: unknown, patterns: readonly string[]): unknown {
  return { ...(isRecord(settings) ? settings : {}), kubernetesSchemaFor: patterns };
}

/**
 * Which files `yaml.schemas` maps to a schema of Kubernetes: the word `kubernetes`, or an address that holds it. `hasContributor`: another
 * extension contributes such a schema for whatever holds objects.
 */
export function kubernetesPatterns(schemas: unknown, hasContributor: boolean): readonly string[] {
  if (hasContributor) return ["*"];
  const mapped = Object.entries(isRecord(schemas) ? schemas : {}).filter(([schema]) => /kubernetes/i.test(schema));
  return mapped.flatMap(([, patterns]) => patterns).filter((each): each is string => typeof each === "string");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
