// Which directories of a node are its own, and no data that a pod keeps there.

/** What the operating system and the kubelet keep on every node. Source: https://kubernetes.io/docs/concepts/storage/volumes/#hostpath, read 2026-11-25. */
const own =
  /^\/+(?:$|(?:bin|boot|dev|etc|lib(?:32|64|x32)?|proc|root|run|sbin|sys|usr)(?:\/|$)|var\/?$|var\/(?:cache|lock|log|run)(?:\/|$)|var\/lib\/(?:(?:containerd|containers|docker|etcd|kubelet)(?:\/|$)|$))/;

/** Types of a `hostPath` that are no directory. */
const noDirectories: readonly unknown[] = ["File", "FileOrCreate", "Socket", "CharDevice", "BlockDevice"];

/** Whether a pod may keep data of its own at that path of its node; `type` as the volume gives it. */
export function mayHoldData(path: string, type: unknown): boolean {
  return path.startsWith("/") && !own.test(path) && !noDirectories.includes(type);
}
