// Loaded before a program that writes files, it goes wrong as DISK_FAULT says: `kill` ends the program before step DISK_FAULT_AT of its
// writing, `full` is a disk without room for file DISK_FAULT_AT and those after it, `meanwhile` another program that writes too.
import fs from "node:fs";
import promises, { type FileHandle } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const { DISK_FAULT: way, DISK_FAULT_AT: at } = process.env;
let steps = 0;
let files = 0;

/** Before each step of the writing. */
function step(): void {
  if (way === "kill" && steps++ === Number(at)) process.kill(process.pid, "SIGKILL");
}

const { open } = promises;
promises.open = async (path, flags, ...rest) => {
  const writes = typeof flags === "string" && /[wa]/.test(flags);
  if (writes) step();
  const handle = await open(path, flags, ...rest);
  if (writes) falsify(handle);
  return handle;
};
for (const name of ["chmod", "chown", "link", "rename", "rm"] as const) {
  const real = promises[name] as (...args: unknown[]) => Promise<void>;
  Object.assign(promises, {
    [name]: (...args: unknown[]) => {
      step();
      return real(...args);
    },
  });
}
syncBuiltinESMExports();

function falsify(handle: FileHandle): void {
  const { writeFile, sync, close } = handle;
  handle.writeFile = async (text, ...rest) => {
    step();
    if (way === "meanwhile") fs.appendFileSync("a.yaml", "# meanwhile\n");
    const half = String(text).slice(0, String(text).length / 2);
    const isFull = way === "full" && files++ >= Number(at ?? 0);
    if (isFull || (way === "kill" && steps === Number(at))) await writeFile.call(handle, half);
    if (isFull) throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    step();
    return writeFile.call(handle, text, ...rest);
  };
  handle.sync = () => {
    step();
    return sync.call(handle);
  };
  handle.close = () => {
    step();
    return close.call(handle);
  };
}
