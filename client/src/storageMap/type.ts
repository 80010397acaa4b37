// By which VS Code knows the panel again after the window was reloaded; package.json wakes the extension up for it.

export const storageMapType = "ebs-storage-map";
