import type { Child } from 'hono/jsx'

/** One primary action per page; the rest is quiet. `negative` is for what cannot be undone. */
export type ButtonLook = 'primary' | 'secondary' | 'subtle' | 'negative'

const looks = {
  primary: 'nl-button nl-button--primary',
  secondary: 'nl-button nl-button--secondary',
  subtle: 'nl-button nl-button--subtle',
  negative: 'nl-button nl-button--secondary nl-button--negative',
} satisfies Record<ButtonLook, string>

export type ButtonProps = {
  look?: ButtonLook
  name?: string
  value?: string
  /** Id of the form it sends, when it stands outside. */
  form?: string
  /** Sends the form to another address: "bewaar en stop". */
  formaction?: string
  children: Child
}

/** Sends the form it stands in. */
export function Button({ look = 'primary', children, ...attributes }: ButtonProps) {
  return (
    <button class={looks[look]} type="submit" {...attributes}>
      {children}
    </button>
  )
}

export type LinkButtonProps = { look?: ButtonLook; href: string; children: Child }

/** Goes somewhere, looking like the next step. */
export function LinkButton({ look = 'secondary', href, children }: LinkButtonProps) {
  return (
    <a class={looks[look]} href={href}>
      {children}
    </a>
  )
}

/** The buttons below a form or a page, the first one first. */
export function ActionGroup({ children }: { children: Child }) {
  return <div class="utrecht-action-group">{children}</div>
}
