// An application that takes the root of a fresh disk for its data directory, and stumbles over `lost+found`.
import { fileSystem } from "../facts/fileSystems.ts";
import { dataDirectoriesIn, directoryBelow, setVariables } from "../workspace/dataDirectory.ts";
import { fileSystemOf } from "../workspace/fileSystemOf.ts";
import { defineRule } from "./rule.ts";

const foreign = "lost+found";

export const dataDirectoryLostFound = defineRule({
  id: "data-directory-lost-found",
  severity: "warning",
  scope: "workspace",
  needs: "whole",
  messages: {
    root: '{application} keeps its data in {directory}, the root of the {fileSystem} volume "{volume}": it refuses to start beside the directory lost+found there',
    set: "Keep the data in {directory} (`{variable}`); data that is in {old} already must be moved there",
  },
  docs: {
    summary: "The data directory is the root of an ext volume.",
    why: "A fresh ext4 file system has a directory `lost+found`. Kafka takes every directory among its logs for a partition, and PostgreSQL initialises an empty directory only: both refuse to start.",
    remedy:
      "Let the application use a directory below the mount. Do not reach for `subPath` where the volume has data already: the old data would no longer be seen.",
    references: [
      "https://github.com/docker-library/docs/blob/master/postgres/content.md",
      "https://github.com/apache/kafka/blob/trunk/core/src/main/scala/kafka/log/LogManager.scala",
    ],
  },
  examples: [
    {
      title: "PostgreSQL at the root of an EBS volume",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: db
spec:
  containers:
    - name: db
      image: postgres:17
      volumeMounts:
        - name: data
          mountPath: /var/lib/postgresql/data
          #          ^^^^^^^^^^^^^^^^^^^^^^^^ the root of the ext4 volume "data"
  volumes:
    - name: data
      awsElasticBlockStore:
        volumeID: vol-0123456789abcdef0
`,
      fixed: `
apiVersion: v1
kind: Pod
metadata:
  name: db
spec:
  containers:
    - name: db
      image: postgres:17
      env:
        - name: PGDATA
          value: /var/lib/postgresql/data/pgdata
      volumeMounts:
        - name: data
          mountPath: /var/lib/postgresql/data
  volumes:
    - name: data
      awsElasticBlockStore:
        volumeID: vol-0123456789abcdef0
`,
    },
    {
      title: "A directory below the mount, one of the volume's own, and xfs",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: db
spec:
  containers:
    - name: one
      image: postgres:17
      env:
        - name: PGDATA
          value: /var/lib/postgresql/data/pgdata
      volumeMounts:
        - name: data
          mountPath: /var/lib/postgresql/data
    - name: two
      image: postgres:17
      volumeMounts:
        - name: data
          mountPath: /var/lib/postgresql/data
          subPath: two
    - name: three
      image: postgres:17
      volumeMounts:
        - name: plain
          mountPath: /var/lib/postgresql/data
  volumes:
    - name: data
      awsElasticBlockStore:
        volumeID: vol-0123456789abcdef0
    - name: plain
      awsElasticBlockStore:
        volumeID: vol-0fedcba9876543210
        fsType: xfs
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    // An init container may well have removed it.
    const { start, end } = manifest.node.span;
    if (here.analysis.text.slice(start, end).includes(foreign)) return;
    for (const { fact, container, path, mount } of dataDirectoriesIn(workspace, here, manifest)) {
      if (!fact.lostAndFoundFatal || !mount?.whole || !mount.storage) continue;
      if (mount.path.value.replace(/\/+$/, "") !== path) continue;
      const name = fileSystemOf(workspace, mount.storage, config);
      if (name === undefined || !fileSystem(name)?.lostAndFound) continue;
      const below = directoryBelow(mount, fact);
      report({
        at: mount.path.span,
        message: "root",
        values: { application: fact.application, directory: path, fileSystem: name, volume: mount.storage.name },
        fixes: below
          ? [
              {
                message: "set",
                values: { directory: below.path, variable: below.variable, old: path },
                applicability: "review",
                apply: (edit) => setVariables(edit, container, [{ name: below.variable, value: below.path }]),
              },
            ]
          : [],
      });
    }
  },
});
