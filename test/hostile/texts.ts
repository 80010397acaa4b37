// Texts that were made to break whoever reads them, or that look as if they were.

const claim = (name: string) =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: ${name}\nspec:\n  accessModes: [ReadWriteOnce]\n  resources:\n    requests:\n      storage: 10Gi\n`;

const megabyte = 1024 * 1024;

/** `a9: [*a8, *a8, …]` down to `a0`: read in full it would be 9^30 words. */
function aliasBomb(levels: number, open: string, close: string, item: (name: string) => string): string {
  const lines = ['a0: &a0 "lol"'];
  for (let level = 1; level <= levels; level++) {
    const items = Array.from({ length: 9 }, (_, index) => item(`a${level - 1}`).replace("#", String(index)));
    lines.push(`a${level}: &a${level} ${open}${items.join(", ")}${close}`);
  }
  return `kind: ConfigMap\napiVersion: v1\ndata:\n${lines.map((line) => `  ${line}\n`).join("")}spec: *a${levels}\n`;
}

/** By name; made only when it is wanted. These cost little. */
export const hostileTexts: Readonly<Record<string, () => string>> = {
  "an alias bomb of lists": () => aliasBomb(30, "[", "]", (name) => `*${name}`),
  "an alias bomb of maps": () => aliasBomb(30, "{", "}", (name) => `k#: *${name}`),
  "an alias bomb of merge keys": () =>
    `a0: &a0 {k: v}\n${Array.from({ length: 40 }, (_, n) => `a${n + 1}: &a${n + 1}\n  <<: [*a${n}, *a${n}, *a${n}]\n`).join("")}kind: Pod\napiVersion: v1\n<<: *a40\n`,
  "an alias bomb where volumes are": () =>
    `kind: Pod\napiVersion: v1\nmetadata: {name: x}\nx0: &a0 {name: a, awsElasticBlockStore: {volumeID: vol-1}}\n${Array.from({ length: 30 }, (_, n) => `x${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}]\n`).join("")}spec: {volumes: *a30, containers: *a30, template: *a30}\n`,
  "an alias bomb as a List": () =>
    `kind: List\napiVersion: v1\nx0: &a0 {kind: Pod, apiVersion: v1}\n${Array.from({ length: 30 }, (_, n) => `x${n + 1}: &a${n + 1} {kind: List, apiVersion: v1, items: [*a${n}, *a${n}, *a${n}]}\n`).join("")}items: [*a30]\n`,
  "100,000 open brackets": () => `kind: Pod\nspec: ${"[".repeat(100_000)}`,
  "100,000 closed brackets": () => `kind: Pod\nspec: ${"[".repeat(100_000)}${"]".repeat(100_000)}\n`,
  "100,000 braces": () => `kind: Pod\nspec: ${"{a: ".repeat(100_000)}`,
  "100,000 dashes": () => `kind: Pod\nspec:\n${"- ".repeat(100_000)}a\n`,
  "100,000 question marks": () => `kind: Pod\nspec:\n  ${"? ".repeat(100_000)}a\n`,
  "2,000 indents": () =>
    `kind: Pod\nspec:\n${Array.from({ length: 2000 }, (_, n) => `${" ".repeat(n + 1)}a:\n`).join("")}`,
  "as many brackets as are read": () => `kind: Pod\nspec: ${"[".repeat(490)}${"]".repeat(490)}\n`,
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

/** Those that cost time or memory, one way or another. */
export const largeTexts: Readonly<Record<string, () => string>> = {
  "one line of 50 MB": () => `kind: Pod # ${"a".repeat(50 * megabyte)}`,
  "one line of 4 MB": () => `kind: Pod\nmetadata: {name: ${"a".repeat(4 * megabyte)}}\n`,
  "a file of 50 MB": () => `${claim("data")}---\n`.repeat(350_000),
  "10,000 documents": () => Array.from({ length: 10_000 }, (_, n) => claim(`data-${n}`)).join("---\n"),
  "10,000 documents of the same name": () => Array.from({ length: 10_000 }, () => claim("data")).join("---\n"),
  "10,000 documents of open brackets": () => "kind: Pod\nspec: [[[[\n---\n".repeat(10_000),
  "100,000 markers": () => "---\n".repeat(100_000),
  "100,000 ends": () => "...\n".repeat(100_000),
  "20,000 anchors": () => `${Array.from({ length: 20_000 }, (_, n) => `k${n}: &a${n} v\n`).join("")}kind: Pod\n`,
  "20,000 keys": () => `kind: ConfigMap\ndata:\n${Array.from({ length: 20_000 }, (_, n) => `  k${n}: v\n`).join("")}`,
  "20,000 times the same key": () => `kind: ConfigMap\ndata:\n${"  k: v\n".repeat(20_000)}`,
  "10,000 open quotes": () => `kind: Pod\n${'k: "\n'.repeat(10_000)}`,
  "20,000 volumes": () =>
    `kind: Pod\napiVersion: v1\nmetadata: {name: x}\nspec:\n  containers: []\n  volumes:\n${Array.from({ length: 20_000 }, (_, n) => `  - name: v${n}\n    awsElasticBlockStore: {volumeID: vol-${n}}\n`).join("")}`,
  "100,000 comments that ignore nothing": () => `${"# ebs-ignore x: y\n".repeat(100_000)}${claim("data")}`,
};

/** Against each regular expression's weak side: many of a unit, and then what does not fit. */
const units = [
  ...[
    " ",
    "\t",
    "a",
    "0",
    ".",
    "-",
    "_",
    "/",
    ":",
    "#",
    "{{",
    "}}",
    "{{ x",
    "${",
    "$(",
    "\\",
    '"',
    "'",
    "- ",
    "a.",
    "0.",
    "# ",
  ],
  ...[
    "# ebs-ignore ",
    "<<",
    "&a ",
    "!x ",
    "\r",
    "\n",
    "\n ",
    " \n",
    "\n\n",
    "...\n",
    "\n...",
    "a,",
    "a=",
    "%",
    "vol-",
    "1Gi",
    "é",
  ],
];

export const repeated: Readonly<Record<string, () => string>> = Object.fromEntries(
  units.flatMap((unit) => {
    const many = unit.repeat(20_000 / unit.length);
    const texts = [
      many,
      `${many}\u0001`,
      `kind: Pod\nmetadata:\n  name: x${many}\u0001\n`,
      `kind: Pod\nspec: {x: "${many}`,
      `${claim("data")}  storageClassName: "x${many}\u0001"\n`,
    ];
    return texts.map((text, index) => [`many ${JSON.stringify(unit)}, ${index + 1}`, () => text]);
  }),
);
