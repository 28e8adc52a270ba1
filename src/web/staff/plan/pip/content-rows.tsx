import type { PipContent } from '#domain/plan/pip.ts'
import type { SummaryRow } from '#ui/lists.tsx'
import { hoursText, LITERACY_WORDS, ROUTE_WORDS } from '../../integration/integration-words.ts'
import { FIELD_WORDS, GROUND_WORDS } from './pip-words.ts'

const hours = (count: number | null): string | null => (count === null ? null : hoursText(count))

/** What a plan says, as label and value; what is not filled in is not there. The health note is never in it. */
export function contentRows(content: PipContent): SummaryRow[] {
  const { route, changeGround, literacy, progressTalks } = content
  const values: [keyof PipContent, string | null][] = [
    ['route', route && ROUTE_WORDS[route]],
    ['level', content.level],
    ['changeGround', changeGround && GROUND_WORDS[changeGround]],
    ['routeReason', content.routeReason],
    ['effortReason', content.effortReason],
    ['routeHours', hours(content.routeHours)],
    ['literacy', literacy && LITERACY_WORDS[literacy]],
    ['mayFinishEducation', content.mayFinishEducation ? 'ja' : null],
    ['pvtHours', hours(content.pvtHours)],
    ['mapHours', hours(content.mapHours)],
    ['progressTalks', progressTalks === null ? null : String(progressTalks)],
    ['earlyEducation', content.earlyEducation],
    ['support', content.support],
    ['reasons', content.reasons],
  ]
  return values.flatMap(([field, value]) =>
    value === null || value === '' ? [] : [{ label: FIELD_WORDS[field], value }],
  )
}
