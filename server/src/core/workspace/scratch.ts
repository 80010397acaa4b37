// Which files are nobody's manifests: texts that somebody tries something out in.

/** An address of a file that is saved nowhere, or of the example that VS Code's walkthrough opens. */
export function isScratch(uri: string): boolean {
  return /^(untitled|ebs-example):/.test(uri);
}
