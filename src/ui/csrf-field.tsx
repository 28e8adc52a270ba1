/** The hidden token that proves a form came from our own page; nothing where the route needs none. */
export function CsrfField({ token }: { token?: string | undefined }) {
  return token === undefined ? null : <input type="hidden" name="csrf" value={token} />
}
