// The languages in which everything is said: English, whose words stand where they are used, and those of the folders beside this file.
import { type Say, say, sayIn, type Translations } from "../text/message.ts";

/**
 * How to say everything to whom `locale` speaks of: `ko`, `ko-KR` as editors call it, `ko_KR.UTF-8` as terminals do. English where there
 * are no words for it. A language is loaded when somebody reads it.
 */
export async function sayingFor(locale: string | undefined): Promise<Say> {
  const translations = await translationsFor(/^[a-z]+/i.exec(locale ?? "")?.[0].toLowerCase());
  return translations ? sayIn(translations) : say;
}

async function translationsFor(language: string | undefined): Promise<Translations | undefined> {
  if (language !== "ko") return undefined;
  const { korean } = await import("./ko/index.ts");
  return korean;
}
