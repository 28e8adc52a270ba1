import { planHandover } from '#domain/intake/handover.commands.ts'
import { HandoverPlan } from '#domain/intake/handover.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { writeDutchDate } from '#ui/date-input.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '#web/route.ts'
import { type Filled, readDay } from '../enrolment/filled.ts'
import { addressOf, type OpenedHandover, stepPage } from './opened-handover.ts'
import { PlanView } from './plan.view.tsx'

const REFUSED = {
  'not-open': { field: null, message: 'Dit gesprek is al gehouden, of gaat niet door.' },
  'planned-in-the-past': {
    field: 'on',
    message: 'Deze dag is voorbij. Kies vandaag of later, of schrijf het verslag.',
  },
} satisfies Record<Exclude<RefusalOf<typeof planHandover>, 'not-found'>, FormError>

const step = {
  crumb: 'Gesprek plannen',
  isFor: ({ held, notHeld }: OpenedHandover['handover']) => !held && !notHeld,
  view: (opened: OpenedHandover, { fields, errors }: Filled) => {
    const { name, handover, backUrl } = opened
    const filled = { fields: { ...offered(opened), ...fields }, errors }
    return <PlanView {...{ name, backUrl, filled }} organisation={handover.organisation} />
  },
}

/** The plan as it stands, else who usually joins and the language that this person needs an interpreter for. */
function offered({ handover, name, person }: OpenedHandover): Filled['fields'] {
  const { plan, organisation } = handover
  if (plan) {
    const { on, at, meeting, place, joining, interpreter } = plan
    return {
      on: writeDutchDate(on),
      at: at ?? '',
      meeting,
      place: place ?? '',
      joining,
      interpreter: interpreter ?? '',
    }
  }
  return { joining: `${name}, ${organisation} en de gemeente`, interpreter: person.interpreter ?? '' }
}

async function send(call: Call): Promise<Answer> {
  const address = addressOf(call)
  if (!address) return notFound
  const { fields } = await call.form()
  const { plan, errors } = readPlan(fields)
  if (!plan) return stepPage(call, step, { fields, errors })
  const planned = await planHandover(call.ctx, address, plan)
  if (planned.ok) return redirect(paths.handovers(address.fileId), 'Het gesprek is gepland.')
  if (planned.error === 'not-found') return notFound
  return stepPage(call, step, { fields, errors: [REFUSED[planned.error]] })
}

const SHAPE_WORDS: Readonly<Record<string, string>> = {
  at: 'Schrijf de tijd als 14:30, of laat hem leeg.',
  meeting: 'Kies hoe u elkaar spreekt.',
  place: 'Schrijf de plaats of de link met hoogstens 300 tekens.',
  joining: 'Schrijf op wie erbij zijn, met hoogstens 300 tekens.',
}

function readPlan(fields: Filled['fields']): { plan?: HandoverPlan; errors: FormError[] } {
  const { day: on, errors } = readDay(fields, 'on')
  const typed = (name: string) => fields[name]?.trim() || null
  const rest = HandoverPlan.omit({ on: true }).safeParse({
    at: typed('at')?.replace('.', ':').padStart(5, '0') ?? null,
    meeting: fields.meeting,
    place: typed('place'),
    joining: fields.joining,
    interpreter: typed('interpreter'),
  })
  const wrong = (rest.error?.issues ?? []).map(({ path }) => {
    const field = String(path[0])
    return { field, message: SHAPE_WORDS[field] ?? 'Kies iets uit de lijst.' }
  })
  if (!on || !rest.success) return { errors: [...errors, ...wrong] }
  return { plan: { on, ...rest.data }, errors: [] }
}

const path = '/dossiers/:fileId/overdracht/:handoverId/plannen'

export const planRoutes: readonly Route[] = [
  { method: 'GET', path, handle: (call) => stepPage(call, step) },
  { method: 'POST', path, handle: send },
]
