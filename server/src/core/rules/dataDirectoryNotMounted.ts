// An application whose data does not land on the volume that was mounted for it, or not in the same place twice.
import type { ChangeBuilder } from "../workspace/change.ts";
import {
  type DataDirectory,
  dataDirectoriesIn,
  directoryBelow,
  keepsHostName,
  type Mount,
  outlivesPod,
  setVariables,
} from "../workspace/dataDirectory.ts";
import { defineRule } from "./rule.ts";

/** What a broker is known by; without it, one that starts on an empty directory takes a new number. */
const brokerId = "KAFKA_BROKER_ID";
const hostName = "$HOSTNAME";

export const dataDirectoryNotMounted = defineRule({
  id: "data-directory-not-mounted",
  severity: "warning",
  scope: "workspace",
  needs: "whole",
  messages: {
    hostName:
      '{application} keeps its data in {directory}, and every new pod of {kind} "{name}" has another host name: after each restart it begins with an empty directory, though the old data is still on "{volume}"',
    elsewhere:
      '{application} keeps its data in {directory}, not on "{volume}", which is mounted at {path}: the data is lost with the pod',
    emptyDir: '{application} keeps its data in {directory}, on the emptyDir "{volume}": the data is lost with the pod',
    set: "Keep the data in {directory} (`{variable}`)",
    setWithId:
      "Keep the data in {directory} (`{variable}`), as broker {id}; what is in the old directories stays there",
    move: 'Mount "{volume}" at {directory}',
  },
  docs: {
    summary: "The application's data directory is not on the mounted volume, or not the same one after a restart.",
    why: "Images keep their data where they were built to, whatever is mounted elsewhere. wurstmeister/kafka puts the host name into its directory: the pods of a Deployment never see the data of the pods before them, even on the very same EBS volume.",
    remedy:
      "Name a directory below the mount in the image's own variable, or mount the volume where the image keeps its data.",
    references: [
      "https://github.com/apache/kafka/blob/trunk/docker/examples/README.md",
      "https://github.com/wurstmeister/kafka-docker/blob/master/start-kafka.sh",
    ],
  },
  examples: [
    {
      title: "A directory that bears the pod's name",
      source: `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: kafka1
spec:
  selector:
    matchLabels:
      app: kafka1
  template:
    spec:
      containers:
        - name: kafka1
          image: wurstmeister/kafka
          #      ^^^^^^^^^^^^^^^^^^ every new pod of Deployment "kafka1" has another host name
          volumeMounts:
            - mountPath: "/kafka"
              name: data
      volumes:
        - name: data
          persistentVolumeClaim:
            claimName: kafka1
`,
      fixed: `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: kafka1
spec:
  selector:
    matchLabels:
      app: kafka1
  template:
    spec:
      containers:
        - name: kafka1
          image: wurstmeister/kafka
          env:
            - name: KAFKA_LOG_DIRS
              value: /kafka/logs
            - name: KAFKA_BROKER_ID
              value: "1"
          volumeMounts:
            - mountPath: "/kafka"
              name: data
      volumes:
        - name: data
          persistentVolumeClaim:
            claimName: kafka1
`,
    },
    {
      title: "A volume that the image does not use",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: kafka
spec:
  containers:
    - name: kafka
      image: apache/kafka:4.1.0
      env:
        - name: KAFKA_NODE_ID
          value: "1"
      volumeMounts:
        - name: data
          mountPath: /var/lib/kafka/data
          #          ^^^^^^^^^^^^^^^^^^^ not on "data"
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: kafka
`,
      fixed: `
apiVersion: v1
kind: Pod
metadata:
  name: kafka
spec:
  containers:
    - name: kafka
      image: apache/kafka:4.1.0
      env:
        - name: KAFKA_NODE_ID
          value: "1"
        - name: KAFKA_LOG_DIRS
          value: /var/lib/kafka/data/logs
      volumeMounts:
        - name: data
          mountPath: /var/lib/kafka/data
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: kafka
`,
    },
    {
      title: "Data on an emptyDir",
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
          #          ^^^^^^^^^^^^^^^^^^^^^^^^ on the emptyDir "data"
  volumes:
    - name: data
      emptyDir: {}
`,
    },
    {
      title: "Data on the volume, and settings that stand elsewhere",
      source: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  selector:
    matchLabels:
      app: kafka
  template:
    spec:
      containers:
        - name: kafka
          image: apache/kafka
          env:
            - name: KAFKA_LOG_DIRS
              value: /var/lib/kafka/data/logs
          volumeMounts:
            - name: data
              mountPath: /var/lib/kafka/data
        - name: other
          image: apache/kafka
          envFrom:
            - configMapRef:
                name: settings
          volumeMounts:
            - name: data
              mountPath: /data
  volumeClaimTemplates:
    - metadata:
        name: data
`,
    },
  ],

  check({ manifest, here, workspace, report }) {
    const seen = new Set<DataDirectory["container"]>();
    for (const data of dataDirectoriesIn(workspace, here, manifest)) {
      const { fact, container, image, path, mount } = data;
      if (seen.has(container)) continue;
      const { application } = fact;
      const named = path.includes(hostName);
      if (mount && outlivesPod(mount) && named && !keepsHostName(manifest)) {
        seen.add(container);
        const id = /\d+$/.exec(manifest.name ?? "")?.[0] ?? "0";
        const below = directoryBelow(mount, fact);
        const values = {
          application,
          directory: path,
          kind: manifest.kind,
          name: manifest.name ?? "",
          volume: volumeOf(mount),
        };
        report({
          at: image.span,
          message: "hostName",
          values,
          fixes: below
            ? [
                {
                  message: "setWithId",
                  values: { directory: below.path, variable: below.variable, id },
                  applicability: "review",
                  apply: (edit) =>
                    setVariables(edit, container, [
                      { name: below.variable, value: below.path },
                      ...withId(container, id),
                    ]),
                },
              ]
            : [],
        });
      } else if (mount) {
        if (!mount.storage?.volume?.entry("emptyDir")) continue;
        seen.add(container);
        report({
          at: mount.path.span,
          message: "emptyDir",
          values: { application, directory: path, volume: volumeOf(mount) },
        });
      } else {
        const unused = data.mounts.find(outlivesPod);
        if (!unused) continue;
        seen.add(container);
        const below = directoryBelow(unused, fact);
        const place = fact.defaultOnVolume && !data.setBy ? (fact.imageVolume ?? path) : undefined;
        report({
          at: unused.path.span,
          message: "elsewhere",
          values: { application, directory: path, volume: volumeOf(unused), path: unused.path.value },
          fixes: [
            ...(below
              ? [
                  {
                    message: "set",
                    values: { directory: below.path, variable: below.variable },
                    applicability: "review",
                    apply: (edit: ChangeBuilder) =>
                      setVariables(edit, container, [{ name: below.variable, value: below.path }]),
                  } as const,
                ]
              : []),
            ...(place === undefined
              ? []
              : [
                  {
                    message: "move",
                    values: { volume: volumeOf(unused), directory: place },
                    applicability: "review",
                    apply: (edit: ChangeBuilder) => void edit.replace(unused.path.node, place),
                  } as const,
                ]),
          ],
        });
      }
    }
  },
});

function volumeOf(mount: Mount): string {
  return mount.storage?.name ?? "";
}

function withId(container: DataDirectory["container"], id: string) {
  const isSet = container.env?.items.some(({ name }) => name?.value === brokerId);
  return isSet ? [] : [{ name: brokerId, value: id }];
}
