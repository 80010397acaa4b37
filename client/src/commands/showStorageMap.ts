// "Show Storage Map": the workspace's storage as a picture, from classes to pods, at the object that a hover leads to. Its code is
// loaded when it is asked for.

import type { Command } from "./command.ts";

export const showStorageMap: Command = {
  id: "ebsManifests.showStorageMap",
  async run(extension, object) {
    const { StorageMapPanel } = await import("../storageMap/panel.ts");
    StorageMapPanel.show(extension, object);
  },
};
