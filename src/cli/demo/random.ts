/** Chance that comes out the same every time: the demo municipality looks alike on every machine. */
export type Random = {
  /** A whole number from `min` to and with `max`. */
  between: (min: number, max: number) => number
  pick: <T>(from: readonly T[]) => T
  shuffled: <T>(list: readonly T[]) => T[]
  /** True in this share of the cases, 0 to 1. */
  chance: (share: number) => boolean
}

export function seededRandom(seed: number): Random {
  const next = mulberry32(seed)
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  const pick = <T>(from: readonly T[]): T => {
    const [picked] = from.slice(between(0, from.length - 1))
    if (picked === undefined) throw new RangeError('nothing to pick from')
    return picked
  }
  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((item) => ({ item, place: next() }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ item }) => item)
  return { between, pick, shuffled, chance: (share) => next() < share }
}

/** Mulberry32 by Tommy Ettinger (public domain): small and even enough for a demo, never for secrets. */
function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
