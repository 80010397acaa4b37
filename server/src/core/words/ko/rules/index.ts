// What is said of the rules, in the order of their names. Written by `npm run generate` from the files of this folder.
import type { RuleWords } from "../../translations.ts";
import { autoModeProvisioner } from "./autoModeProvisioner.ts";
import { bindingMismatch } from "./bindingMismatch.ts";
import { claimNotFound } from "./claimNotFound.ts";
import { claimRefMismatch } from "./claimRefMismatch.ts";
import { claimTemplateChanged } from "./claimTemplateChanged.ts";
import { conflictingFstype } from "./conflictingFstype.ts";
import { conflictingIops } from "./conflictingIops.ts";
import { dataDirectoryLostFound } from "./dataDirectoryLostFound.ts";
import { dataDirectoryNotMounted } from "./dataDirectoryNotMounted.ts";
import { debugMountOption } from "./debugMountOption.ts";
import { decimalUnit } from "./decimalUnit.ts";
import { deleteReclaimPolicy } from "./deleteReclaimPolicy.ts";
import { deprecatedFstypeKey } from "./deprecatedFstypeKey.ts";
import { duplicateObject } from "./duplicateObject.ts";
import { ebsReadOnlyMany } from "./ebsReadOnlyMany.ts";
import { ebsReadWriteMany } from "./ebsReadWriteMany.ts";
import { encryptedNotTrue } from "./encryptedNotTrue.ts";
import { ephemeralCsiVolume } from "./ephemeralCsiVolume.ts";
import { formatOptionMismatch } from "./formatOptionMismatch.ts";
import { headlessServiceMissing } from "./headlessServiceMissing.ts";
import { immediateBinding } from "./immediateBinding.ts";

export const ruleWords: readonly RuleWords[] = [
  autoModeProvisioner,
  bindingMismatch,
  claimNotFound,
  claimRefMismatch,
  claimTemplateChanged,
  conflictingFstype,
  conflictingIops,
  dataDirectoryLostFound,
  dataDirectoryNotMounted,
  debugMountOption,
  decimalUnit,
  deleteReclaimPolicy,
  deprecatedFstypeKey,
  duplicateObject,
  ebsReadOnlyMany,
  ebsReadWriteMany,
  encryptedNotTrue,
  ephemeralCsiVolume,
  formatOptionMismatch,
  headlessServiceMissing,
  immediateBinding,
];
