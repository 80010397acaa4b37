// Keeps messages waiting, in their order, while there is nobody yet to take them.
import type { Message, MessageStrategy } from "vscode-languageserver";

type Take = Parameters<MessageStrategy["handleMessage"]>[1];

export class Gate implements MessageStrategy {
  #opening: Promise<void> | undefined;

  /** What comes from now on waits for `loaded`. */
  closeUntil(loaded: Promise<void>): void {
    this.#opening = loaded.then(() => {
      this.#opening = undefined;
    });
    // With nobody to catch it here: a server that cannot be loaded ends, and does not just keep silent.
    void loaded.then();
  }

  handleMessage(message: Message, take: Take): ReturnType<Take> {
    return this.#opening ? this.#opening.then(() => take(message)) : take(message);
  }
}
