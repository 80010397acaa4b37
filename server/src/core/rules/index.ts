// The list of rules, in the order of their names. Written by `npm run generate` from the files of this folder.
import { inTreeEbsVolume } from "./inTreeEbsVolume.ts";
import type { Rule } from "./rule.ts";
import { storageClassAnnotation } from "./storageClassAnnotation.ts";

export const rules: readonly Rule[] = [
  inTreeEbsVolume,
  storageClassAnnotation,
];
