// The language of whoever reads what the command line prints, as every terminal program is told it.
import { type Say, sayingFor } from "../../core/index.ts";

/** Of the variables, the first that is set decides. */
export function readerSays({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv = process.env): Promise<Say> {
  return sayingFor([LC_ALL, LC_MESSAGES, LANG].find((locale) => locale !== undefined && locale !== ""));
}
