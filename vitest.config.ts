// The tests of core, shell and house; those inside editors have runners of their own.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/vscode/**", "test/clients/**", "**/node_modules/**"],
    testTimeout: 60_000,
  },
});
