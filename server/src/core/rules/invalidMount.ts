// A mount or a device whose place in the container cannot be.
import { type Container, containersOf, podSpecOf } from "../manifest/manifest.ts";
import type { Found } from "../manifest/shape.ts";
import { isFilledInLater } from "../workspace/filledIn.ts";
import { isVariable } from "../yaml/template.ts";
import { findEntry, type YamlMap } from "../yaml/tree.ts";
import { defineRule } from "./rule.ts";

export const invalidMount = defineRule({
  id: "invalid-mount",
  severity: "error",
  scope: "document",
  messages: {
    missing:
      'The mount of "{name}" in container "{container}" does not say where: it needs `{field}`, and the API server refuses the pods',
    duplicate: 'Container "{container}" has something at {path} already: the API server refuses the pods',
    absolute:
      "`subPath` {path} starts at the root: it counts from the volume's own, and the API server refuses the pods",
    backwards: "`{field}` {path} leads out by ..: the API server refuses the pods",
    both: "`subPath` and `subPathExpr` exclude each other: the API server refuses the pods",
    twice: 'Container "{container}" both mounts "{name}" and uses it as a device: the API server refuses the pods',
    colon: "{path} has a colon, which container runtimes take for the end of the path: the container may not start",
  },
  docs: {
    summary: "A mount without a path, two at one path, or a sub-path that leads out of the volume.",
    why: "The API server refuses pods of which two mounts share a path, or of which one has none. A colon it lets pass, and some container runtimes then fail on it.",
    remedy: "Give each mount of a container a path of its own, and write sub-paths relative to the volume.",
    references: ["https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath"],
  },
  examples: [
    {
      title: "Two mounts at one path, and one without any",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx
      volumeMounts:
        - name: data
          mountPath: /data
        - name: logs
          mountPath: /data
          #          ^^^^^ something at /data already
        - name: cache
        # ^^^^ does not say where
  volumes:
    - name: data
      emptyDir: {}
`,
    },
    {
      title: "Sub-paths that lead out",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx
      volumeMounts:
        - name: data
          mountPath: /data
          subPath: ../data
          #        ^^^^^^^ leads out by ..
        - name: data
          mountPath: /logs
          subPath: /logs
          #        ^^^^^ starts at the root
          subPathExpr: $(NAME)
        # ^^^^^^^^^^^ exclude each other
`,
    },
    {
      title: "Devices",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx
      volumeDevices:
        - name: data
          devicePath: /dev/../xvda
          #           ^^^^^^^^^^^^ leads out by ..
      volumeMounts:
        - name: data
          #     ^^^^ both mounts "data" and uses it as a device
          mountPath: /data
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: data
`,
    },
    {
      title: "A colon",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx
      volumeMounts:
        - name: data
          mountPath: /data:ro
          #          ^^^^^^^^ has a colon
`,
    },
    {
      title: "The same path in two containers, drives of Windows, and a patch that adds to a mount",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx
      volumeMounts:
        - name: data
          mountPath: /data
          subPath: web..1/data
    - name: other
      image: nginx
      volumeMounts:
        - name: data
          mountPath: /data
        - name: data
          mountPath: 'C:\\data'
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - name: web
          $setElementOrder/volumeMounts: []
          volumeMounts:
            - name: data
`,
    },
  ],

  check({ manifest, report }) {
    const pod = podSpecOf(manifest);
    if (!pod) return;
    for (const container of containersOf(pod)) {
      const name = container.name?.value ?? "";
      for (const { field, volume, node } of placesOf(container)) {
        const at = node.entries[0]?.key.span ?? node.span;
        if (isAbsent(node, field) && !isFilledInLater(node)) {
          report({
            at,
            needs: "whole",
            message: "missing",
            values: { name: volume?.value ?? "", container: name, field },
          });
        }
      }
      for (const path of repeated(placesOf(container))) {
        report({ at: path.span, message: "duplicate", values: { container: name, path: path.value } });
      }
      const devices = container.volumeDevices?.items ?? [];
      for (const device of devices) {
        const { devicePath } = device;
        if (devicePath && leadsOut(devicePath.value)) {
          report({
            at: devicePath.span,
            message: "backwards",
            values: { field: "devicePath", path: devicePath.value },
          });
        }
      }
      const blocks = new Set(devices.flatMap((device) => device.name?.value ?? []));
      for (const mount of container.volumeMounts?.items ?? []) {
        const { name: used, mountPath, subPath, subPathExpr } = mount;
        if (used && blocks.has(used.value))
          report({ at: used.span, message: "twice", values: { container: name, name: used.value } });
        if (mountPath && hasColon(mountPath.value)) {
          report({ at: mountPath.span, severity: "warning", message: "colon", values: { path: mountPath.value } });
        }
        for (const [field, path] of [
          ["subPath", subPath],
          ["subPathExpr", subPathExpr],
        ] as const) {
          if (!path || path.value === "") continue;
          if (path.value.startsWith("/")) report({ at: path.span, message: "absolute", values: { path: path.value } });
          else if (leadsOut(path.value))
            report({ at: path.span, message: "backwards", values: { field, path: path.value } });
        }
        const second = mount.entry("subPathExpr");
        if (subPath?.value && subPathExpr?.value && second) report({ at: second.key.span, message: "both" });
      }
    }
  },
});

interface Place {
  readonly field: "mountPath" | "devicePath";
  readonly path: Found<string> | undefined;
  readonly volume: Found<string> | undefined;
  readonly node: YamlMap;
}

function placesOf(container: Container): readonly Place[] {
  const mounts = (container.volumeMounts?.items ?? []).map(
    ({ mountPath: path, name: volume, node }) => ({ field: "mountPath", path, volume, node }) as const,
  );
  const devices = (container.volumeDevices?.items ?? []).map(
    ({ devicePath: path, name: volume, node }) => ({ field: "devicePath", path, volume, node }) as const,
  );
  return [...mounts, ...devices];
}

/** Left out, null or empty; of another type is another rule's matter. */
function isAbsent(node: YamlMap, field: string): boolean {
  const entry = findEntry(node, field);
  return !entry || (entry.value.kind === "scalar" && (entry.value.value === null || entry.value.value === ""));
}

/** Compared as they stand, as the API server compares them: `/data` and `/data/` are two. */
function repeated(places: readonly Place[]): readonly Found<string>[] {
  const seen = new Set<string>();
  return places.flatMap(({ field, path }) => {
    if (!path || path.value === "" || isVariable(path.value)) return [];
    const key = `${field} ${path.value}`;
    if (seen.has(key)) return [path];
    seen.add(key);
    return [];
  });
}

function leadsOut(path: string): boolean {
  return path.split(/[/\\]/).includes("..");
}

/** The one after a drive's letter belongs to it. */
function hasColon(path: string): boolean {
  return !isVariable(path) && path.replace(/^[A-Za-z]:/, "").includes(":");
}
