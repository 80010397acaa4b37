// What the pen hands out: edits that know where the author has something to fill in, and how they go together.
import type { TextEdit } from "../text/edit.ts";
import { type Span, shifted } from "../text/span.ts";

export interface Written extends TextEdit {
  /** Where placeholders stand, counted inside `text`: `<size>`. */
  readonly stops: readonly Span[];
  /** Of inserted lines. Where two insertions meet, the deeper one belongs to what stands above it and goes first. */
  readonly depth?: number;
  /** What has to stand between this text and that of an earlier insertion at the same place, such as a comma. */
  readonly join?: string;
}

/**
 * Edits of one text as one list, sorted, of which no two insert at one place.
 * Each was made without knowing of the others: two entries inserted into `{}` each come without a comma, and what is
 * inserted at the end of an inner and of an outer map may land at one place in either order.
 */
export function composed(edits: readonly Written[]): Written[] {
  const result: Written[] = [];
  const ordered = [...edits].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (b.depth ?? 0) - (a.depth ?? 0),
  );
  for (const edit of ordered) {
    const last = result.at(-1);
    if (!last || last.span.start !== edit.span.start || last.span.end !== edit.span.end) result.push(edit);
    else if (isSame(last, edit)) continue;
    else if (edit.span.start === edit.span.end) result[result.length - 1] = joined(last, edit);
    else result.push(edit);
  }
  return result;
}

/** A replacement asked for twice, or the comma that two insertions both miss. */
function isSame(a: Written, b: Written): boolean {
  return a.text === b.text && (a.span.start < a.span.end || a.text === ",");
}

function joined(first: Written, second: Written): Written {
  const head = first.text + (second.join ?? "");
  return {
    ...first,
    text: head + second.text,
    stops: [...first.stops, ...second.stops.map((stop) => shifted(stop, head.length))],
  };
}
