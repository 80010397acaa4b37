// Where the benchmark types: places in a text, found by what stands there.

/** Counts from 0, in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** After the last number or boolean: one letter more, and both servers have something to say about it. */
export function lastValue(text: string): Place {
  return last(text, /^ *\w+: (?:\d+|true|false)$/, (line) => line.length);
}

/** After the last name of a class. */
export function lastClassName(text: string): Place {
  return last(text, /^ *storageClassName: [\w-]+$/, (line) => line.length);
}

/** In the key of the last number or boolean, after four letters. */
export function lastKey(text: string): Place {
  return last(text, /^ *\w+: (?:\d+|true|false)$/, (line) => line.search(/\w/) + 4);
}

function last(text: string, pattern: RegExp, character: (line: string) => number): Place {
  const lines = text.split("\n");
  const line = lines.findLastIndex((each) => pattern.test(each));
  const found = lines[line];
  if (found === undefined) throw new Error(`No line of the manifest looks like ${pattern}`);
  return { line, character: character(found) };
}
