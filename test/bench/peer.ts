// What a user would have instead: yaml-language-server, installed on demand, with Kubernetes' schema from a local folder.
import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { cacheFolder } from "../vscode/paths.ts";
import { npm } from "./npm.ts";
import type { Server } from "./server.ts";

const version = "2.0.0";
const home = join(cacheFolder, "bench", `yaml-language-server-${version}`);

/** It is no dependency, so it is pinned here. Throws where it cannot be installed. */
export async function installPeer(schema: string | undefined): Promise<Server> {
  if (!existsSync(home)) await install();
  const yaml = {
    schemas: schema === undefined ? {} : { [pathToFileURL(join(schema, "all.json")).href]: ["*.yaml"] },
    schemaStore: { enable: false },
    kubernetesCRDStore: { enable: false },
    validate: true,
    completion: true,
  };
  const settings: Readonly<Record<string, unknown>> = { yaml, "redhat.telemetry": { enabled: false } };
  return {
    name: "peer",
    version,
    command: [join(home, "node_modules", "yaml-language-server", "bin", "yaml-language-server"), "--stdio"],
    pulls: false,
    // `validationDelayMs` of its settings.
    ownDelay: 200,
    settings: (section) => settings[section] ?? {},
  };
}

async function install(): Promise<void> {
  console.log(`Installing yaml-language-server ${version} into .vscode-test (once) …`);
  const unfinished = `${home}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await writeFile(join(unfinished, "package.json"), '{ "private": true }\n');
  await npm(
    ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--save-exact", `yaml-language-server@${version}`],
    unfinished,
  );
  // Only a whole installation gets the name that is looked for, so one that was interrupted is not taken for it.
  await rename(unfinished, home);
}
