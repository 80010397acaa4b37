// What conversions and snippets write binds: the binder is asked for every volume and claim of which one names the other.
import { expect, test } from "vitest";
import { type BindableVolume, wouldBind } from "../../server/src/core/workspace/binder.ts";
import { claimAt, keptClaimOf, type Pair, partnerOf } from "../../server/src/core/workspace/pairs.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { conversionsOf, type Files, manifests } from "./everywhere.ts";

function pairsOf(files: Files): readonly Pair[] {
  const workspace = new Workspace();
  for (const [uri, text] of files) workspace.update(uri, text);
  return [
    ...workspace.all("PersistentVolume").map((volume) => keptClaimOf(workspace, volume)),
    ...workspace.all("PersistentVolumeClaim").map((located) => {
      const claim = claimAt(located);
      return claim && partnerOf(workspace, claim);
    }),
  ].filter((pair) => pair !== undefined);
}

/** The labels of a node where the volume can be used. */
function nodeFor({ nodeTerms }: BindableVolume): ReadonlyMap<string, string> {
  return new Map(nodeTerms?.[0]?.map(({ key, values }) => [key, values[0] ?? ""]));
}

function named({ claim, volume }: Pair): string {
  return `${claim.name} and ${volume.manifest.name}`;
}

function expectBound(pairs: readonly Pair[], where: string): void {
  for (const pair of pairs) {
    const verdict = wouldBind(pair.claim.bindable, pair.bindable, { late: true, node: nodeFor(pair.bindable) });
    expect(verdict, `${named(pair)}, ${where}`).toEqual({ binds: true });
  }
}

test.each(manifests)("%s, as it is", (name, files) => expectBound(pairsOf(files), name));

test("the results of the conversions that tie claims to volumes, and of one after another", () => {
  const bound = new Map<string, number>();
  const convertAll = (files: Files, further: boolean) => {
    const before = new Set(pairsOf(files).map(named));
    for (const { conversion = "", title, after } of conversionsOf(files)) {
      const pairs = pairsOf(after);
      expectBound(pairs, title);
      const fresh = pairs.filter((pair) => !before.has(named(pair)));
      bound.set(conversion, (bound.get(conversion) ?? 0) + fresh.length);
      if (further && conversion === "staticToDynamic.importExistingVolume") convertAll(after, false);
    }
  };
  for (const [, files] of manifests) convertAll(files, true);
  expect([...bound].filter(([, count]) => count > 0).map(([conversion]) => conversion)).toEqual(
    expect.arrayContaining([
      "staticToDynamic.importExistingVolume",
      "dynamicToStatic",
      "deploymentToStatefulSet.adopt",
      "claimToClaimTemplate.adopt",
      "volumePool",
    ]),
  );
});
