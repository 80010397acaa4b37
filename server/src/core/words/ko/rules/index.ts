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
import { fileTooLarge } from "./fileTooLarge.ts";
import { formatOptionMismatch } from "./formatOptionMismatch.ts";
import { headlessServiceMissing } from "./headlessServiceMissing.ts";
import { immediateBinding } from "./immediateBinding.ts";
import { implicitVolumeType } from "./implicitVolumeType.ts";
import { inTreeEbsPersistentVolume } from "./inTreeEbsPersistentVolume.ts";
import { inTreeEbsProvisioner } from "./inTreeEbsProvisioner.ts";
import { inTreeEbsVolume } from "./inTreeEbsVolume.ts";
import { invalidAttributesParameter } from "./invalidAttributesParameter.ts";
import { invalidKmsKey } from "./invalidKmsKey.ts";
import { invalidMount } from "./invalidMount.ts";
import { invalidName } from "./invalidName.ts";
import { invalidQuantity } from "./invalidQuantity.ts";
import { invalidSnapshotClassParameter } from "./invalidSnapshotClassParameter.ts";
import { invalidTagSpecification } from "./invalidTagSpecification.ts";
import { invalidValue } from "./invalidValue.ts";
import { invalidVolumeId } from "./invalidVolumeId.ts";
import { iopsNotApplicable } from "./iopsNotApplicable.ts";
import { kustomizationPathNotFound } from "./kustomizationPathNotFound.ts";
import { legacyTopologyKey } from "./legacyTopologyKey.ts";
import { missingField } from "./missingField.ts";
import { missingFsGroup } from "./missingFsGroup.ts";
import { missingIops } from "./missingIops.ts";
import { mixedAccessModes } from "./mixedAccessModes.ts";
import { modifyVolumeAnnotation } from "./modifyVolumeAnnotation.ts";
import { multiAttachVolumeType } from "./multiAttachVolumeType.ts";
import { namespaceOnClusterObject } from "./namespaceOnClusterObject.ts";
import { noDefaultClass } from "./noDefaultClass.ts";
import { noVolumeExpansion } from "./noVolumeExpansion.ts";
import { nodeNameWithLateBinding } from "./nodeNameWithLateBinding.ts";
import { nonStringParameter } from "./nonStringParameter.ts";
import { operatorDeletesClaims } from "./operatorDeletesClaims.ts";
import { performanceOutOfRange } from "./performanceOutOfRange.ts";
import { pinnedClaimWithoutClass } from "./pinnedClaimWithoutClass.ts";
import { poolShortage } from "./poolShortage.ts";
import { previousGenerationType } from "./previousGenerationType.ts";
import { recycleReclaimPolicy } from "./recycleReclaimPolicy.ts";
import { refusedClaim } from "./refusedClaim.ts";
import { removedApiVersion } from "./removedApiVersion.ts";
import { removedVolumePlugin } from "./removedVolumePlugin.ts";
import { retentionDeletesVolumes } from "./retentionDeletesVolumes.ts";
import { rollingUpdateOnEbs } from "./rollingUpdateOnEbs.ts";
import { selectorMismatch } from "./selectorMismatch.ts";
import { selectorWithProvisioner } from "./selectorWithProvisioner.ts";
import { serviceLinkCollision } from "./serviceLinkCollision.ts";
import { severalDefaultClasses } from "./severalDefaultClasses.ts";
import { sharedEbsClaim } from "./sharedEbsClaim.ts";
import { smallerThanSource } from "./smallerThanSource.ts";
import { snapshotContentIncomplete } from "./snapshotContentIncomplete.ts";
import { snapshotDeletesSource } from "./snapshotDeletesSource.ts";
import { snapshotSourceClass } from "./snapshotSourceClass.ts";
import { staleClaimRef } from "./staleClaimRef.ts";
import { staticVolumeDeletePolicy } from "./staticVolumeDeletePolicy.ts";
import { storageClassAnnotation } from "./storageClassAnnotation.ts";
import { storageClassAnnotationConflict } from "./storageClassAnnotationConflict.ts";
import { storageClassNotFound } from "./storageClassNotFound.ts";
import { throughputNotApplicable } from "./throughputNotApplicable.ts";
import { unclaimedStaticVolume } from "./unclaimedStaticVolume.ts";
import { unencryptedVolume } from "./unencryptedVolume.ts";
import { unknownField } from "./unknownField.ts";
import { unknownKind } from "./unknownKind.ts";
import { unknownParameter } from "./unknownParameter.ts";
import { unknownZone } from "./unknownZone.ts";
import { unresolvedPlaceholder } from "./unresolvedPlaceholder.ts";
import { unsupportedFilesystem } from "./unsupportedFilesystem.ts";
import { unsupportedVolumeType } from "./unsupportedVolumeType.ts";
import { unusedIgnore } from "./unusedIgnore.ts";
import { unusedVolume } from "./unusedVolume.ts";
import { volumeModeMismatch } from "./volumeModeMismatch.ts";
import { volumeNotDeclared } from "./volumeNotDeclared.ts";
import { volumeSizeOutOfRange } from "./volumeSizeOutOfRange.ts";
import { volumeSourceCount } from "./volumeSourceCount.ts";
import { volumeUsedTwice } from "./volumeUsedTwice.ts";
import { volumeWithoutZone } from "./volumeWithoutZone.ts";
import { wrongType } from "./wrongType.ts";
import { yamlSyntax } from "./yamlSyntax.ts";
import { zoneConflict } from "./zoneConflict.ts";
import { zoneIdTopology } from "./zoneIdTopology.ts";
import { zoneParameter } from "./zoneParameter.ts";

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
  fileTooLarge,
  formatOptionMismatch,
  headlessServiceMissing,
  immediateBinding,
  implicitVolumeType,
  inTreeEbsPersistentVolume,
  inTreeEbsProvisioner,
  inTreeEbsVolume,
  invalidAttributesParameter,
  invalidKmsKey,
  invalidMount,
  invalidName,
  invalidQuantity,
  invalidSnapshotClassParameter,
  invalidTagSpecification,
  invalidValue,
  invalidVolumeId,
  iopsNotApplicable,
  kustomizationPathNotFound,
  legacyTopologyKey,
  missingField,
  missingFsGroup,
  missingIops,
  mixedAccessModes,
  modifyVolumeAnnotation,
  multiAttachVolumeType,
  namespaceOnClusterObject,
  noDefaultClass,
  noVolumeExpansion,
  nodeNameWithLateBinding,
  nonStringParameter,
  operatorDeletesClaims,
  performanceOutOfRange,
  pinnedClaimWithoutClass,
  poolShortage,
  previousGenerationType,
  recycleReclaimPolicy,
  refusedClaim,
  removedApiVersion,
  removedVolumePlugin,
  retentionDeletesVolumes,
  rollingUpdateOnEbs,
  selectorMismatch,
  selectorWithProvisioner,
  serviceLinkCollision,
  severalDefaultClasses,
  sharedEbsClaim,
  smallerThanSource,
  snapshotContentIncomplete,
  snapshotDeletesSource,
  snapshotSourceClass,
  staleClaimRef,
  staticVolumeDeletePolicy,
  storageClassAnnotation,
  storageClassAnnotationConflict,
  storageClassNotFound,
  throughputNotApplicable,
  unclaimedStaticVolume,
  unencryptedVolume,
  unknownField,
  unknownKind,
  unknownParameter,
  unknownZone,
  unresolvedPlaceholder,
  unsupportedFilesystem,
  unsupportedVolumeType,
  unusedIgnore,
  unusedVolume,
  volumeModeMismatch,
  volumeNotDeclared,
  volumeSizeOutOfRange,
  volumeSourceCount,
  volumeUsedTwice,
  volumeWithoutZone,
  wrongType,
  yamlSyntax,
  zoneConflict,
  zoneIdTopology,
  zoneParameter,
];
