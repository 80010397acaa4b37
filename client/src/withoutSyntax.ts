// The settings under which the server leaves it to others to say what is no YAML.

/** `settings` of the section `ebsManifests`; what the user says of the rule stands. */
export function withoutSyntax(settings: unknown): unknown {
  const all = isRecord(settings) ? settings : {};
  return { ...all, rules: { "yaml-syntax": "off", ...(isRecord(all.rules) ? all.rules : {}) } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
