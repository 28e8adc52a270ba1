import type { ShownCall, ShownPostponement } from '#domain/intake/intake.queries.ts'
import { type PostponementEnd, timesPostponed } from '#domain/intake/postponement.ts'
import type { FileId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { Alert } from '#ui/alert.tsx'
import { Why } from '#ui/details.tsx'
import { SummaryList } from '#ui/lists.tsx'
import { DateText, Link } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import { postponementTitle } from './intake-words.ts'

export type WaitingProps = {
  fileId: FileId
  calls: readonly ShownCall[]
  postponements: readonly ShownPostponement[]
  /** The first day on which the intake may be rounded off in absence; undefined while there were fewer calls. */
  roundedOffFrom: LocalDate | undefined
  mayConduct: boolean
  showsPostponements: boolean
}

export function Waiting(props: WaitingProps) {
  const { fileId, calls, postponements, roundedOffFrom, mayConduct, showsPostponements } = props
  const times = timesPostponed(postponements)
  const isEmpty = calls.length + postponements.length === 0
  return (
    <>
      {roundedOffFrom && (
        <Alert tone="warning" title="Drie keer opgeroepen, geen gesprek">
          <p>
            De gemeente mag de intake afronden zonder gesprek vanaf <DateText day={roundedOffFrom} absolute />
            .
          </p>
          <Why source="Bi art. 5.2, regel ITK.ABSENCE" subject="afronden zonder gesprek">
            Na een oproep, een waarschuwing met een tweede oproep en een derde oproep wordt de intake bij
            afwezigheid afgerond.
          </Why>
        </Alert>
      )}
      {isEmpty ? (
        <p class="nl-paragraph">
          Er {showsPostponements ? 'is niet opgeroepen en niets uitgesteld' : 'is niet opgeroepen'}.
        </p>
      ) : (
        <SummaryList
          rows={[
            ...calls.map((call, index) => ({ label: `Oproep ${index + 1}`, value: callWords(call) })),
            ...postponements.map((one) => ({
              label: `Uitstel vanaf ${longDate(one.fromOn)}`,
              value: <PostponedUntil {...one} />,
              ...(mayConduct &&
                one.endedOn === null && {
                  action: { href: paths.intakePostponeEnd(fileId, one.id), label: 'Beëindigen' },
                }),
            })),
          ]}
        />
      )}
      {times > 1 && <p class="nl-paragraph">De intake is {times} keer uitgesteld.</p>}
      {mayConduct && (
        <p class="nl-paragraph">
          <Link href={paths.intakeCalls(fileId)}>Oproep vastleggen</Link> ·{' '}
          <Link href={paths.intakePostpone(fileId)}>Intake uitstellen</Link>
        </p>
      )}
    </>
  )
}

function callWords({ calledOn, appointmentOn, warnedOn, by }: ShownCall): string {
  const parts = [
    `verstuurd op ${longDate(calledOn)}`,
    `voor ${longDate(appointmentOn)}`,
    warnedOn && `gewaarschuwd op ${longDate(warnedOn)}`,
    by,
  ]
  return parts.filter(Boolean).join(' · ')
}

const END_WORDS = { over: 'eerder beëindigd', mistake: 'klopte niet' } satisfies Record<
  PostponementEnd,
  string
>

function PostponedUntil({ reason, untilOn, by, endedOn, endedAs, endReason }: ShownPostponement) {
  return (
    <>
      Tot en met <DateText day={untilOn} absolute /> · {postponementTitle(reason)}
      {by && ` · ${by}`}
      {endedOn && endedAs && ` · ${END_WORDS[endedAs]} op ${longDate(endedOn)}: ${endReason}`}
      <Why source="Eigen afspraak, regel ITK.POSTPONE" subject={`uitstel tot ${longDate(untilOn)}`}>
        De reden bepaalt hoe lang de intake mag wachten. De wettelijke termijn van het plan schuift niet mee.
      </Why>
    </>
  )
}
