// `textDocument/semanticTokens/full` and `…/range`: the words that mean something to EBS.
import {
  type CancellationToken,
  SemanticTokenModifiers as Modifier,
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
  SemanticTokenTypes as Type,
} from "vscode-languageserver";
import type { TokenKind } from "../../core/index.ts";
import { legend } from "../capabilities.ts";
import { unlessModified } from "../guard.ts";
import type { Shell } from "../shell.ts";
import { canonicalUri } from "../uris.ts";

interface Style {
  readonly type: (typeof legend.tokenTypes)[number];
  readonly modifier?: (typeof legend.tokenModifiers)[number];
}

const styleOf: Readonly<Record<TokenKind, Style>> = {
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
    const bits = modifier === undefined ? 0 : 1 << legend.tokenModifiers.indexOf(modifier);
    builder.push(start.line, start.character, span.end - span.start, legend.tokenTypes.indexOf(type), bits);
  }
  return builder.build();
}
