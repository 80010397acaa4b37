// The walkthrough's example: a manifest with something to find, in a file that is on no disk and saves itself. So it can be edited,
// fixed and converted like any other, and closing it asks nothing.

import {
  Disposable,
  l10n,
  TabInputText,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import { MemoryFiles } from "./memoryFiles.ts";

/** The server takes what has it for nobody's manifest, like an untitled file. */
export const exampleScheme = "ebs-example";

export const exampleUri = Uri.from({ scheme: exampleScheme, path: "/kafka.yaml" });

const manifest = `apiVersion: v1
kind: Pod
metadata:
  name: kafka
spec:
  containers:
    - name: kafka
      image: apache/kafka:4.1.0
      volumeMounts:
        - name: data
          mountPath: /var/lib/kafka
      env:
        - name: KAFKA_LOG_DIRS
          value: /var/lib/kafka/data
  volumes:
    - name: data
      awsElasticBlockStore:
        volumeID: vol-688d7099
        fsType: ext4
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp2
  throughput: "250"
`;

/** From the last edit to the file, in milliseconds. */
const savingDelay = 300;

const files = new MemoryFiles({});

/** Makes the file known to VS Code. */
export function provideExample(): Disposable {
  restoreExample();
  const saving = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  return Disposable.from(
    workspace.registerFileSystemProvider(exampleScheme, files, { isCaseSensitive: true }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.scheme !== exampleScheme || !document.isDirty) return;
      clearTimeout(saving.get(document));
      saving.set(
        document,
        setTimeout(() => saving.delete(document) && void document.save(), savingDelay),
      );
    }),
  );
}

/** Opens it as it was made, unless it is open already; beside what is in front, where that is no text, as the walkthrough is none. */
export async function showExample(): Promise<TextEditor> {
  const groups = window.tabGroups;
  const open = groups.all.find(({ tabs }) => tabs.some(({ input }) => isExample(input)));
  if (!open) restoreExample();
  const front = groups.activeTabGroup.activeTab;
  const beside = groups.all.find(({ isActive }) => !isActive)?.viewColumn ?? ViewColumn.Beside;
  const viewColumn = open?.viewColumn ?? (front && !(front.input instanceof TabInputText) ? beside : ViewColumn.Active);
  return await window.showTextDocument(exampleUri, { viewColumn, preview: false });
}

function restoreExample(): void {
  const comment = `# ${l10n.t("The light bulb beside a line says what can be done about it.")}\n`;
  files.writeFile(exampleUri, new TextEncoder().encode(comment + manifest));
}

function isExample(input: unknown): boolean {
  return input instanceof TabInputText && input.uri.toString() === exampleUri.toString();
}
