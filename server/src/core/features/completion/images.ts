// What well-known images want of a container: where to mount, which variable sets the data directory, and whose the files are.
import { type DataDirectoryFact, dataDirectoryOf } from "../../facts/dataDirectories.ts";
import { podSpecOf } from "../../manifest/manifest.ts";
import { messagesOf, tableText } from "../../text/message.ts";
import { directoryBelow } from "../../workspace/dataDirectory.ts";
import { nodeAt, type YamlPath } from "../../yaml/tree.ts";
import { unmatched, type ValueOffer } from "./offer.ts";
import { type Scene, scalarAt, typed } from "./scene.ts";

const messages = messagesOf("completion-image", {
  data: "{application}: data",
  directory: "{application}: data directory",
  below: "{application}: data, below the mount",
  group: "{application}: group",
});

/** For the `mountPath` at `path`: the directory that the container's image keeps its data in, unless it is mounted already. */
export function mountPathOffers(scene: Scene, path: YamlPath): readonly ValueOffer[] {
  const directory = dataMountOf(scene, path);
  if (directory === undefined || mountsOf(scene, path).includes(directory)) return [];
  return [offer(directory, containerAround(scene, path)?.fact, "data")];
}

/** The directory where the image's data belongs, by the container around `path`. */
export function dataMountOf(scene: Scene, path: YamlPath): string | undefined {
  const fact = containerAround(scene, path)?.fact;
  const directory = fact?.imageVolume ?? fact?.defaultDirectory;
  return directory?.includes("$") ? undefined : directory;
}

/** For the name of a variable: those that set the image's data directory. */
export function variableOffers(scene: Scene, path: YamlPath): readonly ValueOffer[] {
  const { fact, at } = containerAround(scene, path) ?? {};
  if (!fact || !at) return [];
  const env = nodeAt(scene.node, [...at, "env"]);
  const count = env?.kind === "seq" ? env.items.length : 0;
  const present = new Set(Array.from({ length: count }, (_, index) => scalarAt(env, [index, "name"])));
  return fact.env.filter((name) => !present.has(name)).map((name) => offer(name, fact, "directory"));
}

/** For the value of such a variable: a directory below each mount, whose root may hold what the application does not bear. */
export function directoryOffers(scene: Scene, path: YamlPath): readonly ValueOffer[] {
  const { fact, at } = containerAround(scene, path) ?? {};
  const name = scalarAt(scene.node, [...path.slice(0, -1), "name"]);
  if (!fact || !at || name === undefined || !fact.env.includes(name) || !scene.manifest) return [];
  const pod = podSpecOf(scene.manifest);
  const containers = at.at(-2) === "initContainers" ? pod?.initContainers : pod?.containers;
  const mounts = containers?.items[Number(at.at(-1))]?.volumeMounts?.items ?? [];
  return mounts
    .flatMap(({ mountPath }) => (mountPath && typed(mountPath.value) ? [mountPath] : []))
    .sort((a, b) => Number(b.value === fact.imageVolume) - Number(a.value === fact.imageVolume))
    .flatMap((mountPath) => directoryBelow({ path: mountPath, storage: undefined, whole: true }, fact)?.path ?? [])
    .map((directory) => offer(directory, fact, "below"));
}

/** For `fsGroup`: the group that the pod's images run as. */
export function groupOffers(scene: Scene, path: YamlPath): readonly ValueOffer[] {
  const pod = path.slice(0, path.lastIndexOf("securityContext"));
  const containers = nodeAt(scene.node, [...pod, "containers"]);
  const count = containers?.kind === "seq" ? containers.items.length : 0;
  const facts = Array.from({ length: count }, (_, index) => factOf(scene, [...pod, "containers", index]));
  const groups = new Map(facts.map((fact) => [fact?.gid ?? fact?.likelyGid, fact]));
  return [...groups].flatMap(([group, fact]) =>
    group === undefined ? [] : [{ ...offer(String(group), fact, "group"), string: false }],
  );
}

function containerAround(
  scene: Scene,
  path: YamlPath,
): { readonly at: YamlPath; readonly fact: DataDirectoryFact | undefined } | undefined {
  const list = Math.max(path.lastIndexOf("containers"), path.lastIndexOf("initContainers"));
  if (list < 0 || typeof path[list + 1] !== "number") return undefined;
  const at = path.slice(0, list + 2);
  return { at, fact: factOf(scene, at) };
}

function factOf({ node }: Scene, container: YamlPath): DataDirectoryFact | undefined {
  const image = scalarAt(node, [...container, "image"]);
  return image === undefined ? undefined : dataDirectoryOf(image);
}

function mountsOf(scene: Scene, path: YamlPath): readonly string[] {
  const at = containerAround(scene, path)?.at ?? [];
  const mounts = nodeAt(scene.node, [...at, "volumeMounts"]);
  const count = mounts?.kind === "seq" ? mounts.items.length : 0;
  return Array.from({ length: count }, (_, index) => scalarAt(mounts, [index, "mountPath"])).flatMap(
    (mount) => mount ?? [],
  );
}

function offer(text: string, fact: DataDirectoryFact | undefined, what: Parameters<typeof messages>[0]): ValueOffer {
  return {
    text,
    string: true,
    kind: "value",
    filter: what === "directory" ? undefined : unmatched,
    detail: fact && messages(what, { application: fact.application }),
    documentation: () => (fact?.note === undefined ? undefined : tableText(fact.note)),
  };
}
