// The list of conversions, in the order in which an editor offers them.
import { claimToClaimTemplate } from "./claimToClaimTemplate.ts";
import type { Conversion } from "./conversion.ts";
import { deploymentToStatefulSet } from "./deploymentToStatefulSet.ts";
import { dynamicToStatic } from "./dynamicToStatic.ts";
import { gp2ToGp3Conversion } from "./gp2ToGp3.ts";
import { inTreeToCsiConversion } from "./inTreeToCsi.ts";
import { replaceByEbsClaim } from "./replaceByEbsClaim.ts";
import { restoreFromSnapshot } from "./restoreFromSnapshot.ts";
import { staticToDynamic } from "./staticToDynamic.ts";
import { upgradeApiVersionConversion } from "./upgradeApiVersion.ts";
import { volumePool } from "./volumePool.ts";

export const conversions: readonly Conversion[] = [
  staticToDynamic,
  dynamicToStatic,
  restoreFromSnapshot,
  inTreeToCsiConversion,
  gp2ToGp3Conversion,
  deploymentToStatefulSet,
  claimToClaimTemplate,
  volumePool,
  replaceByEbsClaim,
  upgradeApiVersionConversion,
];
