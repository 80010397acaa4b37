// What every row of a fact table carries besides its figures: where it was read, and when.

export type Source = `https://${string}`;

/** A calendar day, as in "2026-11-22". */
export type Day = `${number}-${number}-${number}`;

export interface Fact {
  readonly source: Source;
  readonly read: Day;
}
