const HERE = 'http://trede.invalid'

/**
 * Where someone wanted to go before signing in: only ever an address of our own. Read as a browser reads it, so
 * that `//elsewhere`, `/\elsewhere` and hidden tabs, which lead away, are seen for what they are.
 * @returns the path with its query, or undefined when there is none that may be followed
 */
export function ownPath(wish: string | undefined): string | undefined {
  if (!wish?.startsWith('/') || !URL.canParse(wish, HERE)) return undefined
  const { origin, pathname, search } = new URL(wish, HERE)
  return origin === HERE && !pathname.startsWith('//') ? pathname + search : undefined
}

/** An address that remembers where someone wanted to go. */
export const withReturn = (path: string, wish: string | undefined): string => {
  const to = ownPath(wish)
  return to === undefined ? path : `${path}?${new URLSearchParams({ naar: to })}`
}
