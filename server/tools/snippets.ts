// The snippets of the snippets folder as a table for the server.

/** Path and text of the generated file. */
export function snippetTable(): readonly [path: string, text: string] {
  return ["server/src/core/features/snippets.generated.ts", "// Written by `npm run generate` from the snippets folder.\n"];
}
