// Which conversion each command is for.

export const conversionCommands = {
  "ebsManifests.convertStaticToDynamic": "static-to-dynamic",
  "ebsManifests.convertDynamicToStatic": "dynamic-to-static",
  "ebsManifests.restoreFromSnapshot": "restore-from-snapshot",
  "ebsManifests.convertInTreeToCsi": "in-tree-to-csi",
  "ebsManifests.convertGp2ToGp3": "gp2-to-gp3",
  "ebsManifests.convertDeploymentToStatefulSet": "deployment-to-stateful-set",
  "ebsManifests.convertClaimToClaimTemplate": "claim-to-claim-template",
  "ebsManifests.createVolumePool": "volume-pool",
  "ebsManifests.replaceByEbsClaim": "replace-by-ebs-claim",
  "ebsManifests.upgradeApiVersion": "upgrade-api-version",
} as const;

export type ConversionCommand = keyof typeof conversionCommands;
