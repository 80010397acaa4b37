// The list of conversions.
import type { Conversion } from "./conversion.ts";
import { staticToDynamic } from "./staticToDynamic.ts";

export const conversions: readonly Conversion[] = [staticToDynamic];
