// "Show Storage Map": the workspace's storage as a picture, from classes to pods. Its code is loaded when it is asked for.

import type { Command } from "./command.ts";

export const showStorageMap: Command = {
  id: "ebsManifests.showStorageMap",
  async run(extension) {
    const { StorageMapPanel } = await import("../storageMap/panel.ts");
    StorageMapPanel.show(extension);
  },
};
