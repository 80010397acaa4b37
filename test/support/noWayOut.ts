// Loaded before a program, it makes every way to the network and to another program throw; files are the permission model's business.
import childProcess from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

const refuse = (way: string) => () => {
  process.exitCode = 97;
  process.stderr.write(`no way out: ${way}\n`);
  throw new Error(`no way out: ${way}`);
};

Object.assign(net.Socket.prototype, { connect: refuse("connect") });
Object.assign(net.Server.prototype, { listen: refuse("listen") });
Object.assign(dgram, { createSocket: refuse("datagram") });
for (const name of ["lookup", "resolve", "resolve4", "resolve6", "reverse"]) {
  Object.assign(dns, { [name]: refuse(name) });
  Object.assign(dns.promises, { [name]: refuse(name) });
}
for (const name of ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"])
  Object.assign(childProcess, { [name]: refuse(name) });
Object.assign(globalThis, { fetch: refuse("fetch"), WebSocket: refuse("WebSocket") });
syncBuiltinESMExports();
