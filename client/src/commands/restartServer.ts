// "Restart Language Server", also the way back after the server has died.

import type { Command } from "./command.ts";

export const restartServer: Command = {
  id: "ebsManifests.restartServer",
  run: ({ server }) => server.restart(),
};
