// What `check` gives to a format, of files in memory.
import {
  createLanguageService,
  newestDriver,
  newestKubernetes,
  parseVersion,
  say,
} from "../../server/src/core/index.ts";
import type { Checked } from "../../server/src/main/cli/format/checked.ts";

/** Without advice, as is the default, unless it is asked for. */
export function checkedOf(
  texts: Readonly<Record<string, string>>,
  { problems = [], advice = false }: { readonly problems?: readonly string[]; readonly advice?: boolean } = {},
): Checked {
  const service = createLanguageService((message) => {
    throw new Error(message);
  });
  for (const [file, text] of Object.entries(texts)) service.update(file, text);
  const config = { kubernetesVersion: known(newestKubernetes), driverVersion: known(newestDriver), severities: {} };
  return {
    files: Object.keys(texts).map((file) => ({
      file,
      findings: service.findings(file, config).filter(({ severity }) => advice || severity !== "hint"),
    })),
    problems,
    say,
    name: (file) => file,
    text: (file) => service.text(file) ?? "",
    fixes: (file) => service.fixes(file, { start: 0, end: service.text(file)?.length ?? 0 }, config),
  };
}

function known(text: string) {
  const version = parseVersion(text);
  if (!version) throw new Error(text);
  return version;
}
