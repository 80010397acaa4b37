// What tests ask of the editor, in the words of a test.

import type {
  CodeAction,
  CompletionList,
  Diagnostic,
  Extension,
  Location,
  LocationLink,
  Position,
  TextEditor,
} from "vscode";
import { commands, extensions, languages, Range, Uri, window, workspace } from "vscode";

export const extensionId = "ebs-manifests.ebs-manifests";

export function extension(): Extension<unknown> {
  const found = extensions.getExtension(extensionId);
  if (!found) throw new Error(`${extensionId} is not installed`);
  return found;
}

/** Opens a file of the workspace folder by its name. */
export async function open(name: string): Promise<TextEditor> {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("no folder is open");
  return await window.showTextDocument(Uri.joinPath(folder.uri, name));
}

/** Opens a text that is in no file. */
export async function openText(content: string, language = "yaml"): Promise<TextEditor> {
  return await window.showTextDocument(await workspace.openTextDocument({ language, content }));
}

/** Asks again and again, because an editor says only that something changed, not that all is done. */
export async function until<T>(what: string, ask: () => T | Promise<T>, seconds = 45): Promise<NonNullable<T>> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`after ${seconds} s still no ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Our own diagnostics of a file, once they satisfy the predicate. */
export async function waitForDiagnostics(
  uri: Uri,
  predicate: (diagnostics: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  const own = () => languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === "ebs");
  try {
    return await until("diagnostics as expected", () => {
      const diagnostics = own();
      return predicate(diagnostics) ? diagnostics : undefined;
    });
  } catch (error) {
    const seen = own().map((it) => `  ${it.range.start.line + 1}: ${codeOf(it)}: ${it.message}`);
    throw new Error([String(error), "there were:", ...seen].join("\n"));
  }
}

/** The rule's id. */
export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

export async function codeActions(uri: Uri, range: Range, kind?: string): Promise<readonly CodeAction[]> {
  // The last argument makes VS Code resolve that many actions, so that their edits can be looked at.
  return await commands.executeCommand("vscode.executeCodeActionProvider", uri, range, kind, kind ? 50 : undefined);
}

/** The one conversion of that name, offered behind the first mention of a text, whose title starts so. */
export async function conversion(editor: TextEditor, at: string, name: string, words: string): Promise<CodeAction> {
  const end = after(editor, at);
  const offers = await until("the conversion", async () => {
    const found = await codeActions(editor.document.uri, new Range(end, end), `refactor.rewrite.ebs.${name}`);
    return found.length > 0 ? found : undefined;
  });
  const [fitting] = offers.filter(({ title }) => title.startsWith(words));
  if (!fitting) throw new Error(`no "${words}" among\n${offers.map(({ title }) => title).join("\n")}`);
  return fitting;
}

/** Presses Apply in the preview, which comes ticked, until it has opened and the edit is made. */
export async function applied(done: Thenable<unknown>): Promise<void> {
  let finished = false;
  void done.then(() => {
    finished = true;
  });
  const deadline = Date.now() + 30_000;
  while (!finished && Date.now() < deadline) {
    await commands.executeCommand("refactorPreview.focus");
    await commands.executeCommand("refactorPreview.apply");
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  if (!finished) throw new Error("the edit was not applied");
}

/** As VS Code does with an action that is chosen: its edit through the preview, then its command. */
export async function applyThroughPreview({ edit, command }: CodeAction): Promise<void> {
  if (!edit) throw new Error("the action does not carry its edit once it is resolved");
  const done = workspace.applyEdit(edit);
  await applied(done);
  if (!(await done)) throw new Error("the edit was not applied");
  const document = window.activeTextEditor?.document;
  if (!document) throw new Error("no editor is open");
  await window.showTextDocument(document);
  if (command) await commands.executeCommand(command.command, ...(command.arguments ?? []));
}

export async function completions(uri: Uri, position: Position, resolve = 0): Promise<CompletionList> {
  return await commands.executeCommand("vscode.executeCompletionItemProvider", uri, position, undefined, resolve);
}

/** The files where the definitions stand. */
export async function definitions(uri: Uri, position: Position): Promise<readonly Uri[]> {
  const found: (Location | LocationLink)[] = await commands.executeCommand(
    "vscode.executeDefinitionProvider",
    uri,
    position,
  );
  return found.map((each) => ("targetUri" in each ? each.targetUri : each.uri));
}

/** The position right behind the first mention of a text. */
export function after(editor: TextEditor, text: string): Position {
  const { document } = editor;
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`${document.uri.path} does not hold ${JSON.stringify(text)}`);
  return document.positionAt(offset + text.length);
}

/** Leaves nothing behind for the next test; what was not saved is thrown away. */
export async function closeAll(): Promise<void> {
  while (window.activeTextEditor?.document.isDirty) {
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await commands.executeCommand("workbench.action.closeAllEditors");
}
