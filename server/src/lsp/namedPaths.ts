// What the paths of kustomizations lead to: looked up once, and again when somebody tells of a change there.
import { isKustomization, type LanguageService } from "../core/index.ts";
import { pause, sliceLength } from "./pause.ts";
import { uriAround } from "./uris.ts";

interface Surroundings {
  readonly service: LanguageService;
  isOpen(uri: string): boolean;
  /** Whether there is nothing at that address. False where nobody can say so, or would tell when that changes. */
  isMissing(uri: string): Promise<boolean>;
  /** Called with the files whose findings may differ now. */
  changed(uris: readonly string[]): void;
}

export class NamedPaths {
  readonly #around: Surroundings;
  /** By kustomization: of the addresses that it names, whether there is nothing. */
  readonly #answers = new Map<string, ReadonlyMap<string, boolean>>();
  /** Kustomizations that may name something else now. */
  readonly #changed = new Set<string>();
  /** Where something came or went. */
  readonly #told = new Set<string>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Takes note of files whose text is another one. Returns whether there is something to settle. */
  changed(uris: readonly string[]): boolean {
    for (const uri of uris) if (isKustomization(uri)) this.#changed.add(uri);
    return this.#changed.size > 0;
  }

  /** Takes note of a file or a folder that came or went. */
  told(uri: string): void {
    this.#told.add(uri);
  }

  /** Looks up what is not known yet, or no longer, and tells the core. Must not be called again before it has ended. */
  async settle(): Promise<void> {
    const { service, changed } = this.#around;
    const forgotten = this.#forgotten();
    const due = new Set([...this.#changed, ...forgotten.keys()]);
    this.#changed.clear();
    const affected: string[] = [];
    let sliceEnd = Date.now() + sliceLength;
    for (const kustomization of due) {
      const known = this.#answers.get(kustomization);
      const again = forgotten.get(kustomization);
      const answers = new Map<string, boolean>();
      for (const address of service.namedAddresses(kustomization)) {
        const before = again?.has(address) ? undefined : known?.get(address);
        answers.set(address, before ?? (await this.#isMissing(address)));
        if (Date.now() < sliceEnd) continue;
        await pause();
        sliceEnd = Date.now() + sliceLength;
      }
      if (answers.size > 0) this.#answers.set(kustomization, answers);
      else this.#answers.delete(kustomization);
      const missing = [...answers].flatMap(([address, isMissing]) => (isMissing ? address : []));
      affected.push(...service.lack(kustomization, missing));
    }
    if (affected.length > 0) changed([...new Set(affected)]);
  }

  /** What the workspace has read from the disk is there. */
  async #isMissing(address: string): Promise<boolean> {
    const { service, isOpen, isMissing } = this.#around;
    return (!service.has(address) || isOpen(address)) && (await isMissing(address));
  }

  /** By kustomization: the addresses where, below which or around which something came or went. */
  #forgotten(): ReadonlyMap<string, ReadonlySet<string>> {
    const forgotten = new Map<string, Set<string>>();
    if (this.#told.size === 0) return forgotten;
    const around = new Set([...this.#told].flatMap(withThoseAround));
    for (const [kustomization, answers] of this.#answers) {
      for (const address of answers.keys()) {
        if (!around.has(address) && !withThoseAround(address).some((each) => this.#told.has(each))) continue;
        forgotten.set(kustomization, (forgotten.get(kustomization) ?? new Set()).add(address));
      }
    }
    this.#told.clear();
    return forgotten;
  }
}

/** The address, and those of the folders around it. */
function withThoseAround(uri: string): readonly string[] {
  const all: string[] = [];
  for (let each: string | undefined = uri; each !== undefined; each = uriAround(each)?.folder) all.push(each);
  return all;
}
