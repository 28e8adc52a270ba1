import type { IntakeGap } from '#domain/intake/completeness.ts'
import type { IntakeSummary } from '#domain/intake/summary.ts'
import type { LearningRoute } from '#domain/integration/facts.ts'
import { type RoutePoint, routePoints } from '#domain/plan/pip.choice.ts'
import { courseHoursForA2 } from '#domain/plan/pip.limits.ts'
import { latestPlan, type Standing } from '#domain/plan/pip.ts'
import type { FileId } from '#kernel/ids.ts'
import { RadioGroup } from '#ui/choices.tsx'
import { Details, Why } from '#ui/details.tsx'
import { TextArea } from '#ui/form.tsx'
import { DataTable } from '#ui/table.tsx'
import { DateText } from '#ui/text.tsx'
import { counted, longDate } from '#ui/words.ts'
import { optionsFrom } from '../../file/file-words.ts'
import { type FieldsProps, shownIn } from '../../file/person-fields.view.tsx'
import { ROUTE_WORDS } from '../../integration/integration-words.ts'
import { IntakeGaps } from './intake-gaps.view.tsx'
import { GROUND_WORDS, POINT_STATE, POINT_WORDS } from './pip-words.ts'

type Props = FieldsProps & {
  fileId: FileId
  standing: Standing
  summary: IntakeSummary
  gaps: readonly IntakeGap[]
}

export function RouteFields({ fileId, standing, summary, gaps, ...props }: Props) {
  const shown = shownIn(props)
  const before = latestPlan(standing)
  return (
    <>
      <IntakeGaps fileId={fileId} gaps={gaps} />
      <RouteFacts points={routePoints(summary)} />
      <RadioGroup {...shown('route')} label="Leerroute" choices={ROUTE_CHOICES} />
      <RadioGroup
        {...shown('level')}
        label="Niveau"
        help="Bij de B1-route verplicht. Een eerste PIP met de B1-route begint op B1."
        choices={LEVEL_CHOICES}
        optional
      />
      {before?.route !== undefined && (
        <>
          <RadioGroup
            {...shown('changeGround')}
            label="Waarom een andere route dan in het vorige PIP?"
            help={`Het vorige PIP (${longDate(before.datedOn)}) koos: ${ROUTE_WORDS[before.route]}. Blijft de route gelijk, laat dit dan leeg.`}
            choices={optionsFrom(GROUND_WORDS)}
            optional
          />
          <ChangeTerm standing={standing} />
          <TextArea
            {...shown('effortReason')}
            label="Afschalen naar A2: waaruit blijkt de inzet?"
            help={`Alleen als u van B1 naar A2 afschaalt. Vastgelegd: ${counted(standing.courseHours, 'cursusuur', 'cursusuren')}; er zijn er ${courseHoursForA2(before.datedOn)} nodig.`}
            optional
          />
        </>
      )}
      <TextArea
        {...shown('routeReason')}
        label="Waarom deze route?"
        help="De deelnemer leest dit in de brief. Schrijf hier niets over gezondheid; daar is een eigen veld voor."
      />
    </>
  )
}

const ROUTE_CHOICES = [
  {
    value: 'B1',
    label: ROUTE_WORDS.B1,
    help: 'Taal op B1, kennis van Nederland, MAP en PVT. De hoofdroute, vaak naast werk.',
  },
  {
    value: 'O',
    label: ROUTE_WORDS.O,
    help: 'Taalschakeltraject naar een opleiding. Er is geen leeftijdsgrens. De gemeente ziet een grote kans op het diploma.',
  },
  {
    value: 'Z',
    label: ROUTE_WORDS.Z,
    help: 'Voor wie B1 niet haalbaar is: lessen, meedoen en een eindgesprek.',
  },
]

const LEVEL_CHOICES = [
  { value: 'B1', label: 'B1' },
  { value: 'A2', label: 'A2' },
  { value: '', label: 'Geen niveau' },
]

function ChangeTerm({ standing }: { standing: Standing }) {
  const { lastDayOfRouteChange } = standing
  if (lastDayOfRouteChange === undefined) return null
  return (
    <Why source="Wi art. 17 lid 2, Bi art. 5.4 (WI.ROUTE.SWITCH)" subject="wisselen van route">
      Wisselen kan tot en met {longDate(lastDayOfRouteChange)}: anderhalf jaar na de start van de termijn. Van
      de onderwijsroute naar B1, na een gestopte opleiding en in een bijzonder geval kan het ook daarna.
    </Why>
  )
}

/** What speaks for each route, as far as the intake knows it. No score: the worker weighs and decides. */
function RouteFacts({ points }: { points: Record<LearningRoute, RoutePoint[]> }) {
  return (
    <Details summary="Wat spreekt voor elke route?" open>
      {ROUTES.map((route) => (
        <DataTable
          key={route}
          caption={ROUTE_WORDS[route]}
          columns={POINT_COLUMNS}
          rows={points[route]}
          rowKey={({ point }) => point}
          empty={null}
        />
      ))}
      <p class="nl-paragraph">
        Leeftijd, afkomst en geslacht tellen niet mee. Weegt u de onderwijsroute af, onderzoek dat dan
        zorgvuldig: de rechter vraagt dat (Raad van State, 24 december 2024).
      </p>
    </Details>
  )
}

const ROUTES: readonly LearningRoute[] = ['B1', 'O', 'Z']

const POINT_COLUMNS = [
  { key: 'point', label: 'Wat we weten', heading: true, cell: ({ point }: RoutePoint) => POINT_WORDS[point] },
  { key: 'state', label: 'Klopt dit?', cell: ({ state }: RoutePoint) => POINT_STATE[state] },
  {
    key: 'source',
    label: 'Bron',
    cell: ({ since, by }: RoutePoint) =>
      since === null ? (
        'nog niet besproken'
      ) : (
        <>
          Intake, <DateText day={since} absolute />
          {by && `, ${by}`}
        </>
      ),
  },
]
