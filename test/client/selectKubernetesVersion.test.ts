// "Select Kubernetes Version": what can be chosen and typed, and where the choice is remembered.
import { beforeEach, expect, test, vi } from "vitest";
import { selectKubernetesVersion } from "../../client/src/commands/selectKubernetesVersion.ts";

interface Item {
  readonly label: string;
  readonly description?: string;
}

const vscode = vi.hoisted(() => ({
  folders: ["file:///w"] as string[],
  inspected: {} as { workspaceValue?: string; workspaceFolderValue?: string; globalValue?: string },
  updates: [] as unknown[][],
  /** What is typed into the list of versions, and which of its items is chosen. */
  typed: "",
  chosen: "",
  shown: [] as Item[],
  isHidden: false,
  /** What the second list shows, and which of its items is chosen. */
  places: [] as Item[],
  place: undefined as string | undefined,
  applied: [] as unknown[],
  isDirty: false,
  saved: 0,
  errors: [] as string[],
  canApply: true,
}));

vi.mock("vscode", () => {
  const folder = (uri: string) => ({ uri: { toString: () => uri }, name: uri.split("/").at(-1) });
  class Pick {
    items: Item[] = [];
    activeItems: Item[] = [];
    #typed = (_: string) => {};
    #accepted = () => {};
    #hidden = () => {};
    get selectedItems() {
      return this.items.filter(({ label }) => label === vscode.chosen);
    }
    onDidChangeValue(listen: (value: string) => void) {
      this.#typed = listen;
    }
    onDidAccept(listen: () => void) {
      this.#accepted = listen;
    }
    onDidHide(listen: () => void) {
      this.#hidden = listen;
    }
    show() {
      this.#typed(vscode.typed);
      vscode.shown = this.items;
      this.#accepted();
      if (!vscode.isHidden) this.#hidden();
    }
    hide() {
      vscode.isHidden = true;
    }
    dispose() {}
  }
  const document = {
    uri: { toString: () => "file:///w/.ebs-manifests.yaml" },
    get isDirty() {
      return vscode.isDirty;
    },
    save: async () => void vscode.saved++,
  };
  return {
    ConfigurationTarget: { Global: 1, Workspace: 2, WorkspaceFolder: 3 },
    l10n: {
      t: (words: string, ...values: string[]) => words.replace(/\{(\d)\}/g, (_, at: number) => values[at] ?? ""),
    },
    Uri: {
      parse: (uri: string) => ({ toString: () => uri }),
      joinPath: (uri: unknown, name: string) => ({ toString: () => `${uri}/${name}` }),
    },
    window: {
      activeTextEditor: { document: { uri: { toString: () => "file:///w/a.yaml" } } },
      createQuickPick: () => new Pick(),
      showQuickPick: async (items: Item[]) => {
        vscode.places = items;
        return items.find(({ label }) => label === vscode.place);
      },
      showErrorMessage: async (words: string) => void vscode.errors.push(words),
      showTextDocument: async () => {},
    },
    workspace: {
      get workspaceFolders() {
        return vscode.folders.map(folder);
      },
      getWorkspaceFolder: (uri: unknown) =>
        vscode.folders.map(folder).find((each) => `${uri}`.startsWith(`${each.uri}`)),
      getConfiguration: () => ({
        inspect: () => vscode.inspected,
        update: async (...update: unknown[]) => void vscode.updates.push(update),
      }),
      textDocuments: [document],
      applyEdit: async (edit: unknown) => {
        vscode.applied.push(edit);
        return vscode.canApply;
      },
      openTextDocument: async () => document,
    },
  };
});

const manifest = {
  contributes: {
    configuration: {
      properties: { "ebsManifests.kubernetesVersion": { examples: ["1.36", "1.35"], pattern: "^v?\\d+\\.\\d+$" } },
    },
  },
};

const start = structuredClone(vscode);
beforeEach(() => void Object.assign(vscode, structuredClone(start)));

async function run(inFile = false, edit: () => unknown = () => ({ size: 1 })) {
  const asked: unknown[] = [];
  const status = {
    kubernetesVersion: "1.36",
    driverVersion: "1.64",
    folders: [{ uri: "file:///w", kubernetesVersion: "1.28", driverVersion: "1.64", kubernetesVersionInFile: inFile }],
  };
  const server = {
    status,
    versionEdit: async (folder: unknown, version: unknown) => {
      asked.push(`${folder} ${version}`);
      return edit();
    },
  };
  await selectKubernetesVersion.run({ manifest, server } as never);
  return asked;
}

