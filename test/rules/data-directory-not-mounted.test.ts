// Where the data of known images ends up, and when that cannot be told.
import { expect, test } from "vitest";
import { fileFindings } from "../../server/src/core/features/diagnostics.ts";
import { dataDirectoryNotMounted } from "../../server/src/core/rules/dataDirectoryNotMounted.ts";
import { say } from "../../server/src/core/text/message.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { configFor } from "../support/check.ts";

interface Options {
  readonly kind?: string;
  readonly pod?: string;
  readonly container?: string;
  readonly path?: string;
  readonly volume?: string;
}

function words(
  image: string,
  { kind = "Deployment", pod = "", container = "", path = "/data", volume }: Options = {},
): string[] {
  const workspace = new Workspace();
  workspace.update(
    "/kafka.yaml",
    `apiVersion: apps/v1
kind: ${kind}
metadata: {name: kafka}
spec:
  selector: {matchLabels: {app: kafka}}
  template:
    spec:
      ${pod}
      containers:
        - name: kafka
          image: ${image}
          ${container}
          volumeMounts:
            - {name: data, mountPath: ${path}}
            - {name: settings, mountPath: /etc/kafka}
      volumes:
        - name: data
          ${volume ?? "persistentVolumeClaim: {claimName: data}"}
        - name: settings
          ${image.includes("configured") ? "configMap: {name: settings}" : "emptyDir: {}"}
`,
  );
  return fileFindings([dataDirectoryNotMounted], workspace, "/kafka.yaml", configFor(), (message) => {
    throw new Error(message);
  }).map(({ message }) => say(message));
}

test.each<[string, string, Options, string | undefined]>([
  ["a Deployment's host name changes", "wurstmeister/kafka", { path: "/kafka" }, "has another host name"],
  ["a StatefulSet's does not", "wurstmeister/kafka", { kind: "StatefulSet", path: "/kafka" }, undefined],
  ["nor one that is written down", "wurstmeister/kafka", { path: "/kafka", pod: "hostname: kafka" }, undefined],
  ["nor the node's", "wurstmeister/kafka", { path: "/kafka", pod: "hostNetwork: true" }, undefined],
  ["a volume elsewhere", "wurstmeister/kafka", { path: "/data" }, 'not on "data"'],
  ["the image's own volume", "apache/kafka", { path: "/var/lib/kafka/data" }, "/tmp/kafka-logs"],
  ["a registry in front", "docker.io/apache/kafka:4.1.0", { path: "/var/lib/kafka/data/" }, 'not on "data"'],
  ["a variable", "apache/kafka", { container: "env: [{name: KAFKA_LOG_DIRS, value: /data/logs}]" }, undefined],
  ["the old variable", "apache/kafka", { container: "env: [{name: KAFKA_LOG_DIR, value: /data}]" }, undefined],
  [
    "one of two directories",
    "apache/kafka",
    { container: 'env: [{name: KAFKA_LOG_DIRS, value: "/data/a, /more/b"}]' },
    "/more/b",
  ],
  [
    "a variable from elsewhere",
    "apache/kafka",
    { container: "env: [{name: KAFKA_LOG_DIRS, valueFrom: {}}]" },
    undefined,
  ],
  [
    "a variable to be filled in",
    "apache/kafka",
    { container: 'env: [{name: KAFKA_LOG_DIRS, value: "$(DIR)"}]' },
    undefined,
  ],
  ["many variables from elsewhere", "apache/kafka", { container: "envFrom: [{configMapRef: {name: a}}]" }, undefined],
  ["a command", "apache/kafka", { container: "command: [sh]" }, undefined],
  ["arguments that say it", "apache/kafka", { container: "args: [--override, log.dirs=/data]" }, undefined],
  [
    "arguments that do not",
    "postgres:17",
    { container: 'args: [-c, "max_connections=200"]' },
    "/var/lib/postgresql/data",
  ],
  ["PostgreSQL before 18", "postgres:17-alpine", { path: "/var/lib/postgresql/data" }, undefined],
  ["PostgreSQL since 18", "postgres:18", { path: "/var/lib/postgresql/data" }, "/var/lib/postgresql/18/docker"],
  ["PostgreSQL since 18, as it should be", "postgres:18", { path: "/var/lib/postgresql" }, undefined],
  ["a root mount", "apache/kafka", { path: "/" }, undefined],
  ["an emptyDir", "wurstmeister/kafka", { path: "/kafka", volume: "emptyDir: {}" }, 'the emptyDir "data"'],
  ["the node's own directory", "wurstmeister/kafka", { path: "/kafka", volume: "hostPath: {path: /srv}" }, undefined],
  ["an image that is not known", "example/kafka", {}, undefined],
])("%s", (_title, image, options, expected) => {
  const found = words(image, options);
  if (expected === undefined) expect(found).toEqual([]);
  else expect(found).toEqual([expect.stringContaining(expected)]);
});

test("a settings file may say where the data is", () => {
  expect(words("configured.example.com/apache/kafka", { path: "/var/lib/kafka/data" })).toEqual([]);
});
