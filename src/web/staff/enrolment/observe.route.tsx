import type { z } from 'zod'
import { observeCompetence } from '#domain/enrolment/enrolment.commands.ts'
import { competencesOf } from '#domain/enrolment/enrolment.gate.ts'
import { Observation } from '#domain/enrolment/enrolment.ts'
import type { RefusalOf } from '#kernel/result.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import { staffPage } from '../frame.tsx'
import { type Filled, filledWith, readDay } from './filled.ts'
import { ObserveView } from './observe.view.tsx'
import { addressOf, crumbsTo, openEnrolment } from './opened-enrolment.ts'

const REFUSED = {
  'in-the-future': { field: 'observedOn', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' },
  'before-start': { field: 'observedOn', message: 'Op deze dag was het traject nog niet begonnen.' },
  'unknown-competence': { field: 'competence', message: 'Kies een competentie.' },
} satisfies Record<Exclude<RefusalOf<typeof observeCompetence>, 'not-found'>, FormError>

const OPEN: Record<string, string> = {
  competence: 'Kies een competentie.',
  level: 'Kies wat u zag: nog niet, met hulp of zelfstandig.',
  evidence: 'Schrijf op wat u zag, in hooguit 2000 tekens. Zonder voorbeeld is het een mening.',
}
const Seen = Observation.omit({ observedOn: true })

async function show(call: Call, filled: Filled = filledWith()): Promise<Answer> {
  const opened = await openEnrolment(call, 'observe', 'observation')
  if (!opened) return notFound
  const { name, address } = opened
  const competences = competencesOf(opened.programme)
  if (competences.length === 0) return notFound
  const failed = filled.errors.length > 0
  return staffPage(call, {
    title: `Competentie vastleggen: ${name}`,
    failed,
    status: failed ? 422 : 200,
    breadcrumbs: crumbsTo(opened, 'Competentie vastleggen'),
    children: (
      <ObserveView
        {...{ name, competences, filled }}
        backUrl={paths.enrolment(address.fileId, address.enrolmentId)}
      />
    ),
  })
}

async function record(call: Call): Promise<Answer> {
  const address = addressOf(call)
  if (!address) return notFound
  const { fields } = await call.form()
  const seen = Seen.safeParse(fields)
  const { day: observedOn, errors } = readDay(fields, 'observedOn')
  if (!seen.success || !observedOn) {
    return show(call, { fields, errors: [...(seen.success ? [] : openFields(seen.error)), ...errors] })
  }
  const result = await observeCompetence(call.ctx, address, { ...seen.data, observedOn })
  if (result.ok) {
    return redirect(paths.enrolment(address.fileId, address.enrolmentId), 'Wat u zag is vastgelegd.')
  }
  if (result.error === 'not-found') return notFound
  return show(call, { fields, errors: [REFUSED[result.error]] })
}

const openFields = (error: z.ZodError): FormError[] =>
  [...new Set(error.issues.map((issue) => String(issue.path[0])))].map((field) => ({
    field,
    message: OPEN[field] ?? 'Vul dit veld in.',
  }))

const path = '/dossiers/:fileId/trajecten/:enrolmentId/competentie'

export const observeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    handle: (call) => show(call, filledWith({ competence: call.query.competentie ?? '' })),
  },
  { method: 'POST', path, handle: record },
]
