import { type Child, useContext } from 'hono/jsx'
import { frameWords } from './frame-words.ts'
import { ReadingContext } from './reading.ts'
import { type Status, StatusBadge } from './status.tsx'

export type SummaryRow = { label: string; value: Child; action?: { href: string; label?: string } }

/** Facts as label and value. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl class="trede-summary">
      {rows.map((row) => (
        <div class="trede-summary__row" key={row.label}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
          {row.action && (
            <dd class="trede-summary__action">
              <ChangeLink href={row.action.href} word={row.action.label} subject={row.label} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

type ChangeLinkProps = { href: string; word?: string | undefined; subject: string }

function ChangeLink({ href, word, subject }: ChangeLinkProps) {
  const words = frameWords[useContext(ReadingContext).locale]
  return (
    <a class="nl-link" href={href}>
      {word ?? words.change}
      <span class="trede-visually-hidden">: {subject}</span>
    </a>
  )
}

export type AnswerSection = {
  title: string
  changeHref: string
  rows: readonly SummaryRow[]
  /** What does not fit in label and value. */
  children?: Child
}

/** The check page of a long form: every answer once more, each section with its way back. */
export function CheckAnswers({ sections }: { sections: readonly AnswerSection[] }) {
  return (
    <>
      {sections.map((section) => (
        <section class="trede-section" key={section.title}>
          <div class="trede-section__head">
            <h2 class="nl-heading nl-heading--level-2">{section.title}</h2>
            <ChangeLink href={section.changeHref} subject={section.title} />
          </div>
          {section.rows.length > 0 && <SummaryList rows={section.rows} />}
          {section.children}
        </section>
      ))}
    </>
  )
}

export type TaskItem = {
  key: string
  /** What to do, starting with the person or thing: links where it is done. */
  title: Child
  href?: string
  /** The sentence below: what was agreed, why it is here. */
  note?: Child
  /** When, usually a `DateText`. */
  due?: Child
  status?: Status
  /** Small things to do with the task itself. */
  actions?: Child
}

/** A list for doing: what, when, and how it stands. */
export function TaskList({ label, items }: { label: string; items: readonly TaskItem[] }) {
  return (
    <ul class="trede-tasks" aria-label={label}>
      {items.map((item) => (
        <li class="trede-tasks__item" key={item.key}>
          <div class="trede-tasks__what">
            {item.href ? (
              <a class="nl-link" href={item.href}>
                {item.title}
              </a>
            ) : (
              <span>{item.title}</span>
            )}
            {item.note && <div class="trede-tasks__note">{item.note}</div>}
          </div>
          {item.due && <div class="trede-tasks__due">{item.due}</div>}
          {item.status && (
            <div class="trede-tasks__status">
              <StatusBadge status={item.status} />
            </div>
          )}
          {item.actions && <div class="trede-tasks__actions">{item.actions}</div>}
        </li>
      ))}
    </ul>
  )
}

export type TimelineItem = { key: string; when: Child; title: Child; by?: string; children?: Child }

/** What happened, newest first as given. */
export function Timeline({ label, items }: { label: string; items: readonly TimelineItem[] }) {
  return (
    <ol class="trede-timeline" aria-label={label}>
      {items.map((item) => (
        <li class="trede-timeline__item" key={item.key}>
          <div class="trede-timeline__when">{item.when}</div>
          <div class="trede-timeline__what">
            <p class="trede-timeline__title">{item.title}</p>
            {item.children}
            {item.by && <p class="trede-timeline__by">{item.by}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
