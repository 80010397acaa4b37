// The tests that need another editor: they take minutes, and not everybody has one.
import { defineConfig } from "vitest/config";
import { build } from "../vscode/build.ts";

build();

export default defineConfig({
  test: { include: ["test/clients/**/*.test.ts"], testTimeout: 60_000, fileParallelism: false },
});
