// `ebsManifests/baseline`: what a file was at the last commit, from a client that knows.
import type { BaselineParams } from "../protocol.ts";
import type { Shell } from "../shell.ts";
import { canonicalUri } from "../uris.ts";

export function baseline({ service, changed }: Shell) {
  return ({ uri, text }: BaselineParams): void => {
    const affected = service.commit(canonicalUri(uri), text ?? undefined);
    if (affected.length > 0) changed(affected);
  };
}
