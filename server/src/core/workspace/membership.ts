// How one file comes to be applied.

/** How a file comes to be applied. */
export interface Membership {
  /** Whether some kustomization lays it over others. */
  readonly patch: "no" | "by its own name" | "by a target";
  /** The kustomizations that list the file itself among their resources. */
  readonly listedBy: readonly string[];
  /** The outermost kustomizations that it is a resource or a patch of. */
  readonly builds: readonly string[];
  /** Whether what it leaves out may be filled in by a kustomization that builds it. */
  readonly isCompleted: boolean;
  /** Whether it stands in or below the folder of a kustomization, and none names it: it is not applied with what that builds. */
  readonly isUnlisted: boolean;
}

export function isSameMembership(a: Membership, b: Membership): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
