// A new, empty volume: from a class of the workspace that fits, which the author may choose, or from a new one where none does.
import type { Message } from "../../text/message.ts";
import type { ChangeBuilder } from "../../workspace/change.ts";
import type { Offer, Where } from "../conversion.ts";
import { type FittingClass, fittingClasses, type NewClass, newClass } from "./classes.ts";
import { addClass } from "./classFile.ts";
import type { OldVolume } from "./oldVolume.ts";

export interface ClassesFor {
  readonly old: OldVolume;
  /** The best first. */
  readonly fitting: readonly FittingClass[];
  /** What takes their place where there are none; undefined where the release has no classes. */
  readonly created: NewClass | undefined;
}

/** The classes from which a volume like the old one can be claimed. */
export function classesFor(where: Omit<Where, "span">, old: OldVolume): ClassesFor {
  return { old, fitting: fittingClasses(where, old), created: newClass(where.workspace, old, where.config) };
}

/** The name of the one that is taken where nobody chooses. */
export function bestClass({ fitting, created }: ClassesFor): string | undefined {
  return fitting[0]?.name ?? created?.name;
}

/** Writes the class that is claimed from, where it is a new one. */
export function addIfNew(edit: ChangeBuilder, { fitting, created }: ClassesFor): void {
  if (created && fitting.length === 0) addClass(edit, created);
}

interface Titles {
  from(storageClass: string): Message;
  fromNew(storageClass: string): Message;
  readonly choose: Message;
}

/** One offer however many classes fit, and none where there can be none; `claimFrom` is told which class it is. */
export function newVolumeOffers(
  classes: ClassesFor,
  conversion: string,
  titles: Titles,
  claimFrom: (edit: ChangeBuilder, storageClass: string) => void,
): readonly Offer[] {
  const { fitting, created, old } = classes;
  const best = bestClass(classes);
  if (best === undefined) return [];
  const ways = fitting.map(({ name, found }) => ({ title: titles.from(name), name, storageClass: found }));
  return [
    {
      title: fitting.length === 0 && created ? titles.fromNew(best) : titles.from(best),
      conversion,
      applicability: "review",
      disabled: undefined,
      ...(ways.length > 1 ? { choice: { title: titles.choose, ways, size: old.size } } : {}),
      apply(edit) {
        const chosen = edit.options.storageClass ?? best;
        if (chosen !== best && !ways.some(({ name }) => name === chosen)) return void edit.refuse();
        claimFrom(edit, chosen);
      },
    },
  ];
}
