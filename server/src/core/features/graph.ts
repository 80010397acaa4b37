// The workspace's storage as a graph: from workloads over claims to volumes, classes and disks.
import type { WorkspaceView } from "../workspace/document.ts";
import { GraphBuilder } from "./graph/build.ts";
import type { GraphSource, StorageGraph } from "./graph/node.ts";
import { markProblems } from "./graph/problems.ts";
import { spreadZones } from "./graph/zones.ts";

/**
 * Everything that stores something, in the order of kinds and files; what stores nothing is left out, and so are templates of other tools.
 * Stops between objects, so that whoever asks can let others go first.
 */
export function* storageGraph(workspace: WorkspaceView, source: GraphSource): Generator<undefined, StorageGraph> {
  const build = new GraphBuilder(workspace, source);
  yield* build.all();
  spreadZones(build);
  yield* markProblems(build, source);
  return { nodes: [...build.nodes.values()], edges: [...build.edges.values()] };
}
