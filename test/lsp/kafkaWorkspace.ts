// Three files whose names lead to each other, and how to ask about a place in them.
import type { Position } from "vscode-languageserver-protocol/node";

export const claimUri = "file:///w/claim.yaml";
export const setUri = "file:///w/set.yaml";
export const backupUri = "file:///w/backup.yaml";

export const kafkaWorkspace: Readonly<Record<string, string>> = {
  [claimUri]: `kind: StorageClass
apiVersion: storage.k8s.io/v1
metadata:
  name: fast
---
kind: PersistentVolumeClaim
apiVersion: v1
metadata:
  name: archive
spec:
  storageClassName: "fast"
`,
  [setUri]: `kind: StatefulSet
apiVersion: apps/v1
metadata:
  name: kafka
spec:
  template:
    spec:
      containers:
        - name: main
          volumeMounts:
            - name: data
              mountPath: /data
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        storageClassName: fast
`,
  [backupUri]: `kind: Pod
apiVersion: v1
metadata:
  name: backup
spec:
  volumes:
    - name: from
      persistentVolumeClaim:
        claimName: data-kafka-0
    - name: to
      persistentVolumeClaim:
        claimName: archive
`,
};

/** Of the last letter of `words` where they first stand in the text. */
export function positionIn(text: string, words: string): Position {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`The text does not hold ${words}`);
  const lines = text.slice(0, at + words.length - 1).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** What a request about a place takes. */
export function at(uri: string, words: string) {
  return { textDocument: { uri }, position: positionIn(kafkaWorkspace[uri] ?? "", words) };
}

export function range(line: number, start: number, end: number) {
  return { start: { line, character: start }, end: { line, character: end } };
}
