// Where a well-known application in a container keeps its data, and which of the container's volumes that is on.
import { type DataDirectoryFact, dataDirectoryOf } from "../facts/dataDirectories.ts";
import { type Container, type Manifest, podSpecOf } from "../manifest/manifest.ts";
import type { Found } from "../manifest/shape.ts";
import { isVariable } from "../yaml/template.ts";
import type { ChangeBuilder } from "./change.ts";
import type { AnalysedDocument, WorkspaceView } from "./document.ts";
import { type PodStorage, podStorageOf } from "./storageGraph.ts";

export interface Mount {
  readonly path: Found<string>;
  readonly storage: PodStorage | undefined;
  /** Whether the volume's root stands at the path, and not a directory of it. */
  readonly whole: boolean;
}

export interface DataDirectory {
  readonly fact: DataDirectoryFact;
  readonly container: Container;
  readonly image: Found<string>;
  /** Absolute, without a slash at the end; `$HOSTNAME` stands in it where the pod's name does. */
  readonly path: string;
  /** The variable that says so; undefined where the image decides. */
  readonly setBy: Found<string> | undefined;
  /** The innermost mount that the directory lies in. */
  readonly mount: Mount | undefined;
  readonly mounts: readonly Mount[];
}

/** Of every container whose image is known and whose directory can be told from the manifest; none where anything else may decide it. */
export function dataDirectoriesIn(
  workspace: WorkspaceView,
  here: AnalysedDocument,
  manifest: Manifest,
): readonly DataDirectory[] {
  const containers = podSpecOf(manifest)?.containers?.items ?? [];
  if (containers.length === 0) return [];
  const known = containers.flatMap((container) => {
    const { image } = container;
    const fact = image && dataDirectoryOf(image.value);
    return fact ? [{ container, image, fact }] : [];
  });
  if (known.length === 0) return [];
  const storages = podStorageOf(workspace, here, manifest);
  return known.flatMap(({ container, image, fact }): DataDirectory[] => {
    const mounts = mountsOf(container, storages);
    if (!isTold(container, fact, mounts)) return [];
    const setBy = settingOf(container, fact);
    const paths = setBy ? setBy.value.split(",").map((path) => path.trim()) : [fact.defaultDirectory];
    if (paths.some((path) => !path.startsWith("/") || (setBy && path.includes("$")))) return [];
    return paths.map((path) => {
      const bare = withoutSlash(path);
      return { fact, container, image, path: bare, setBy, mount: innermost(mounts, bare), mounts };
    });
  });
}

/** Whether pods of one name and host name follow each other, so that what the host name is part of stays the same. */
export function keepsHostName(manifest: Manifest): boolean {
  const pod = podSpecOf(manifest);
  return (
    manifest.kind === "Pod" ||
    manifest.kind === "StatefulSet" ||
    pod?.hostname !== undefined ||
    pod?.hostNetwork?.value === true
  );
}

/** Whether the volume outlives the pod. */
export function outlivesPod({ storage }: Mount): boolean {
  return (
    storage?.template !== undefined ||
    !!storage?.volume?.entry("persistentVolumeClaim") ||
    storage?.volume?.awsElasticBlockStore !== undefined
  );
}

/** A directory below the mount, by which the application's usual variable can name it. */
export function directoryBelow(
  mount: Mount,
  { env }: DataDirectoryFact,
): { readonly variable: string; readonly path: string } | undefined {
  const [variable] = env;
  if (variable === undefined) return undefined;
  const name = /_DIRS?$/.test(variable) ? "logs" : variable.toLowerCase();
  return { variable, path: `${withoutSlash(mount.path.value)}/${name}` };
}

/** Gives the container the variables, those that it has already another value. */
export function setVariables(
  edit: ChangeBuilder,
  container: Container,
  variables: readonly { readonly name: string; readonly value: string }[],
): void {
  const whole = container.entry("env");
  const { env } = container;
  const missing = variables.filter(({ name, value }) => {
    const item = env?.items.find((each) => each.name?.value === name);
    if (item) edit.put(item.node, "value", value);
    return !item;
  });
  if (env) for (const variable of missing) edit.insertItem(env.node, { ...variable });
  else if (whole)
    edit.set(
      whole,
      missing.map((variable) => ({ ...variable })),
    );
  else
    edit.insert(
      container.node,
      "env",
      missing.map((variable) => ({ ...variable })),
      container.entry("image"),
    );
}

function mountsOf(container: Container, storages: readonly PodStorage[]): readonly Mount[] {
  return (container.volumeMounts?.items ?? []).flatMap(({ name, mountPath, subPath, subPathExpr }) => {
    if (!name || !mountPath) return [];
    const storage = storages.find((each) => each.name === name.value);
    return [{ path: mountPath, storage, whole: !subPath?.value && !subPathExpr }];
  });
}

function settingOf(container: Container, { env }: DataDirectoryFact): Found<string> | undefined {
  for (const name of env) {
    const value = container.env?.items.find((item) => item.name?.value === name)?.value;
    if (value && value.value !== "") return value;
  }
  return undefined;
}

const settings = /log\.dirs?|data_directory|\.properties|^-D|\s-D/;
const settingsFile = /conf|\.properties|\.ya?ml|\/etc\//i;

/** Whether nothing but the image and plain variables can decide where the data is. */
function isTold(container: Container, { env }: DataDirectoryFact, mounts: readonly Mount[]): boolean {
  if (container.entry("envFrom") || container.entry("command")) return false;
  const args = container.args?.items.map(({ value }) => value) ?? [];
  if (args.some((arg) => settings.test(arg) || env.some((name) => arg.includes(name)))) return false;
  for (const item of container.env?.items ?? []) {
    if (item.name && env.includes(item.name.value) && !item.value) return false;
    if (item.value && item.name && env.includes(item.name.value) && isVariable(item.value.value)) return false;
  }
  return !mounts.some(({ path, storage }) => {
    const isFile = ["configMap", "projected", "secret", "hostPath"].some((source) => storage?.volume?.entry(source));
    return isVariable(path.value) || (isFile && settingsFile.test(path.value));
  });
}

function innermost(mounts: readonly Mount[], path: string): Mount | undefined {
  const around = mounts.filter((mount) => {
    const at = withoutSlash(mount.path.value);
    return at === path || at === "" || path.startsWith(`${at}/`);
  });
  return around.sort((a, b) => b.path.value.length - a.path.value.length)[0];
}

function withoutSlash(path: string): string {
  return path.replace(/\/+$/, "");
}
