import type { Child } from 'hono/jsx'

export type AlertTone = 'info' | 'ok' | 'warning' | 'error'

const tones = {
  info: 'utrecht-alert utrecht-alert--info',
  ok: 'utrecht-alert utrecht-alert--ok',
  warning: 'utrecht-alert utrecht-alert--warning',
  error: 'utrecht-alert utrecht-alert--error',
} satisfies Record<AlertTone, string>

export type AlertProps = { tone?: AlertTone; title?: string; children: Child }

/** Something the reader has to know before going on. `error` is for what is late or broken. */
export function Alert({ tone = 'info', title, children }: AlertProps) {
  return (
    <div class={tones[tone]}>
      <div class="utrecht-alert__content">
        {title && <p class="trede-alert__title">{title}</p>}
        <div class="utrecht-alert__message">{children}</div>
      </div>
    </div>
  )
}

/** What just happened, said aloud once: "Het plan is vastgesteld." */
export function Notice({ tone = 'ok', children }: { tone?: AlertTone; children: Child }) {
  return (
    <div role="status">
      <Alert tone={tone}>
        <p>{children}</p>
      </Alert>
    </div>
  )
}
