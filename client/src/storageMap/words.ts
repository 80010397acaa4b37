// The words of the page. It runs where VS Code's translations are not, so the panel brings them along.

/** Where something is put in, the word holds `{0}`, `{1}`. */
export interface Words {
  readonly title: string;
  readonly filter: string;
  readonly place: string;
  readonly allPlaces: string;
  readonly problems: string;
  readonly anyProblems: string;
  readonly withProblems: string;
  readonly withErrors: string;
  readonly map: string;
  readonly list: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  /** One for each column: class, claim, volume, disk, workload. */
  readonly columns: readonly [string, string, string, string, string];
  readonly severalZones: string;
  readonly noZone: string;
  readonly zone: string;
  readonly namespace: string;
  readonly oneObject: string;
  readonly objects: string;
  readonly objectsOf: string;
  readonly oneError: string;
  readonly errors: string;
  readonly oneWarning: string;
  readonly warnings: string;
  readonly oneMore: string;
  readonly more: string;
  readonly empty: string;
  readonly nothing: string;
  readonly disk: string;
  readonly absent: string;
  readonly several: string;
  readonly open: string;
  readonly expand: string;
  readonly collapse: string;
  readonly storedIn: string;
  readonly storedBy: string;
  readonly keys: string;
  readonly waiting: string;
  readonly failed: string;
  readonly stopped: string;
}

export function fill(word: string, ...values: readonly (string | number)[]): string {
  return word.replace(/\{(\d)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
}
