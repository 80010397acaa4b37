// The list of rules, in the order of their names. Written by `npm run generate` from the files of this folder.
import { claimNotFound } from "./claimNotFound.ts";
import { conflictingFstype } from "./conflictingFstype.ts";
import { conflictingIops } from "./conflictingIops.ts";
import { dataDirectoryLostFound } from "./dataDirectoryLostFound.ts";
import { dataDirectoryNotMounted } from "./dataDirectoryNotMounted.ts";
import { debugMountOption } from "./debugMountOption.ts";
import { decimalUnit } from "./decimalUnit.ts";
import { deleteReclaimPolicy } from "./deleteReclaimPolicy.ts";
import { deprecatedFstypeKey } from "./deprecatedFstypeKey.ts";
import { ebsReadOnlyMany } from "./ebsReadOnlyMany.ts";
import { ebsReadWriteMany } from "./ebsReadWriteMany.ts";
import { encryptedNotTrue } from "./encryptedNotTrue.ts";
import { immediateBinding } from "./immediateBinding.ts";
import { implicitVolumeType } from "./implicitVolumeType.ts";
import { inTreeEbsPersistentVolume } from "./inTreeEbsPersistentVolume.ts";
import { inTreeEbsProvisioner } from "./inTreeEbsProvisioner.ts";
import { inTreeEbsVolume } from "./inTreeEbsVolume.ts";
import { invalidQuantity } from "./invalidQuantity.ts";
import { invalidValue } from "./invalidValue.ts";
import { iopsNotApplicable } from "./iopsNotApplicable.ts";
import { missingFsGroup } from "./missingFsGroup.ts";
import { missingIops } from "./missingIops.ts";
import { mixedAccessModes } from "./mixedAccessModes.ts";
import { namespaceOnClusterObject } from "./namespaceOnClusterObject.ts";
import { noVolumeExpansion } from "./noVolumeExpansion.ts";
import { nonStringParameter } from "./nonStringParameter.ts";
import { previousGenerationType } from "./previousGenerationType.ts";
import { recycleReclaimPolicy } from "./recycleReclaimPolicy.ts";
import { removedApiVersion } from "./removedApiVersion.ts";
import { rollingUpdateOnEbs } from "./rollingUpdateOnEbs.ts";
import type { Rule } from "./rule.ts";
import { serviceLinkCollision } from "./serviceLinkCollision.ts";
import { sharedEbsClaim } from "./sharedEbsClaim.ts";
import { staleClaimRef } from "./staleClaimRef.ts";
import { staticVolumeDeletePolicy } from "./staticVolumeDeletePolicy.ts";
import { storageClassAnnotation } from "./storageClassAnnotation.ts";
import { storageClassAnnotationConflict } from "./storageClassAnnotationConflict.ts";
import { storageClassNotFound } from "./storageClassNotFound.ts";
import { throughputNotApplicable } from "./throughputNotApplicable.ts";
import { unknownParameter } from "./unknownParameter.ts";
import { unresolvedPlaceholder } from "./unresolvedPlaceholder.ts";
import { unsupportedFilesystem } from "./unsupportedFilesystem.ts";
import { unsupportedVolumeType } from "./unsupportedVolumeType.ts";
import { unusedIgnore } from "./unusedIgnore.ts";
import { unusedVolume } from "./unusedVolume.ts";
import { volumeNotDeclared } from "./volumeNotDeclared.ts";
import { volumeWithoutZone } from "./volumeWithoutZone.ts";
import { yamlSyntax } from "./yamlSyntax.ts";
import { zoneParameter } from "./zoneParameter.ts";

export const rules: readonly Rule[] = [
  claimNotFound,
  conflictingFstype,
  conflictingIops,
  dataDirectoryLostFound,
  dataDirectoryNotMounted,
  debugMountOption,
  decimalUnit,
  deleteReclaimPolicy,
  deprecatedFstypeKey,
  ebsReadOnlyMany,
  ebsReadWriteMany,
  encryptedNotTrue,
  immediateBinding,
  implicitVolumeType,
  inTreeEbsPersistentVolume,
  inTreeEbsProvisioner,
  inTreeEbsVolume,
  invalidQuantity,
  invalidValue,
  iopsNotApplicable,
  missingFsGroup,
  missingIops,
  mixedAccessModes,
  namespaceOnClusterObject,
  noVolumeExpansion,
  nonStringParameter,
  previousGenerationType,
  recycleReclaimPolicy,
  removedApiVersion,
  rollingUpdateOnEbs,
  serviceLinkCollision,
  sharedEbsClaim,
  staleClaimRef,
  staticVolumeDeletePolicy,
  storageClassAnnotation,
  storageClassAnnotationConflict,
  storageClassNotFound,
  throughputNotApplicable,
  unknownParameter,
  unresolvedPlaceholder,
  unsupportedFilesystem,
  unsupportedVolumeType,
  unusedIgnore,
  unusedVolume,
  volumeNotDeclared,
  volumeWithoutZone,
  yamlSyntax,
  zoneParameter,
];