test("the version of the file's own folder is the current one", async () => {
  await run();
  expect(vscode.shown.find(({ description }) => description === "current")?.label).toBe("1.28");
  expect(vscode.shown.map(({ label }) => label)).toEqual(["Newest", "1.36", "1.35", "1.28"]);
});

test.each(["file", "new"])("the settings file is edited and saved (%s)", async (where) => {
  Object.assign(vscode, { chosen: "1.35", place: ".ebs-manifests.yaml" });
  expect(await run(where === "file")).toEqual(["file:///w 1.35"]);
  expect(vscode.places.length).toBe(where === "file" ? 0 : 3);
  expect([vscode.applied, vscode.saved, vscode.updates, vscode.errors]).toEqual([[{ size: 1 }], 1, [], []]);
});

test("what somebody has not saved yet is left to them", async () => {
  Object.assign(vscode, { chosen: "1.35", isDirty: true });
  await run(true);
  expect(vscode.applied).toHaveLength(1);
  expect(vscode.saved).toBe(0);
});

test.each([
  ["a text that cannot be edited", () => null, true, /by hand/],
  ["an edit that VS Code refuses", () => ({ size: 1 }), false, /by hand/],
  ["no server", () => undefined, true, /not running/],
])("%s is said", async (_, edit, canApply, words) => {
  Object.assign(vscode, { chosen: "1.35", canApply });
  await run(true, edit);
  expect(vscode.errors).toEqual([expect.stringMatching(words)]);
  expect(vscode.saved).toBe(0);
});

test.each([
  [{ workspaceValue: "1.30", globalValue: "1.29" }, 2],
  [{ workspaceFolderValue: "1.30", workspaceValue: "1.31" }, 3],
])("%j is changed where it stands", async (inspected, target) => {
  Object.assign(vscode, { chosen: "1.35", inspected });
  await run();
  expect(vscode.places).toEqual([]);
  expect(vscode.updates).toEqual([["kubernetesVersion", "1.35", target]]);
});

test.each([
  ["Settings of this folder", ["file:///w"], [["kubernetesVersion", "1.35", 2]]],
  ["Settings of this folder", ["file:///w", "file:///x"], [["kubernetesVersion", "1.35", 3]]],
  ["My settings", ["file:///w"], [["kubernetesVersion", "1.35", 1]]],
  [undefined, ["file:///w"], []],
])("without any, somebody is asked: %s", async (place, folders, updates) => {
  Object.assign(vscode, { chosen: "1.35", place, folders, inspected: { globalValue: "1.29" } });
  expect(await run()).toEqual([]);
  expect(vscode.updates).toEqual(updates);
});

test("without a folder there is one place only", async () => {
  Object.assign(vscode, { chosen: "1.35", folders: [] });
  await run();
  expect([vscode.places, vscode.updates]).toEqual([[], [["kubernetesVersion", "1.35", 1]]]);
});

test("the newest takes away what is settled, and asks nobody where nothing is", async () => {
  Object.assign(vscode, { chosen: "Newest" });
  expect(await run(true)).toEqual(["file:///w undefined"]);
  await run();
  expect([vscode.places, vscode.updates]).toEqual([[], []]);
});

test("a release that is not listed can be typed", async () => {
  Object.assign(vscode, { typed: " v1.19 ", chosen: "v1.19" });
  expect(await run(true)).toEqual(["file:///w v1.19"]);
});

test("nonsense is refused in words, and cannot be chosen", async () => {
  const words = '"nonsense" is no release of Kubernetes';
  Object.assign(vscode, { typed: "nonsense", chosen: words });
  expect(await run(true)).toEqual([]);
  expect(vscode.shown[0]).toMatchObject({ label: words, alwaysShow: true });
  expect(vscode.isHidden).toBe(false);
});

test("what may still become a release, or names an item, is not refused", async () => {
  for (const typed of ["1", "new", "1.3"]) {
    Object.assign(vscode, { typed });
    await run();
    expect(vscode.shown.filter(({ label }) => label.includes("no release"))).toEqual([]);
  }
});
