import { partsFor } from '#domain/file/file.policy.ts'
import type { IntakeGap } from '#domain/intake/completeness.ts'
import { intakeOverview } from '#domain/intake/intake.queries.ts'
import { type IntakeSummary, summaryOf } from '#domain/intake/summary.ts'
import { writePip } from '#domain/plan/pip.commands.ts'
import { missingIntake } from '#domain/plan/pip.gaps.ts'
import { contentProblems, hoursThatFit } from '#domain/plan/pip.limits.ts'
import { mayWrite } from '#domain/plan/pip.progress.ts'
import { standingOf } from '#domain/plan/pip.queries.ts'
import { PipContent, type Standing } from '#domain/plan/pip.ts'
import { sentOf } from '../plan-form.tsx'
import { readForm } from '../read-form.ts'
import { NOT_A_DRAFT, RULES_CHANGED } from './draft-words.ts'
import { type PipForm, pipForm } from './pip-form.tsx'
import { problemErrors } from './read-pip.ts'
import { RouteFields } from './route-choice.view.tsx'

type Subject = { standing: Standing; summary: IntakeSummary; gaps: readonly IntakeGap[] }

const RouteChoice = PipContent.pick({
  route: true,
  level: true,
  changeGround: true,
  routeReason: true,
  effortReason: true,
})
const NAMES = Object.keys(RouteChoice.shape)

const choice: PipForm<Subject> = {
  path: '/route',
  name: 'pip-route',
  action: 'write',
  activity: 'health',
  find: async ({ ctx }, { file }) => {
    const standing = await standingOf(ctx, file)
    const { newest } = await intakeOverview(ctx, file, partsFor(file.roles))
    return { standing, summary: summaryOf(newest, ctx.today), gaps: missingIntake(newest, standing) }
  },
  over: ({ state }) => (mayWrite(state) ? undefined : NOT_A_DRAFT.message),
  words: () => ({
    title: 'Leerroute kiezen',
    lead: 'U kiest de route samen met de deelnemer. De feiten hieronder helpen; ze tellen niet op tot een advies.',
    button: 'Route bewaren',
  }),
  start: ({ pip: { content } }) => ({
    route: content.route ?? '',
    level: content.level ?? '',
    changeGround: content.changeGround ?? '',
    routeReason: content.routeReason,
    effortReason: content.effortReason,
  }),
  fields: (props, subject, { pip }) => <RouteFields {...props} {...subject} fileId={pip.fileId} />,
  send: async ({ ctx }, { address, pip }, { subject: { standing }, fields }) => {
    const { route, level, changeGround, routeReason = '', effortReason = '' } = fields
    const values = {
      route,
      level: level || null,
      changeGround: changeGround || null,
      routeReason,
      effortReason,
    }
    const sentences = { route: 'Kies een leerroute.', routeReason: 'Houd de reden korter dan 10.000 tekens.' }
    const read = readForm(fields, { shape: RouteChoice, values, sentences })
    if (read.errors) return { errors: read.errors }
    if (read.value.routeReason === '') return { errors: [{ field: 'routeReason', message: WHY_THIS_ROUTE }] }
    const part = { ...read.value, ...hoursThatFit(pip.content, read.value.route, standing.group) }
    const problems = contentProblems({ ...pip.content, ...part }, standing, ctx.today)
    if (problems.length > 0) return { errors: problemErrors(problems, NAMES) }
    return sentOf(await writePip(ctx, address, part), 'De route is bewaard.', {
      'not-a-draft': NOT_A_DRAFT,
      'against-the-rules': RULES_CHANGED,
    })
  },
}

const WHY_THIS_ROUTE = 'Schrijf op waarom deze route past. De deelnemer leest dit in de brief.'

export const routeChoiceRoutes = pipForm(choice)
