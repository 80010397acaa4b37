// The host where the client has the files: in a browser, and for virtual workspaces anywhere.
import type { Connection, InitializeParams } from "vscode-languageserver";
import { type Log, wordsOf } from "./guard.ts";
import { type Host, largestFile, type TooLarge } from "./host.ts";
import {
  type ListFolderParams,
  type ListFolderResult,
  listFolderMethod,
  type ReadFileParams,
  type ReadFileResult,
  readFileMethod,
} from "./protocol.ts";
import { joinUri, namesBelow, schemeOf, uriAround } from "./uris.ts";
import { type Folders, isManifestBelow, isMissingBelow, manifestsBelow } from "./walk.ts";

/** `disk` for `file:` addresses where the server has one, and the client for all others if it hands its files out. */
export function hostOf(
  disk: Host | undefined,
  connection: Connection,
  { initializationOptions }: InitializeParams,
  log: Log,
): Host | undefined {
  if (!handsOutFiles(initializationOptions)) return disk;
  const client = clientHost(connection, log);
  if (!disk) return client;
  const hostFor = (uri: string) => (schemeOf(uri) === "file" ? disk : client);
  return {
    listFiles: (folder) => hostFor(folder).listFiles(folder),
    lists: (folder, uri) => hostFor(folder).lists(folder, uri),
    isMissing: (folder, uri) => hostFor(folder).isMissing(folder, uri),
    watch: (folder, changed) => hostFor(folder).watch(folder, changed),
    readFile: (uri) => hostFor(uri).readFile(uri),
  };
}

function handsOutFiles(given: unknown): boolean {
  return typeof given === "object" && given !== null && "files" in given && given.files === true;
}

function clientHost(connection: Connection, log: Log): Host {
  const folders: Folders = {
    async list(uri) {
      const entries = await list(uri);
      return entries ? { entries } : { error: new Error("the editor has no such folder") };
    },
    kindOf: async (uri, name) => (await list(uri))?.find((entry) => entry.name === name)?.kind,
    async text(uri) {
      const read = await readFile(uri);
      return typeof read === "string" ? read : undefined;
    },
    join: joinUri,
    around: uriAround,
  };
  return {
    async *listFiles(folder) {
      try {
        yield* manifestsBelow(folders, folder);
      } catch (error) {
        log(`${folder} cannot be read: ${wordsOf(error)}`);
      }
    },
    async lists(folder, uri) {
      const names = namesBelow(uri, folder);
      return names !== undefined && isManifestBelow(folders, folder, names);
    },
    async isMissing(folder, uri) {
      const names = namesBelow(uri, folder);
      return names !== undefined && isMissingBelow(folders, folder, names);
    },
    // Who hands files out tells of them, too.
    watch: async () => () => {},
    readFile,
  };

  async function list(uri: string): Promise<ListFolderResult> {
    const params: ListFolderParams = { uri };
    return await ask<ListFolderResult>(listFolderMethod, params);
  }

  async function readFile(uri: string): Promise<string | TooLarge | undefined> {
    const params: ReadFileParams = { uri, limit: largestFile };
    const file = await ask<ReadFileResult>(readFileMethod, params);
    return file && "text" in file ? file.text : (file ?? undefined);
  }

  /** A client that fails to answer costs that file or folder, not the whole workspace. */
  async function ask<R>(method: string, params: ListFolderParams | ReadFileParams): Promise<R | null> {
    try {
      return await connection.sendRequest<R>(method, params);
    } catch (error) {
      log(`${params.uri} cannot be read: ${wordsOf(error)}`);
      return null;
    }
  }
}
