// The options that say which cluster the manifests are for.
import { InvalidArgumentError, Option } from "commander";
import { newestDriver, newestKubernetes, parseVersion, type Version } from "../../core/index.ts";

export interface VersionOptions {
  readonly kubernetesVersion: Version;
  readonly driverVersion: Version;
}

export function versionOptions(): Option[] {
  return [
    new Option("--kubernetes-version <version>", "release of the cluster")
      .argParser(toVersion)
      .default(toVersion(newestKubernetes), newestKubernetes),
    new Option("--driver-version <version>", "release of the EBS CSI driver")
      .argParser(toVersion)
      .default(toVersion(newestDriver), newestDriver),
  ];
}

function toVersion(text: string): Version {
  const version = parseVersion(text);
  if (!version) throw new InvalidArgumentError('A release such as "1.36" is expected.');
  return version;
}
