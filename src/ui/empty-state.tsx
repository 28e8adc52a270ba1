import type { Child } from 'hono/jsx'

export type EmptyStateProps = {
  /** What is not there, as a sentence. */
  title: string
  /** Why, and what to do about it. */
  children?: Child
  /** Usually one `LinkButton`. */
  action?: Child
}

/** Nothing to show: no results, no access, or a group too small to show. Always says what can be done. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div class="trede-empty">
      <p class="trede-empty__title">{title}</p>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}
