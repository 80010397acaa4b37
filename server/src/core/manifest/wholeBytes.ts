// Whether a quantity comes out as a whole number of bytes; the API server warns of one that does not.
// Source: dry runs against kube-apiserver 1.35: `1.1Gi` and `10m` are accepted with a warning, `1.5Gi` without.

const pattern = /^[+-]?(\d*)\.?(\d*)([a-zA-Z]*)$/;
const binary: { readonly [suffix: string]: bigint } = { Ki: 10n, Mi: 20n, Gi: 30n, Ti: 40n, Pi: 50n, Ei: 60n };
const decimal: { readonly [suffix: string]: number } = {
  n: -9,
  u: -6,
  m: -3,
  "": 0,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
};

/** Of a text that `parseQuantity` reads; the exponent form (`1e9`) counts as whole. */
export function isWholeNumber(text: string): boolean {
  const [, before = "", after = "", suffix = ""] = pattern.exec(text) ?? [];
  const digits = BigInt(before + after || "0");
  const places = BigInt(after.length);
  const two = binary[suffix];
  if (two !== undefined) return (digits << two) % 10n ** places === 0n;
  const ten = decimal[suffix];
  if (ten === undefined) return true;
  const power = places - BigInt(ten);
  return power <= 0n || digits % 10n ** power === 0n;
}
