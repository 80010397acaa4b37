// Enter behind a list's item that holds a key: the next key belongs below it, where VS Code by itself goes back to the dash.
import { Disposable, extensions, IndentAction, languages, type OnEnterRule } from "vscode";

/** Calls for our rules as long as no other extension brings rules of its own for YAML: of two that set some, the later would win. */
export function watchEnterRules(): Disposable {
  let own: Disposable | undefined;
  const update = () => {
    const isOurs = !extensions.all.some(hasOwnYaml);
    if (isOurs) own ??= languages.setLanguageConfiguration("yaml", { onEnterRules });
    else {
      own?.dispose();
      own = undefined;
    }
  };
  update();
  return Disposable.from(extensions.onDidChange(update), { dispose: () => own?.dispose() });
}

/** One for each usual distance between a dash and its key. */
const onEnterRules: OnEnterRule[] = [1, 2, 3].map((blanks) => ({
  beforeText: new RegExp(`^\\s*-${" ".repeat(blanks)}(?:[\\w./-]+|"[^"]*"|'[^']*'):(?: +[^\\s|>].*)?$`),
  action: { indentAction: IndentAction.None, appendText: " ".repeat(blanks + 1) },
}));

/** VS Code's own extension apart, which has no such rules. */
function hasOwnYaml({ id, packageJSON }: { readonly id: string; readonly packageJSON: unknown }): boolean {
  const { contributes } = packageJSON as { readonly contributes?: { readonly languages?: readonly { id?: string }[] } };
  return id !== "vscode.yaml" && (contributes?.languages ?? []).some((language) => language.id === "yaml");
}
