// `npm run bench`: drives our language server and yaml-language-server, or that of another commit, as an editor does, in turn, and compares them.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { exampleManifests } from "../vscode/paths.ts";
import { measureActivation } from "./activation.ts";
import { bars } from "./bars.ts";
import { compareWith } from "./compare.ts";
import { Figures, median, p95, worst } from "./figures.ts";
import { machine } from "./machine.ts";
import { generated, measureOneFile, type Subject } from "./oneFile.ts";
import { type Options, readOptions, usage } from "./options.ts";
import { buildServer } from "./ours.ts";
import { installPeer } from "./peer.ts";
import type { Server } from "./server.ts";
import { measureStart } from "./start.ts";
import { barTable, figureTable } from "./table.ts";
import { makeWorkspace, measureIndex, measureWorkspace, workspaceName } from "./workspaces.ts";
import { yamlAlone } from "./yamlAlone.ts";

const options = optionsOrUsage();
if (options?.compare !== undefined) await compareWith(options.compare, options);
else if (options) await run(options);

async function run({ quick, documents, files, schema, json, editor, peer: wantsPeer }: Options): Promise<void> {
  const before = machine();
  const ours = buildServer();
  const peer = wantsPeer ? await peerIfPossible(schema) : undefined;
  const servers: readonly Server[] = [ours.pulled, ours.pushed, ...(peer ? [peer] : [])];
  const figures = new Figures();
  const limits = quick ? { rounds: 4, least: 1, budget: 1000 } : { rounds: 25, least: 2, budget: 8000 };

  tell("start");
  const once = servers.filter(({ name }) => name !== "ours, pushed");
  await measureStart(once, ours.bare, figures, quick ? 3 : 15);
  if (editor) {
    tell("activation in VS Code");
    await measureActivation(figures, quick ? 3 : 7);
  }
  for (const subject of [await examples(), ...documents.map(generated)]) {
    for (let session = 0; session < (quick ? 1 : 3); session++) {
      for (const server of servers) {
        // With large files one session of the peer takes minutes.
        if (session > 0 && server.name === "peer" && subject.text.length > 500_000) continue;
        tell(`${subject.name}, ${server.name}`);
        await measureOneFile(server, subject, figures, limits);
      }
    }
  }
  for (const count of [0, ...files]) {
    const subject = workspaceName(count);
    tell(subject);
    const folder = await makeWorkspace(count);
    for (let round = 0; round < (quick ? 1 : 3); round++) {
      if (count > 0) {
        const alone = await yamlAlone(count);
        figures.add("yaml alone, the third that touches storage", subject, "none", [alone]);
        await measureIndex(ours.pulled, folder, subject, figures);
      }
      for (const server of once) {
        if (server.name === "ours" || (!quick && round === 0 && count <= 10_000)) {
          await measureWorkspace(server, folder, subject, figures, limits);
        }
      }
    }
    await folder.remove();
  }

  const after = machine();
  const reached = bars(figures);
  console.log(`\n${figureTable(figures, peer)}\n\n${barTable(reached)}\n`);
  console.log(
    `Medians, in milliseconds where nothing else is said. ${before.processor}, ${before.cores} cores, Node ${before.node},`,
  );
  console.log(`load ${before.load.toFixed(2)} before and ${after.load.toFixed(2)} after. ${versions(peer, schema)}`);
  if (json !== undefined) {
    const all = figures.all().map((each) => ({
      ...each,
      median: median(each.values),
      p95: p95(each.values),
      worst: worst(each.values),
    }));
    const content = { before, after, peer: peer?.version, bars: reached, figures: all };
    await writeFile(json, `${JSON.stringify(content, undefined, 2)}\n`);
  }
}

function optionsOrUsage(): Options | undefined {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exitCode = 2;
    return undefined;
  }
}

async function peerIfPossible(schema: string | undefined): Promise<Server | undefined> {
  if (schema === undefined) console.log("Without --schema the peer checks no more than YAML");
  try {
    return await installPeer(schema);
  } catch (error) {
    console.log(`yaml-language-server cannot be installed, so our server is measured alone: ${error}`);
    return undefined;
  }
}

function versions(peer: Server | undefined, schema: string | undefined): string {
  if (!peer) return "No peer.";
  return `Peer: yaml-language-server ${peer.version}, ${schema === undefined ? "no schema" : "with its schema"}.`;
}

async function examples(): Promise<Subject> {
  const read = async (name: string) => [name, await readFile(join(exampleManifests, name), "utf8")] as const;
  const [, text] = await read("kafka-dynamic.yaml");
  return { name: "example manifests", text, others: [await read("kafka-static.yaml"), await read("storages.yaml")] };
}

function tell(what: string): void {
  console.log(`measuring: ${what}`);
}
