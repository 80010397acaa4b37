// `ebsManifests/storageMap`: who stores where in the whole workspace, for a client that draws it.
import type { CancellationToken } from "vscode-languageserver";
import type { GraphNode, StorageGraph } from "../../core/index.ts";
import { Digest } from "../digest.ts";
import { unlessCancelled } from "../guard.ts";
import { inSlices } from "../pause.ts";
import { toLocation } from "../place.ts";
import type { StorageMap, StorageMapNode, StorageMapParams, StorageMapResult } from "../protocol.ts";
import type { Shell } from "../shell.ts";

export function storageMap(shell: Shell) {
  return async ({ previousResultId }: StorageMapParams, token: CancellationToken): Promise<StorageMapResult | null> => {
    await unlessCancelled(Promise.all([shell.ready, shell.disk.whenComplete()]), token);
    const graph = await inSlices(
      shell.service.storageGraph((uri) => shell.settings.config(uri)),
      token,
    );
    const map = await inSlices(wordedSteps(shell, graph), token);
    return map.resultId === previousResultId ? { resultId: map.resultId, unchanged: true } : map;
  };
}

/** The graph in the protocol's words. Its id follows from what it says, so that nothing need be kept to know it again. */
function* wordedSteps(shell: Shell, graph: StorageGraph): Generator<undefined, StorageMap> {
  const places = new Map(graph.nodes.map(({ id }, index) => [id, index]));
  const nodes: StorageMapNode[] = [];
  const digest = new Digest();
  for (const each of graph.nodes) {
    const node = worded(shell, each);
    nodes.push(node);
    digest.add(JSON.stringify(node));
    yield;
  }
  const edges = graph.edges.flatMap(({ from: source, to: target, label }) => {
    const [from, to] = [places.get(source), places.get(target)];
    return from === undefined || to === undefined ? [] : [{ from, to, ...(label === undefined ? {} : { label }) }];
  });
  digest.add(JSON.stringify(edges));
  return { resultId: digest.words, nodes, edges };
}

function worded(
  shell: Shell,
  { id, kind, name, namespace, place, zones, detail, maker, problems }: GraphNode,
): StorageMapNode {
  return {
    id,
    kind,
    name,
    zones,
    problems: problems.map(({ severity, message }) => ({
      severity: severity === "error" ? "error" : "warning",
      message: shell.say(message),
    })),
    ...(namespace === undefined ? {} : { namespace }),
    ...(place ? { location: toLocation(shell, { uri: place.uri, span: place.name }) } : {}),
    ...(detail === undefined ? {} : { detail: shell.say(detail) }),
    ...(maker ? { maker } : {}),
  };
}
