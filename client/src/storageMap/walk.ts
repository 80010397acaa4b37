// Where the arrow keys lead on the map: left and right along the links, up and down within a column.

/** A card's place on the map. */
export interface Stop {
  readonly column: number;
  /** In pixels from the top. */
  readonly y: number;
}

export interface Ways {
  /** Every card's place, by its id, in the order of reading. */
  readonly stops: ReadonlyMap<string, Stop>;
  /** The ids that a card's links come from, and those that they lead to. */
  readonly before: ReadonlyMap<string, readonly string[]>;
  readonly after: ReadonlyMap<string, readonly string[]>;
}

export class Walk {
  /** By key and card, the card that this key came from in the other direction. */
  readonly #cameFrom = new Map<string, string>();

  /** The id of the card that a key leads to: of several the one that one came from, or else the nearest. */
  step(key: string, from: string, ways: Ways): string | undefined {
    switch (key) {
      case "ArrowRight":
        return this.#follow(key, "ArrowLeft", from, ways.after, ways);
      case "ArrowLeft":
        return this.#follow(key, "ArrowRight", from, ways.before, ways);
      case "ArrowDown":
        return inColumn(from, ways, (y, own) => y > own);
      case "ArrowUp":
        return inColumn(from, ways, (y, own) => y < own);
      case "Home":
        return ways.stops.keys().next().value;
      case "End":
        return [...ways.stops.keys()].at(-1);
      default:
        return undefined;
    }
  }

  #follow(key: string, back: string, from: string, links: Ways["after"], { stops }: Ways): string | undefined {
    const ids = links.get(from) ?? [];
    const known = this.#cameFrom.get(`${key} ${from}`);
    const to = known !== undefined && ids.includes(known) ? known : nearest(ids, from, stops);
    if (to !== undefined) this.#cameFrom.set(`${back} ${to}`, from);
    return to;
  }
}

function inColumn(from: string, { stops }: Ways, isBeyond: (y: number, own: number) => boolean): string | undefined {
  const own = stops.get(from);
  if (!own) return undefined;
  const all = [...stops].filter(([, { column, y }]) => column === own.column && isBeyond(y, own.y));
  return nearest(
    all.map(([id]) => id),
    from,
    stops,
  );
}

function nearest(ids: readonly string[], from: string, stops: Ways["stops"]): string | undefined {
  const yOf = (id: string) => stops.get(id)?.y ?? 0;
  const far = (id: string) => Math.abs(yOf(id) - yOf(from));
  return ids.toSorted((a, b) => far(a) - far(b))[0];
}
