// A language server that dies is started again, and the editor goes on as if nothing had been; one that keeps dying is given up.

import assert from "node:assert/strict";
import { suite, suiteTeardown, teardown, test } from "mocha";
import type { Diagnostic } from "vscode";
import { commands, languages, Position, WorkspaceEdit, workspace } from "vscode";
import { closeAll, codeOf, extension, open, openText, until, waitForDiagnostics } from "./editor.ts";

interface Life {
  /** Those that run. */
  servers(): readonly Mortal[];
}

interface Mortal {
  readonly id: number;
  die(): void;
}

suite("a dead server", () => {
  const life = lifeHere();
  const testHere = life ? test : test.skip;
  teardown(closeAll);
  suiteTeardown(() => life && commands.executeCommand("ebsManifests.restartServer"));

  testHere("is started again by itself, and knows the open files", async () => {
    await extension().activate();
    await commands.executeCommand("ebsManifests.restartServer");
    const { document } = await open("kafka-static.yaml");
    const before = await waitForDiagnostics(document.uri, (all) => all.length >= 3);
    const dead = await oneServer(life);
    dead.die();
    await until("another server", () => life?.servers().some(({ id }) => id !== dead.id));
    assert.equal(life?.servers().length, 1);
    // What is typed now can only have been read by the new one.
    const typed = await openText("apiVersion: extensions/v1beta1\nkind: Deployment\nmetadata:\n  name: web\n");
    await waitForDiagnostics(typed.document.uri, (all) => all.some((each) => codeOf(each) === "removed-api-version"));
    const after = await waitForDiagnostics(document.uri, (all) => all.length >= before.length);
    assert.deepEqual(after.map(codeOf).sort(), before.map(codeOf).sort());
  });

  testHere("that comes back finds what the files say by now, and not what they said before", async () => {
    await commands.executeCommand("ebsManifests.restartServer");
    const { document } = await open("kafka-static.yaml");
    const before = await waitForDiagnostics(document.uri, (all) => all.length >= 3);
    const dead = await oneServer(life);
    dead.die();
    // Typed while no server listens.
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, new Position(0, 0), "# a line more\n");
    await workspace.applyEdit(edit);
    await until("another server", () => life?.servers().some(({ id }) => id !== dead.id));
    const moved = (all: readonly Diagnostic[]) =>
      all.length === before.length && all.every(({ range }, at) => range.start.line === lineOf(before, at) + 1);
    await waitForDiagnostics(document.uri, moved);
    await commands.executeCommand("undo");
    await waitForDiagnostics(document.uri, (all) =>
      all.every(({ range }, at) => range.start.line === lineOf(before, at)),
    );
  });

  testHere("that dies again and again is given up, until a button is pressed", async function () {
    // The waits between the starts alone are 15 s.
    this.timeout(180_000);
    await commands.executeCommand("ebsManifests.restartServer");
    const { document } = await open("kafka-static.yaml");
    await waitForDiagnostics(document.uri, (all) => all.length >= 3);
    const killed = new Set<number>();
    for (let deaths = 0; deaths < 6; deaths++) {
      const next = await until(`server ${deaths + 1}`, () => life?.servers().find(({ id }) => !killed.has(id)));
      killed.add(next.id);
      next.die();
    }
    await until("an end of all findings", () =>
      languages.getDiagnostics(document.uri).every(({ source }) => source !== "ebs"),
    );
    // Longer than the longest wait.
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    assert.equal(life?.servers().length, 0);
    await commands.executeCommand("notification.acceptPrimaryAction");
    await oneServer(life);
    await waitForDiagnostics(document.uri, (all) => all.length >= 3);
  });
});

function lineOf(diagnostics: readonly Diagnostic[], at: number): number {
  return diagnostics[at]?.range.start.line ?? -1;
}

function oneServer(life: Life | undefined): Promise<Mortal> {
  return until("one server", () => {
    const [server, ...others] = life?.servers() ?? [];
    return others.length === 0 ? server : undefined;
  });
}

/** Undefined where the servers cannot be got at. */
function lifeHere(): Life | undefined {
  if (!globalThis.process?.getBuiltinModule) return workers();
  return process.platform === "linux" ? processes() : undefined;
}

/** Those that this extension host has started. */
function processes(): Life {
  const { readdirSync, readFileSync } = process.getBuiltinModule("node:fs");
  const isServer = (id: number) => {
    try {
      const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1];
      const command = readFileSync(`/proc/${id}/cmdline`, "utf8");
      return Number(parent) === process.pid && command.includes("server/dist/node.cjs");
    } catch {
      // It has ended since the folder was listed.
      return false;
    }
  };
  return {
    servers: () =>
      readdirSync("/proc")
        .map(Number)
        .filter((id) => id > 0 && isServer(id))
        .map((id) => ({ id, die: () => process.kill(id, "SIGKILL") })),
  };
}

interface MadeWorker {
  addEventListener(type: "message", listener: () => void): void;
  terminate(): void;
  dispatchEvent(event: Event): boolean;
}

/** Those that are made from now on. What nobody catches in one of them is told as an event, and that can be told falsely. */
function workers(): Life {
  const made: { worker: MadeWorker; runs: boolean; speaks: boolean }[] = [];
  const world = globalThis as unknown as { Worker: new (...args: unknown[]) => MadeWorker };
  world.Worker = new Proxy(world.Worker, {
    construct(target, args) {
      const worker = new target(...args);
      const each = { worker, runs: true, speaks: false };
      // One that is ended while it is loaded fails with an error of its own, which would be taken for the test's.
      worker.addEventListener("message", () => {
        each.speaks = true;
      });
      const end = worker.terminate.bind(worker);
      worker.terminate = () => {
        each.runs = false;
        end();
      };
      made.push(each);
      return worker;
    },
  });
  return {
    servers: () =>
      made.flatMap(({ worker, runs, speaks }, id) =>
        runs && speaks ? [{ id, die: () => worker.dispatchEvent(new Event("error")) }] : [],
      ),
  };
}
