// Programs as a user of the machine would start them: without what the project brings along.
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Neither the project's own programs, Node among them, nor npm's settings of the run that this is part of. */
export const machinesOwn: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env)
    .filter(([name]) => !name.startsWith("npm_"))
    .map(([name, value]) => [name, name === "PATH" ? withoutPrograms(value ?? "") : value]),
);

function withoutPrograms(path: string): string {
  return path
    .split(delimiter)
    .filter((folder) => !folder.includes("node_modules"))
    .join(delimiter);
}
