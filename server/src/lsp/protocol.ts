// What client and server say to each other beyond the language server protocol itself.

/** The server tells which versions it assumes: once after the start, and whenever the settings change them. */
export interface StatusParams {
  readonly kubernetesVersion: string;
  readonly driverVersion: string;
}

/** The method of the notification that carries `StatusParams`. */
export const statusMethod = "ebsManifests/status";

/** The client imports types only, so it repeats the method as a literal that this type holds to it. */
export type StatusMethod = typeof statusMethod;
