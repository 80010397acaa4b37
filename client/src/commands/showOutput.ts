// "Show Output": the log of the extension and of its server.

import type { Command } from "./command.ts";

export const showOutput: Command = {
  id: "ebsManifests.showOutput",
  run: ({ output }) => output.show(),
};
