// What the YAML extension of Red Hat says of a file is not said a second time.
import { Disposable, extensions, Uri, type WorkspaceConfiguration, workspace } from "vscode";
import type { ConfigurationMiddleware, DocumentSymbolMiddleware } from "vscode-languageclient";
import { kubernetesPatterns, withoutFields, withoutSyntax } from "./besideYaml.ts";

const yamlExtension = "redhat.vscode-yaml";
/** Gives the other one a schema for every file that holds objects. */
const kubernetesExtension = "ms-kubernetes-tools.vscode-kubernetes-tools";

/** Stands between the settings and the server that asks for them. */
export const configurationBesideOthers: ConfigurationMiddleware = {
  async configuration(params, token, next) {
    const answers = await next(params, token);
    if (!Array.isArray(answers)) return answers;
    return answers.map((settings, index) => {
      const yaml = otherSettings(params.items[index]?.scopeUri);
      if (!yaml || yaml.get("validate") === false) return settings;
      const hasContributor = extensions.getExtension(kubernetesExtension) !== undefined;
      return withoutFields(withoutSyntax(settings), kubernetesPatterns(yaml.get("schemas"), hasContributor));
    });
  },
};

/** The other one tells the structure of every file, and two outlines would have two roots. */
export const outlineBesideOthers: Required<DocumentSymbolMiddleware> = {
  provideDocumentSymbols: (document, token, next) => (otherSettings() ? undefined : next(document, token)),
};

/** Calls `changed` when the other extension comes, goes, is told to be silent, or is given other schemas. */
export function watchOtherYaml(changed: () => void): Disposable {
  return Disposable.from(
    extensions.onDidChange(changed),
    workspace.onDidChangeConfiguration((event) => {
      if (["yaml.validate", "yaml.schemas"].some((name) => event.affectsConfiguration(name))) changed();
    }),
  );
}

/** Of the other extension, for what stands there; undefined where it is not. */
function otherSettings(scope?: string): WorkspaceConfiguration | undefined {
  if (extensions.getExtension(yamlExtension) === undefined) return undefined;
  return workspace.getConfiguration("yaml", scope === undefined ? undefined : Uri.parse(scope));
}
