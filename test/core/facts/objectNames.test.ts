// Names that the API server takes, and names that it refuses.
import { expect, test } from "vitest";
import { isValidName, nameFormOf } from "../../../server/src/core/facts/objectNames.ts";

const isName = (kind: string, name: string) => isValidName(name, nameFormOf(kind));

test("most objects take dots, and up to 253 letters", () => {
  for (const name of ["a", "1", "a.b-c.d", "a".repeat(253)])
    expect(isName("PersistentVolumeClaim", name), name).toBe(true);
  for (const name of ["", "A", "a_b", "-a", "a-", ".a", "a.", "a..b", "a.-b", "a b", "ä", "a\n", "a".repeat(254)]) {
    expect(isName("PersistentVolumeClaim", name), name).toBe(false);
  }
});

test("StatefulSets and volumes take no dots, and up to 63 letters", () => {
  for (const kind of ["StatefulSet", "volume"]) {
    for (const name of ["a", "1", "a--b", "a".repeat(63)]) expect(isName(kind, name), name).toBe(true);
    for (const name of ["a.b", "-a", "a".repeat(64)]) expect(isName(kind, name), name).toBe(false);
  }
});

test("a Service begins with a letter", () => {
  expect(isName("Service", "a1")).toBe(true);
  expect(isName("Service", "1a")).toBe(false);
});
