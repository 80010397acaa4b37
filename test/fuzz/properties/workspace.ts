// What a workspace says after any order of edits is what one says that never saw another text, and it tells whose findings changed.
import { deepStrictEqual, ok } from "node:assert/strict";
import fc from "fast-check";
import { fileFindings } from "../../../server/src/core/features/diagnostics.ts";
import { rules } from "../../../server/src/core/rules/index.ts";
import { Workspace } from "../../../server/src/core/workspace/workspace.ts";
import { configFor } from "../../support/check.ts";
import type { Property } from "../property.ts";
import { type Change, changed, changes, texts } from "../texts.ts";

interface Step {
  readonly file: number;
  readonly does: "edit" | "remove" | "restore" | "commit";
  readonly change: Change;
}

interface Script {
  readonly files: readonly string[];
  readonly steps: readonly Step[];
}

const config = configFor();
const count = 3;

const steps: fc.Arbitrary<Step> = fc.record({
  file: fc.nat(count - 1),
  does: fc.oneof(
    { weight: 5, arbitrary: fc.constant("edit" as const) },
    { weight: 1, arbitrary: fc.constantFrom("remove" as const, "restore" as const, "commit" as const) },
  ),
  change: changes(),
});

export const workspaceForgets: Property<Script> = {
  name: "workspace",
  share: 2,
  input: fc.record({
    files: fc.array(texts(), { minLength: count, maxLength: count }),
    steps: fc.array(steps, { minLength: 1, maxLength: 12 }),
  }),
  check({ files, steps }) {
    const workspace = new Workspace();
    const now = new Map<string, string>();
    const committed = new Map<string, string>();
    files.forEach((text, index) => {
      now.set(uriOf(index), text);
      workspace.update(uriOf(index), text);
    });
    let before = findingsIn(workspace, now);
    deepStrictEqual(before, findingsIn(built(now, committed), now));
    for (const { file, does, change } of steps) {
      const uri = uriOf(file);
      const text = now.get(uri);
      let affected: readonly string[];
      if (does === "remove") {
        now.delete(uri);
        affected = workspace.remove(uri);
      } else if (does === "commit") {
        committed.set(uri, changed(files[file] ?? "", change));
        affected = workspace.commit(uri, committed.get(uri));
      } else {
        const next = does === "restore" || text === undefined ? (files[file] ?? "") : changed(text, change);
        now.set(uri, next);
        affected = workspace.update(uri, next);
      }
      const after = findingsIn(workspace, now);
      deepStrictEqual(after, findingsIn(built(now, committed), now), `after ${does} of ${uri}`);
      // A finding that points at a place in a file is also told anew when that file changes: the shell knows those places.
      for (const [uri, { findings }] of after)
        if (before.get(uri)?.findings !== findings) ok(affected.includes(uri), `${uri} changed, and nobody was told`);
      before = after;
    }
  },
};

function uriOf(index: number): string {
  return `/${index}.yaml`;
}

function built(now: ReadonlyMap<string, string>, committed: ReadonlyMap<string, string>): Workspace {
  const workspace = new Workspace();
  for (const [uri, text] of [...now].reverse()) workspace.update(uri, text);
  for (const [uri, text] of committed) workspace.commit(uri, text);
  return workspace;
}

function findingsIn(workspace: Workspace, now: ReadonlyMap<string, string>) {
  const fail = (bug: string) => {
    throw new Error(bug);
  };
  return new Map(
    [...now.keys()].sort().map((uri) => {
      const found = fileFindings(rules, workspace, uri, config, fail);
      const findings = found.map(({ rule, severity, span, message, tags }) => ({
        rule,
        severity,
        span,
        message,
        tags,
      }));
      return [
        uri,
        { findings: JSON.stringify(findings), related: JSON.stringify(found.map(({ related }) => related)) },
      ];
    }),
  );
}
