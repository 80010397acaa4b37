// Places in the protocol's words, as a command is handed them: by a code lens of the server, or by whatever else runs commands.

export interface GivenPosition {
  readonly line: number;
  readonly character: number;
}

export interface GivenLocation {
  readonly uri: string;
  readonly range: { readonly start: GivenPosition; readonly end: GivenPosition };
}

/** A line and a character, both whole numbers from 0. */
export function isPosition(given: unknown): given is GivenPosition {
  const { line, character } = fieldsOf(given);
  return isCount(line) && isCount(character);
}

/** A range in a file; its address must have a scheme, or VS Code would take it for a path on this machine. */
export function isLocation(given: unknown): given is GivenLocation {
  const { uri, range } = fieldsOf(given);
  const { start, end } = fieldsOf(range);
  return isAddress(uri) && isPosition(start) && isPosition(end);
}

export function isAddress(given: unknown): given is string {
  return typeof given === "string" && /^[a-z][a-z0-9+.-]*:/i.test(given);
}

function isCount(given: unknown): boolean {
  return Number.isSafeInteger(given) && (given as number) >= 0;
}

function fieldsOf(given: unknown): Readonly<Record<string, unknown>> {
  return typeof given === "object" && given !== null ? (given as Readonly<Record<string, unknown>>) : {};
}
