// What client and server say to each other beyond the language server protocol itself.

/** The server tells which versions it assumes: once after the start, and whenever the settings change them. */
export interface StatusParams {
  readonly kubernetesVersion: string;
  readonly driverVersion: string;
}

/** The method of the notification that carries `StatusParams`. */
export const statusMethod = "ebsManifests/status";

/** The client tells what a file was at the last commit, so that edits of fields which cannot change on live objects are noticed. */
export interface BaselineParams {
  readonly uri: string;
  /** null: the file is in no commit. */
  readonly text: string | null;
}

/** The method of the notification that carries `BaselineParams`. */
export const baselineMethod = "ebsManifests/baseline";

export type BaselineMethod = typeof baselineMethod;

/** The client imports types only, so it repeats the method as a literal that this type holds to it. */
export type StatusMethod = typeof statusMethod;
