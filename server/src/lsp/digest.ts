// A short name for long content: another content has, as good as certainly, another one.

/** Two sums of 32 bits each, by the multiplications of MurmurHash; good against chance, not against somebody who wants a collision. */
export class Digest {
  #a = 0xdeadbeef;
  #b = 0x41c6ce57;

  add(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      this.#a = Math.imul(this.#a ^ unit, 0x85ebca6b);
      this.#b = Math.imul(this.#b ^ unit, 0xc2b2ae35);
      this.#a ^= this.#b >>> 15;
      this.#b ^= this.#a >>> 13;
    }
  }

  get words(): string {
    return `${(this.#a >>> 0).toString(36)}-${(this.#b >>> 0).toString(36)}`;
  }
}
