// Texts that were made to break whoever reads them, or that look as if they were.

const claim = (name: string) =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: ${name}\nspec:\n  accessModes: [ReadWriteOnce]\n  resources:\n    requests:\n      storage: 10Gi\n`;

/** `a9: [*a8, *a8, …]` down to `a0`: read in full it would be 9^30 words. */
function aliasBomb(levels: number, open: string, close: string, item: (name: string) => string): string {
  const lines = ['a0: &a0 "lol"'];
  for (let level = 1; level <= levels; level++) {
    const items = Array.from({ length: 9 }, (_, index) => item(`a${level - 1}`).replace("#", String(index)));
    lines.push(`a${level}: &a${level} ${open}${items.join(", ")}${close}`);
  }
  return `kind: ConfigMap\napiVersion: v1\ndata:\n${lines.map((line) => `  ${line}\n`).join("")}spec: *a${levels}\n`;
}

/** By name; made only when it is wanted. */
export const hostileTexts: Readonly<Record<string, () => string>> = {
  "an alias bomb of lists": () => aliasBomb(30, "[", "]", (name) => `*${name}`),
  "an alias bomb of maps": () => aliasBomb(30, "{", "}", (name) => `k#: *${name}`),
  "an alias bomb of merge keys": () =>
    `a0: &a0 {k: v}\n${Array.from({ length: 40 }, (_, n) => `a${n + 1}: &a${n + 1}\n  <<: [*a${n}, *a${n}, *a${n}]\n`).join("")}kind: Pod\napiVersion: v1\n<<: *a40\n`,
  "an alias bomb where volumes are": () =>
    `kind: Pod\napiVersion: v1\nmetadata: {name: x}\nx0: &a0 {name: a, awsElasticBlockStore: {volumeID: vol-1}}\n${Array.from({ length: 30 }, (_, n) => `x${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}]\n`).join("")}spec: {volumes: *a30, containers: *a30, template: *a30}\n`,
  "an alias bomb as a List": () =>
    `kind: List\napiVersion: v1\nx0: &a0 {kind: Pod, apiVersion: v1}\n${Array.from({ length: 30 }, (_, n) => `x${n + 1}: &a${n + 1} {kind: List, apiVersion: v1, items: [*a${n}, *a${n}, *a${n}]}\n`).join("")}items: [*a30]\n`,
  "an anchor without an end": () => `kind: &${"a".repeat(1024 * 1024)} Pod\n`,
  binary: () => Array.from({ length: 100_000 }, (_, n) => String.fromCharCode((n * 7919) % 256)).join(""),
  "UTF-16 read as UTF-8": () => Array.from(claim("data"), (letter) => `${letter}\u0000`).join(""),
  "lone surrogates": () => claim("\ud800\udc00\udfff\ud800") + "\udc00: \ud800\n".repeat(1000),
  "byte-order marks": () => `\ufeff${claim("data")}---\n\ufeff${claim("data")}`,
  NULs: () => claim("\u0000data\u0000").replaceAll(" ", "\u0000 "),
  tabs: () => claim("data").replaceAll("  ", "\t"),
  "conflict markers": () => `<<<<<<< HEAD\n${claim("a")}=======\n${claim("b")}>>>>>>> other\n`,
  "keys of every object": () =>
    ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf"]
      .map((key) =>
        [
          `apiVersion: ${key}\nkind: ${key}\nmetadata:\n  name: ${key}\n  labels: {${key}: ${key}}\n${key}:\n  ${key}: {}\n`,
          `${claim(key)}  storageClassName: ${key}\n  ${key}: {__proto__: {polluted: yes}}\n`,
          `kind: StorageClass\napiVersion: storage.k8s.io/v1\nmetadata: {name: ${key}}\nprovisioner: ${key}\nparameters: {${key}: ${key}, type: ${key}}\n`,
          `kind: Pod\napiVersion: v1\nmetadata: {name: ${key}}\nspec:\n  volumes: [{name: ${key}, ${key}: {}, persistentVolumeClaim: {claimName: ${key}}}]\n`,
        ].join("---\n"),
      )
      .join("---\n"),
};
