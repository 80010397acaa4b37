// The language status: the versions of the file's own folder, and a colour that speaks of the server and not of manifests.
import { expect, test, vi } from "vitest";
import { Status } from "../../client/src/status.ts";

const vscode = vi.hoisted(() => ({
  item: { text: "", detail: "", severity: -1, busy: false },
  file: "file:///b/x.yaml" as string | undefined,
  diagnostics: [{ source: "ebs", severity: 0 }, { source: "other" }],
}));

vi.mock("vscode", () => {
  const folders = ["file:///a", "file:///b"].map((uri) => ({ uri: { toString: () => uri } }));
  return {
    LanguageStatusSeverity: { Information: 0, Warning: 1, Error: 2 },
    l10n: {
      t: (words: string, ...values: string[]) => words.replace(/\{(\d)\}/g, (_, at: number) => values[at] ?? ""),
    },
    languages: {
      createLanguageStatusItem: () => vscode.item,
      onDidChangeDiagnostics: () => {},
      getDiagnostics: () => vscode.diagnostics,
    },
    Uri: { parse: (uri: string) => ({ toString: () => uri }) },
    window: {
      onDidChangeActiveTextEditor: () => {},
      get activeTextEditor() {
        const { file } = vscode;
        return file && { document: { uri: { toString: () => file } } };
      },
    },
    workspace: {
      getWorkspaceFolder: (file: unknown) => folders.find(({ uri }) => `${file}`.startsWith(`${uri}/`)),
    },
  };
});

function shown(state: string, file?: string) {
  vscode.file = file;
  const versions = (kubernetesVersion: string) => ({ kubernetesVersion, driverVersion: "1.60" });
  const folders = [
    { uri: "file:///a", ...versions("1.30") },
    { uri: "file:///b", ...versions("1.31") },
  ];
  new Status({ state, status: { ...versions("1.36"), folders }, onDidChange: () => {} } as never);
  return { ...vscode.item };
}

test("a file with mistakes does not look like a broken extension", () => {
  expect(shown("running", "file:///b/x.yaml")).toMatchObject({ detail: "1 finding", severity: 0, busy: false });
  expect(shown("returning")).toMatchObject({ severity: 1, busy: true });
  expect(shown("failed")).toMatchObject({ severity: 2, busy: false });
});

test("the versions are those of the file's own folder, or else those outside of all", () => {
  expect(shown("running", "file:///a/x.yaml").text).toContain("Kubernetes 1.30");
  expect(shown("running", "file:///b/x.yaml").text).toContain("Kubernetes 1.31");
  expect(shown("running", "untitled:x").text).toContain("Kubernetes 1.36");
  expect(shown("running").text).toContain("Kubernetes 1.36");
});
