// Which conversion each command is for, by its name in the kind of its code actions.

export const conversionCommands = {
  "ebsManifests.convertStaticToDynamic": "staticToDynamic",
  "ebsManifests.convertDynamicToStatic": "dynamicToStatic",
  "ebsManifests.restoreFromSnapshot": "restoreFromSnapshot",
  "ebsManifests.convertInTreeToCsi": "inTreeToCsi",
  "ebsManifests.convertGp2ToGp3": "gp2ToGp3",
  "ebsManifests.convertDeploymentToStatefulSet": "deploymentToStatefulSet",
  "ebsManifests.convertClaimToClaimTemplate": "claimToClaimTemplate",
  "ebsManifests.createVolumePool": "volumePool",
  "ebsManifests.replaceByEbsClaim": "replaceByEbsClaim",
  "ebsManifests.upgradeApiVersion": "upgradeApiVersion",
} as const;

export type ConversionCommand = keyof typeof conversionCommands;
