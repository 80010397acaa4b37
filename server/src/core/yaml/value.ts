// What the pen can write: plain data, and in it values that the author fills in or that carry a comment.

export type YamlValue =
  | string
  | number
  | boolean
  | null
  | Placeholder
  | Quoted
  | Remark
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue };

/** A value that only the author knows. It is written as `<name>`, and the editor may offer it for overwriting. */
export class Placeholder {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** A value with a comment behind it: `key: value # comment`. In flow style there is no room for one, and it is dropped. */
export class Remark {
  readonly value: YamlValue;
  /** Without the `#`, on one line. */
  readonly comment: string;

  constructor(value: YamlValue, comment: string) {
    this.value = value;
    this.comment = comment;
  }
}

/** A string in quotes even where it needs none, as annotations are usually written. */
export class Quoted {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export function quoted(text: string): Quoted {
  return new Quoted(text);
}

export function placeholder(name: string): Placeholder {
  return new Placeholder(name);
}

export function remark(value: YamlValue, comment: string): Remark {
  return new Remark(value, comment);
}

export type YamlFields = { readonly [key: string]: YamlValue };

export function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

export function isFields(value: YamlValue): value is YamlFields {
  if (value instanceof Placeholder || value instanceof Remark || value instanceof Quoted) return false;
  return typeof value === "object" && value !== null && !isList(value);
}

/** The value without the comment behind it, if it has one. */
export function bare(value: YamlValue): Exclude<YamlValue, Remark> {
  return value instanceof Remark ? bare(value.value) : value;
}

/** Whether block style gives the value lines of its own below its key. */
export function needsLines(value: YamlValue): boolean {
  const plain = bare(value);
  return isList(plain) ? plain.length > 0 : isFields(plain) && Object.keys(plain).length > 0;
}
