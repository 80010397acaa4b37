// Runs npm for a script that npm itself may have started.
import { spawn } from "node:child_process";

/** Runs npm in `cwd`; rejects where it fails. */
export async function npm(args: readonly string[], cwd: string): Promise<void> {
  // Under `npm run` the running npm is known by its path; elsewhere it is looked for as usual.
  const own = process.env.npm_execpath;
  const windows = process.platform === "win32";
  const [command = "npm", ...before] = own ? [process.execPath, own] : [windows ? "npm.cmd" : "npm"];
  // What `npm run` leaves in the environment speaks of this project's folder, and would lead the inner npm back to it.
  const foreign = /^(npm_package_|npm_lifecycle_|npm_config_local_prefix|INIT_CWD)/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
  const child = spawn(command, [...before, ...args], {
    cwd,
    env,
    stdio: ["ignore", "ignore", "inherit"],
    shell: windows && !own,
  });
  const code = await new Promise((resolve, reject) => child.once("error", reject).once("exit", resolve));
  if (code !== 0) throw new Error(`npm ${args.join(" ")} failed with ${code}`);
}
