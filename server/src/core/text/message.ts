// Words for people, kept as a template and its arguments until the edge puts them together.

/** The names between braces in a template: `"name" | "size"` for `Volume "{name}" of {size}`. */
export type Arguments<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Arguments<Rest>
  : never;

export type Values = { readonly [name: string]: string | number };

export interface Message {
  /** Names the template for translators and tests: `in-tree-ebs-volume/byId`. */
  readonly id: string;
  readonly template: string;
  readonly values: Values;
}

/** The message in English. A name without a value stays in its braces. */
export function say(message: Message): string {
  return message.template.replace(/\{(\w+)\}/g, (whole, name: string) => String(message.values[name] ?? whole));
}

/** A function that makes messages of a fixed set of templates, with the arguments that each one names. */
export function messagesOf<M extends { readonly [id: string]: string }>(
  owner: string,
  templates: M,
): <I extends keyof M & string>(id: I, values: { readonly [A in Arguments<M[I]>]: string | number }) => Message {
  return (id, values) => ({ id: `${owner}/${id}`, template: templates[id] ?? id, values });
}
