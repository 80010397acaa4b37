// What the YAML extension of Red Hat says of a file is not said a second time.
import { Disposable, extensions, workspace } from "vscode";
import type { ConfigurationMiddleware } from "vscode-languageclient";
import { withoutSyntax } from "./withoutSyntax.ts";

/** Stands between the settings and the server that asks for them. */
export const configurationBesideOthers: ConfigurationMiddleware = {
  async configuration(params, token, next) {
    const answers = await next(params, token);
    return Array.isArray(answers) && otherSaysSyntax() ? answers.map(withoutSyntax) : answers;
  },
};

/** Calls `changed` when the other extension comes, goes, or is told to be silent. */
export function watchOtherYaml(changed: () => void): Disposable {
  return Disposable.from(
    extensions.onDidChange(changed),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("yaml.validate") && changed()),
  );
}

function otherSaysSyntax(): boolean {
  return (
    extensions.getExtension("redhat.vscode-yaml") !== undefined &&
    workspace.getConfiguration("yaml").get("validate") !== false
  );
}
