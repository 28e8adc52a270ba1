import { useContext } from 'hono/jsx'
import { frameWords } from './frame-words.ts'
import { ReadingContext } from './reading.ts'

export type Step = { label: string; state: 'done' | 'current' | 'upcoming'; note?: string }

/** How far the road goes and where we are; said in words, not only drawn. */
export function Steps({ label, steps }: { label?: string; steps: readonly Step[] }) {
  const words = frameWords[useContext(ReadingContext).locale]
  const said = { done: words.stepDone, current: words.stepCurrent, upcoming: words.stepUpcoming }
  return (
    <ol class="trede-steps" aria-label={label ?? words.steps}>
      {steps.map((step) => (
        <li
          class={stepClasses[step.state]}
          key={step.label}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span class="trede-steps__label">{step.label}</span>
          <span class="trede-steps__state">
            {step.note ? `${said[step.state]} · ${step.note}` : said[step.state]}
          </span>
        </li>
      ))}
    </ol>
  )
}

const stepClasses = {
  done: 'trede-steps__step trede-steps__step--done',
  current: 'trede-steps__step trede-steps__step--current',
  upcoming: 'trede-steps__step',
} satisfies Record<Step['state'], string>
