// A stretch of text, as offsets in UTF-16 code units.

/** Half-open: `start` is the first unit covered, `end` the first one no longer covered. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function spanOf(start: number, end: number): Span {
  return { start, end };
}

/** Whether the two share a unit, or touch: a cursor at either end of a span touches it. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether `offset` stands inside `span` or at one of its ends. */
export function reaches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

export function shifted(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
