// An extension for tests: files in memory under `ebs-test:`, as a workspace on no disk has them.

import type { ExtensionContext } from "vscode";
import { FileSystemError, workspace } from "vscode";
import { MemoryFiles } from "../../../client/src/memoryFiles.ts";
import kafkaDynamic from "../workspace/kafka-dynamic.yaml";
import kafkaStatic from "../workspace/kafka-static.yaml";
import storages from "../workspace/storages.yaml";

/** Its restart policy is wrong, so that what is not found in it can be told from what has not been looked for yet. */
const pod = (name: string, claim: string) => `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
spec:
  restartPolicy: Sometimes
  containers:
    - name: main
      image: busybox:1.36
      volumeMounts:
        - name: data
          mountPath: /data
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: ${claim}
`;

const claim = (name: string) => `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: ${name}
spec:
  accessModes:
    - ReadWriteOnce
  storageClassName: fast
  resources:
    requests:
      storage: 10Gi
`;

export function activate(context: ExtensionContext): void {
  const files = new MemoryFiles({
    "/manifests/kafka-static.yaml": kafkaStatic,
    "/manifests/kafka-dynamic.yaml": kafkaDynamic,
    "/manifests/storages.yaml": storages,
    "/manifests/apps/web.yaml": pod("web", "web-data"),
    "/manifests/apps/db.yaml": pod("db", "db-data"),
    "/manifests/apps/lost.yaml": pod("lost", "ignored-data"),
    "/manifests/claims/web (1)'é.yml": claim("web-data"),
    "/manifests/claims/db.yaml": claim("db-data"),
    "/manifests/claims/unreadable.yaml": FileSystemError.NoPermissions(),
    "/manifests/claims/huge.yaml": `${claim("huge-data")}${"# filled up\n".repeat(500_000)}`,
    "/manifests/.gitignore": "ignored/\n",
    "/manifests/ignored/claim.yaml": claim("ignored-data"),
    "/manifests/above/claim.yaml": claim("above-data"),
    "/.git/HEAD": "ref: refs/heads/main\n",
    "/.gitignore": "above/\n",
  });
  context.subscriptions.push(workspace.registerFileSystemProvider("ebs-test", files, { isCaseSensitive: true }));
}
