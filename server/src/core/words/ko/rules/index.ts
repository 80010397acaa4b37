// What is said of the rules, in the order of their names. Written by `npm run generate` from the files of this folder.
import type { RuleWords } from "../../translations.ts";
import { immediateBinding } from "./immediateBinding.ts";

export const ruleWords: readonly RuleWords[] = [
  immediateBinding,
];
