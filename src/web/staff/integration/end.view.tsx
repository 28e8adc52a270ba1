import type { Child } from 'hono/jsx'
import { EXTENSION_GROUNDS } from '#domain/integration/content/extension-grounds.ts'
import type { Deadline } from '#domain/integration/deadline.ts'
import { decisionWindow } from '#domain/integration/extension-request.ts'
import type { LearningRoute } from '#domain/integration/facts.ts'
import { isGranted, isTemporary } from '#domain/integration/lift.ts'
import { type ItemOf, TOLD_BY_DUO } from '#domain/integration/progress.ts'
import type { FileId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { Why } from '#ui/details.tsx'
import { SummaryList, type SummaryRow } from '#ui/lists.tsx'
import { DateText, Link, Section } from '#ui/text.tsx'
import { formatNumber, longDate } from '#ui/words.ts'
import { paths } from '#web/paths.ts'
import {
  EXEMPTION_WORDS,
  extensionGround,
  LIFT_WORDS,
  PART_WORDS,
  WAIVER_WORDS,
} from './integration-words.ts'
import type { Overview, Rows } from './overview.ts'

type Props = Pick<
  Overview,
  | 'facts'
  | 'term'
  | 'extensions'
  | 'openExtensions'
  | 'extensionRequest'
  | 'exemptions'
  | 'waivers'
  | 'certificateOn'
> & {
  fileId: FileId
  today: LocalDate
  mayRecord: boolean
  route: LearningRoute | undefined
  actions: Child
}

/** More time, less to do, and how it ends: the end talk of the Z-route and the paper that is handed over in person. */
export function EndSection(props: Props) {
  const { facts, extensions, exemptions, waivers, certificateOn, route, actions, extensionRequest } = props
  const paper = route === 'Z' ? 'Certificaat' : 'Diploma'
  const { zRouteEndTalkOn, fulfilledOn } = facts
  return (
    <Section title="Verlenging en afronding" id="afronden">
      <SummaryList
        rows={[
          ...(extensionRequest ? [requestRow(extensionRequest)] : []),
          ...extensions.map((row) => extensionRow(row, props)),
          ...exemptions.map((row) =>
            lifted(row, { label: 'Vrijstelling', ground: EXEMPTION_WORDS[row.item.ground], ...props }),
          ),
          ...waivers.map((row) =>
            lifted(row, { label: 'Ontheffing', ground: WAIVER_WORDS[row.item.ground], ...props }),
          ),
          ...(route === 'Z' ? [dayRow('Eindgesprek Z-route', zRouteEndTalkOn, 'nog niet gevoerd')] : []),
          dayRow('Aan de plicht voldaan', fulfilledOn, 'nog niet'),
          dayRow(
            `${paper} uitgereikt`,
            certificateOn ?? undefined,
            fulfilledOn ? 'nog niet: de gemeente reikt het persoonlijk uit' : 'nog niet',
          ),
        ]}
      />
      {actions}
    </Section>
  )
}

const dayRow = (label: string, day: Overview['certificateOn'] | undefined, none: string): SummaryRow => ({
  label,
  value: day ? <DateText day={day} absolute /> : none,
})

/** When more time can be asked for, with the rule that says so. */
function requestRow(window: Deadline): SummaryRow {
  const { from, to } = window
  if (window.status === 'not-applicable' || !from || !to)
    return { label: 'Verlenging vragen', value: 'kan niet meer' }
  return {
    label: 'Verlenging vragen',
    value: (
      <>
        kan van <DateText day={from} absolute /> tot en met <DateText day={to} absolute />
        <WindowWhy window={window} subject="verlenging vragen">
          De laatste zes maanden van de termijn, die eindigt op {longDate(to)}.
        </WindowWhy>
      </>
    ),
  }
}

function WindowWhy({ window, subject, children }: { window: Deadline; subject: string; children: Child }) {
  return (
    <Why source={window.article} subject={subject}>
      Regel {window.rule}, zoals die geldt sinds {longDate(window.ruleSince)}. {children}
    </Why>
  )
}

function extensionRow(
  row: Rows<'extension'>[number],
  { term, openExtensions, today, fileId, mayRecord }: Props,
): SummaryRow {
  const { ground, on, decision } = row.item
  const named = extensionGround(row.item)
  const asked = ground === TOLD_BY_DUO ? named : `${named}, gevraagd op ${longDate(on)}`
  if (decision) {
    const isLate = term !== null && decision.on > term.to
    const late = isLate ? '. Dit besluit kwam na de laatste dag: de termijn verandert er niet door.' : ''
    return extension(row, `${asked}: ${decisionText(decision)}${late}`)
  }
  if (!openExtensions.includes(row)) {
    return extension(row, `${asked}: DUO heeft de termijn sindsdien verlengd`)
  }
  const window = decisionWindow(row.item, today)
  return {
    label: 'Verlenging',
    value: (
      <>
        {asked}: besluit van DUO uiterlijk {window.to && longDate(window.to)}
        {window.status === 'missed' && '. Die dag is voorbij: vraag het na bij DUO'}
        {mayRecord && (
          <>
            . <Link href={paths.answerRequest(fileId, 'verlenging', row.id)}>Besluit vastleggen</Link>
          </>
        )}
        <WindowWhy window={window} subject="besluit van DUO">
          Acht weken na de aanvraag van {longDate(on)}. Een laatste dag in het weekend of op een feestdag
          schuift op.
        </WindowWhy>
        <GroundWhy ground={ground} />
      </>
    ),
  }
}

const extension = ({ item }: Rows<'extension'>[number], words: string): SummaryRow => ({
  label: 'Verlenging',
  value: (
    <>
      {words}
      <GroundWhy ground={item.ground} />
    </>
  ),
})

/** Where the ground is written and how long it makes the term; of DUO's own words nobody here knows which it is. */
function GroundWhy({ ground }: { ground: ItemOf<'extension'>['ground'] }) {
  if (ground === TOLD_BY_DUO) {
    return (
      <Why source={ANY_GROUND} subject="grond van de verlenging">
        DUO noemt de grond in eigen woorden. Hoe lang die geeft, beslist DUO.
      </Why>
    )
  }
  const { title, help, article, source, from } = EXTENSION_GROUNDS[ground]
  return (
    <Why source={article} subject={`grond van de verlenging: ${title}`}>
      Regel INT.EXTENSION.LENGTH, zoals die geldt sinds {longDate(from)}. {title} geeft {help}. Bron: {source}
      .
    </Why>
  )
}

const ANY_GROUND = 'Wi art. 12, Bi art. 4.3 en 4.4, Ri art. 4.1 en 4.2'

function decisionText(decision: NonNullable<Rows<'extension'>[number]['item']['decision']>): string {
  if (decision.outcome === 'refused') return `afgewezen op ${longDate(decision.on)}`
  const months = formatNumber(decision.months, 'nl', decision.months % 1 === 0 ? 0 : 1)
  return `${months} maanden erbij, besluit van ${longDate(decision.on)}`
}

type LiftRow = Rows<'exemption'>[number] | Rows<'waiver'>[number]
type LiftProps = Pick<Props, 'fileId' | 'mayRecord'> & {
  label: 'Vrijstelling' | 'Ontheffing'
  ground: string
}

function lifted({ id, item }: LiftRow, { label, ground, fileId, mayRecord }: LiftProps): SummaryRow {
  const { on, askedOn, parts, outcome } = item
  const of =
    parts.length === 0 ? 'van de hele plicht' : `van ${parts.map((part) => PART_WORDS[part]).join(', ')}`
  const what = `${ground}, ${of}`
  if (outcome === 'pending') {
    const slug = label === 'Vrijstelling' ? 'vrijstelling' : 'ontheffing'
    return {
      label,
      value: (
        <>
          {what}, gevraagd op {longDate(on)}: nog geen besluit
          {mayRecord && (
            <>
              . <Link href={paths.answerRequest(fileId, slug, id)}>Besluit vastleggen</Link>
            </>
          )}
        </>
      ),
    }
  }
  const asked = askedOn ? `, gevraagd op ${longDate(askedOn)}` : ''
  const ended = outcome === undefined || outcome === 'granted' ? '' : `${LIFT_WORDS[outcome].toLowerCase()} `
  return { label, value: `${what}${asked}: ${ended}op ${longDate(on)}${restsText(item)}` }
}

/** A temporary exemption lets the duty rest; the law does not say that the term stands still. */
function restsText(item: LiftRow['item']): string {
  if (item.kind !== 'exemption' || !isTemporary(item) || !isGranted(item)) return ''
  const until = item.until ? ` tot en met ${longDate(item.until)}` : ''
  return `. De plicht rust${until} en eindigt niet. De einddatum van de termijn blijft staan: kijk in het portaal van DUO.`
}
