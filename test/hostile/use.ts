// One text, taken as an editor would bring it up: opened, asked everything about, and edited.
import { createLanguageService, newestDriver, newestKubernetes, parseVersion } from "../../server/src/core/index.ts";

const version = (text: string) => parseVersion(text) ?? { major: 1, minor: 0, patch: 0 };
const config = {
  kubernetesVersion: version(newestKubernetes),
  driverVersion: version(newestDriver),
  severities: {},
};

/** Throws where a rule does. */
export function use(name: string, text: string): void {
  const service = createLanguageService((bug) => {
    throw new Error(`${name}: ${bug.slice(0, 2000)}`);
  });
  const uri = "/a.yaml";
  for (const now of [text, `${text}\n# c`]) {
    service.update(uri, now);
    const findings = service.findings(uri, config);
    if (text.length > 6_000_000 && !findings.some(({ rule }) => rule === "file-too-large"))
      throw new Error(`${name}: nobody is told that the file is left out`);
    for (const at of [Math.floor(now.length / 2), now.length]) {
      service
        .fixes(uri, { start: at, end: at }, config)
        .slice(0, 3)
        .map((fix) => (fix.disabled ? undefined : fix.change()));
      service.complete(uri, at, config);
      service.hover(uri, at, config);
      service.definition(uri, at);
      service.references(uri, at, true);
      service.highlights(uri, at);
      service.selections(uri, at);
      service.rename(uri, at, "other");
      service.usersAt(uri, at);
    }
    service.fixAll(uri, config);
    service.inlayHints(uri, { start: 0, end: 2000 }, config);
    service.semanticTokens(uri);
    for (const lens of service.codeLenses(uri, config).slice(0, 10)) lens.words();
    for (const { children } of service.objectSymbols(uri)) children.at(0);
    service.workspaceSymbols("data");
    service.folds(uri);
    service.links(uri);
  }
  for (const _ of service.storageGraph(() => config));
  if ("polluted" in {}) throw new Error(`${name}: every object has a new property`);
}
