// Log files for a served VS Code whose native modules are not compiled: one of these writes them, and without it the output channels
// that are logs stay empty.

import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Takes the place of the module's own entry: the functions that VS Code calls, one file for each log, and no rotation. */
const standIn = `"use strict";
const { appendFileSync, mkdirSync } = require("node:fs");
const { dirname } = require("node:path");

const names = ["trace", "debug", "info", "warning", "error", "critical"];

class Logger {
  constructor(type, name, path) {
    this.path = path;
    this.level = 2;
    this.isPlain = false;
  }
  write(level, text) {
    if (level < this.level) return;
    const time = new Date().toISOString().replace("T", " ").replace("Z", "");
    appendFileSync(this.path, this.isPlain ? text : \`\${time} [\${names[level]}] \${text}\\n\`);
  }
  trace(text) { this.write(0, text); }
  debug(text) { this.write(1, text); }
  info(text) { this.write(2, text); }
  warn(text) { this.write(3, text); }
  error(text) { this.write(4, text); }
  critical(text) { this.write(5, text); }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() {}
  clearFormatters() { this.isPlain = true; }
  flush() {}
  drop() {}
}

async function create(type, name, path) {
  mkdirSync(dirname(path), { recursive: true });
  return new Logger(type, name, path);
}

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = (...args) => create("rotating", ...args);
exports.createAsyncRotatingLogger = (...args) => create("rotating_async", ...args);
`;

/** `vscode`: the folder of the served VS Code. A module that somebody has compiled stays. */
export async function letLog(vscode: string): Promise<void> {
  const folder = join(vscode, "node_modules", "@vscode", "spdlog");
  if (!existsSync(join(folder, "build"))) await writeFile(join(folder, "index.js"), standIn);
}
