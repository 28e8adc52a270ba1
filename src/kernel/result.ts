/** A decision that may be refused. Refusals are expected answers; broken assumptions are thrown instead. */
export type Result<T, E extends string> = { ok: true; value: T } | Refused<E>
export type Refused<E extends string> = { ok: false; error: E }

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const refuse = <E extends string>(error: E): Refused<E> => ({ ok: false, error })

/** Every way a command can refuse, so that an interface must word all of them. */
export type RefusalOf<F extends (...args: never[]) => Promise<Result<unknown, string>>> = Extract<
  Awaited<ReturnType<F>>,
  { ok: false }
>['error']
