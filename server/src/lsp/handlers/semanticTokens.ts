// `textDocument/semanticTokens/full` and `…/range`: the words that mean something to EBS.
import {
  type CancellationToken,
  SemanticTokenModifiers as Modifier,
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensLegend,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
  SemanticTokenTypes as Type,
} from "vscode-languageserver";
import type { TokenKind } from "../../core/index.ts";
import { unlessModified } from "../guard.ts";
import type { Shell } from "../shell.ts";
import { canonicalUri } from "../uris.ts";

const types = [Type.variable, Type.enumMember, Type.number];
const modifiers = [Modifier.declaration, Modifier.readonly];

/** Standard types only, so that every theme has a colour for them. */
export const legend: SemanticTokensLegend = { tokenTypes: types, tokenModifiers: modifiers };

const styleOf: Readonly<Record<TokenKind, { readonly type: (typeof types)[number]; readonly modifier?: Modifier }>> = {
  definition: { type: Type.variable, modifier: Modifier.declaration },
  reference: { type: Type.variable },
  id: { type: Type.variable, modifier: Modifier.readonly },
  zone: { type: Type.enumMember, modifier: Modifier.readonly },
  type: { type: Type.enumMember },
  quantity: { type: Type.number },
};

export function semanticTokens(shell: Shell) {
  return ({ textDocument }: SemanticTokensParams, token: CancellationToken): Promise<SemanticTokens> =>
    tokensOf(shell, textDocument.uri, undefined, token);
}

export function semanticTokensRange(shell: Shell) {
  return ({ textDocument, range }: SemanticTokensRangeParams, token: CancellationToken): Promise<SemanticTokens> =>
    tokensOf(shell, textDocument.uri, range, token);
}

async function tokensOf(
  { service, positions, documents, ready }: Shell,
  address: string,
  range: Range | undefined,
  token: CancellationToken,
): Promise<SemanticTokens> {
  const uri = canonicalUri(address);
  await unlessModified(ready, () => documents.version(uri), token);
  const builder = new SemanticTokensBuilder();
  for (const { span, kind } of service.semanticTokens(uri, range && positions.span(uri, range))) {
    const { start } = positions.range(uri, span);
    const { type, modifier } = styleOf[kind];
    const bits = modifier === undefined ? 0 : 1 << modifiers.indexOf(modifier);
    builder.push(start.line, start.character, span.end - span.start, types.indexOf(type), bits);
  }
  return builder.build();
}
