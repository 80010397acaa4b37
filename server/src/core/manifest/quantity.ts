// Kubernetes quantities, as the API server reads them.
// Source: https://github.com/kubernetes/apimachinery/blob/master/pkg/api/resource/quantity.go, and dry runs against kube-apiserver 1.35.

const pattern = /^([+-]?)(\d+(?:\.\d*)?|\.\d+)(?:([KMGTPE]i)|([numkMGTPE])|[eE]([+-]?\d+))?$/;
const binary: { readonly [suffix: string]: number } = {
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};
const decimal: { readonly [suffix: string]: number } = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
};

export interface Quantity {
  /** In units: bytes for storage. Exact below 2^53, which is 8 PiB. */
  readonly value: number;
  /** `Gi`, `G`, `m`, … or "" when none is written or the exponent form is used. */
  readonly suffix: string;
}

/** Undefined for what the API server refuses to read: `10 GB`, `10GiB`, `1e3Gi`, the empty text. */
export function parseQuantity(text: string): Quantity | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, sign, digits, two = "", ten = "", exponent] = match;
  const scale = binary[two] ?? decimal[ten] ?? 10 ** Number(exponent ?? 0);
  const value = Number(digits) * scale * (sign === "-" ? -1 : 1);
  return Number.isFinite(value) ? { value, suffix: two || ten } : undefined;
}
