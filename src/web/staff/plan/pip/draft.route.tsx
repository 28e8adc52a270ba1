import { writePip } from '#domain/plan/pip.commands.ts'
import { contentProblems } from '#domain/plan/pip.limits.ts'
import { mayWrite } from '#domain/plan/pip.progress.ts'
import { standingOf } from '#domain/plan/pip.queries.ts'
import { PipContent, type Standing } from '#domain/plan/pip.ts'
import type { Fields } from '../../file/person-form.ts'
import { sentOf } from '../plan-form.tsx'
import { readForm } from '../read-form.ts'
import { DraftFields } from './draft.view.tsx'
import { NOT_A_DRAFT, RULES_CHANGED } from './draft-words.ts'
import { type PipForm, pipForm } from './pip-form.tsx'
import { problemErrors, wholeNumber } from './read-pip.ts'

const Draft = PipContent.omit({
  route: true,
  level: true,
  changeGround: true,
  routeReason: true,
  effortReason: true,
})
const NAMES = Object.keys(Draft.shape)

const SENTENCES = {
  routeHours: 'Vul een heel getal van 1 tot en met 9999 in, of laat het leeg.',
  pvtHours: 'Vul een heel getal van 0 tot en met 999 in.',
  mapHours: 'Vul een heel getal van 0 tot en met 999 in.',
  progressTalks: 'Vul een heel getal van 0 tot en met 60 in.',
}

const valuesIn = (fields: Fields) => ({
  routeHours: wholeNumber(fields.routeHours),
  literacy: fields.literacy || null,
  mayFinishEducation: fields.mayFinishEducation === 'yes',
  pvtHours: wholeNumber(fields.pvtHours),
  mapHours: wholeNumber(fields.mapHours),
  progressTalks: wholeNumber(fields.progressTalks),
  earlyEducation: fields.earlyEducation ?? '',
  support: fields.support ?? '',
  reasons: fields.reasons ?? '',
  healthNote: fields.healthNote ?? '',
})

const draft: PipForm<Standing> = {
  path: '/concept',
  name: 'pip-draft',
  action: 'write',
  activity: 'health',
  find: ({ ctx }, { file }) => standingOf(ctx, file),
  over: ({ state }) => (mayWrite(state) ? undefined : NOT_A_DRAFT.message),
  words: () => ({
    title: 'Inhoud van het PIP',
    lead: 'Wat nog niet bekend is, mag leeg blijven. Pas als u het concept voorlegt, moet alles er staan.',
    button: 'Concept bewaren',
  }),
  start: ({ pip: { content } }) => ({
    ...Object.fromEntries(NAMES.map((name) => [name, String(content[name as keyof PipContent] ?? '')])),
    mayFinishEducation: content.mayFinishEducation ? 'yes' : '',
  }),
  fields: (props, standing, { pip }) => (
    <DraftFields {...props} route={pip.content.route} standing={standing} />
  ),
  send: async ({ ctx }, { address, pip }, { subject: standing, fields }) => {
    const read = readForm(fields, { shape: Draft, values: valuesIn(fields), sentences: SENTENCES })
    if (read.errors) return { errors: read.errors }
    const problems = contentProblems({ ...pip.content, ...read.value }, standing, ctx.today)
    if (problems.length > 0) return { errors: problemErrors(problems, NAMES) }
    return sentOf(await writePip(ctx, address, read.value), 'Het concept is bewaard.', {
      'not-a-draft': NOT_A_DRAFT,
      'against-the-rules': RULES_CHANGED,
    })
  },
}

export const draftPipRoutes = pipForm(draft)
