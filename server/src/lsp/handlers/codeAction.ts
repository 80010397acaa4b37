// `textDocument/codeAction`: the fixes of what the selection touches, and the conversions that apply there.
import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Command,
  ResponseError,
} from "vscode-languageserver";
import { isTheSafeFix } from "../../core/index.ts";
import { chooseClassCommand, fixAllKind, fixCommand } from "../capabilities.ts";
import { toDiagnostic } from "../convert.ts";
import { fixAllTitle } from "../fixAll.ts";
import { unlessModified, wordsOf } from "../guard.ts";
import { type Offer, type OfferKey, offersAt, proposalFor } from "../offers.ts";
import type { ClassChoices } from "../protocol.ts";
import type { Shell } from "../shell.ts";
import { canonicalUri } from "../uris.ts";

const rewriteKind = `${CodeActionKind.RefactorRewrite}.ebs`;

export function codeAction(shell: Shell) {
  return async (
    { textDocument, range, context }: CodeActionParams,
    token: CancellationToken,
  ): Promise<(CodeAction | Command)[]> => {
    const uri = canonicalUri(textDocument.uri);
    // A fix may use what another file holds, so it waits until all have been read.
    await unlessModified(
      Promise.all([shell.ready, shell.disk.whenComplete()]),
      () => shell.documents.version(uri),
      token,
    );
    if (!shell.service.has(uri)) return [];
    const offers = offersAt(shell, uri, range);
    if (!shell.can.codeActionLiterals)
      return shell.can.applyEdit
        ? offers.filter(({ fix }) => !fix.disabled).map((offer) => commandOf(shell, offer))
        : [];
    const { only } = context;
    const actions = offers.flatMap((offer) => kindsOf(offer, only).map((kind) => actionOf(shell, uri, offer, kind)));
    // Clients ask for source actions by name; offered beside a finding they would be taken for its fix.
    const wantsAll = only?.some((wanted) => isWithin(fixAllKind, wanted)) === true;
    if (wantsAll && shell.service.fixAll(uri, shell.settings.config(uri))) {
      const key = { uri, version: shell.documents.version(uri), range, title: undefined, nth: 0 };
      actions.push(withEdit(shell, { title: shell.say(fixAllTitle), kind: fixAllKind }, key));
    }
    return actions.filter((action) => action !== undefined);
  };
}

/** A fix that is a conversion is listed as either, but once: as a quick fix, unless refactorings are what was asked for. */
function kindsOf({ fix }: Offer, only: readonly string[] | undefined): string[] {
  const kinds = [
    ...(fix.findings.length > 0 ? [CodeActionKind.QuickFix] : []),
    ...(fix.conversion === undefined ? [] : [conversionKind(fix.conversion)]),
  ];
  return kinds.filter((kind) => only?.some((wanted) => isWithin(kind, wanted)) ?? true).slice(0, 1);
}

function actionOf(shell: Shell, uri: string, { fix, key }: Offer, kind: string): CodeAction | undefined {
  const { can, say } = shell;
  const diagnostics = fix.findings.map((finding) => toDiagnostic(uri, finding, shell));
  const action: CodeAction = {
    title: say(fix.title),
    kind,
    ...(diagnostics.length > 0 ? { diagnostics } : {}),
    ...(can.codeActionPreferred && isTheSafeFix(fix) ? { isPreferred: true } : {}),
  };
  if (!fix.disabled) return choosing(shell, action, { fix, key }) ?? withEdit(shell, action, key);
  return can.codeActionDisabled ? { ...action, disabled: { reason: say(fix.disabled) } } : undefined;
}

/** Lets the client ask which class is meant, and come back for the edit of that one; undefined where there is nothing to ask. */
export function choosing(
  { say, choosesClass }: Shell,
  action: CodeAction,
  { fix, key }: Offer,
): CodeAction | undefined {
  const { choice } = fix;
  if (!choice || !choosesClass) return undefined;
  const title = say(choice.title);
  const choices = choice.ways.map(({ title: words, name, makes }) => {
    const data: OfferKey = { ...key, storageClass: name };
    return { name, makes: say(makes), action: { title: say(words), data } };
  });
  const asked: ClassChoices = { title, choices };
  return { ...action, title, command: { title, command: chooseClassCommand, arguments: [asked] } };
}

/** With the edit, or for a client that comes back for it, with what it takes to compute it then. */
function withEdit(shell: Shell, action: CodeAction, key: OfferKey): CodeAction | undefined {
  if (shell.can.codeActionResolve) return { ...action, data: key };
  try {
    return { ...action, ...proposalFor(shell, key) };
  } catch (error) {
    if (!(error instanceof ResponseError)) shell.log(`The edit of "${action.title}" failed: ${wordsOf(error)}`);
    return undefined;
  }
}

function commandOf({ say }: Shell, { fix, key }: Offer): Command {
  return { title: say(fix.title), command: fixCommand, arguments: [key] };
}

/** Of a conversion or a variant of it: `refactor.rewrite.ebs.staticToDynamic.newVolume`. */
export function conversionKind(name: string): string {
  return `${rewriteKind}.${camelCase(name)}`;
}

/** `refactor.rewrite` is within `refactor`, and everything is within the empty kind. */
export function isWithin(kind: string, wanted: string): boolean {
  return wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`);
}

function camelCase(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
