import type { ExchangeRun } from '#domain/exchange/exchange-run.queries.ts'
import { dayInAmsterdam } from '#kernel/local-date.ts'
import { Alert } from '#ui/alert.tsx'
import { Button } from '#ui/button.tsx'
import { SelectField } from '#ui/form.tsx'
import { StatusShape } from '#ui/status.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { clockTime, longDate } from '#ui/words.ts'
import { paths } from '../../paths.ts'
import type { StateWords } from './exchange-words.ts'

/** The two directions of the post with DUO. */
export const ExchangeTabs = ({ current }: { current: 'in' | 'out' }) => (
  <Tabs
    label="Berichten met DUO"
    tabs={[
      { label: 'Ontvangen', href: paths.duoInbox, current: current === 'in' },
      { label: 'Verzonden', href: paths.duoOutbox, current: current === 'out' },
    ]}
  />
)

const DONE = { in: 'gelezen', out: 'verzonden' } satisfies Record<ExchangeRun['direction'], string>
const moment = (at: number): string => `${longDate(dayInAmsterdam(at))}, ${clockTime(at)} uur`

/** How reading or sending went last; while it fails that stands out, with why. */
export function LastRun({
  direction,
  runs,
}: {
  direction: ExchangeRun['direction']
  runs: readonly ExchangeRun[]
}) {
  return (
    <>
      {runs
        .filter((run) => run.direction === direction)
        .map(({ workedAt, failedAt, trouble }) => {
          const last = `Laatste keer ${DONE[direction]}: ${workedAt ? moment(workedAt) : 'nog niet'}.`
          return failedAt ? (
            <Alert tone="warning" title={`Berichten worden niet ${DONE[direction]}`}>
              <p>
                {last} Mislukt op {moment(failedAt)}: {trouble}
              </p>
            </Alert>
          ) : (
            <p class="nl-paragraph">{last}</p>
          )
        })}
    </>
  )
}

/** Where a message stands: more of these than of statuses, so the shape of the status with words of its own. */
export const MessageState = ({ status, words }: StateWords) => (
  <span>
    <StatusShape status={status} /> {words}
  </span>
)

type FilterProps = { words: Readonly<Record<string, string>>; chosen: string }

/** One choice above a list, sent as `toon`. */
export const StateFilter = ({ words, chosen }: FilterProps) => (
  <form method="get">
    <SelectField
      name="toon"
      label="Toon"
      value={chosen}
      optional="filter"
      options={Object.entries(words).map(([value, label]) => ({ value, label }))}
    />
    <Button look="secondary">Toon</Button>
  </form>
)
