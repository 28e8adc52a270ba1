import { exchangeRuns } from '#domain/exchange/exchange-run.queries.ts'
import { setLetterhead, switchSetting } from '#domain/organisation/setting.commands.ts'
import { letterheadOf, switchedOn } from '#domain/organisation/setting.queries.ts'
import { Letterhead, Switch } from '#domain/organisation/setting.ts'
import { type Actor, membershipsAs } from '#kernel/actor.ts'
import type { MunicipalityId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '../../paths.ts'
import { type Answer, type Call, notFound, type Route, redirect } from '../../route.ts'
import { type Filled, filledWith } from '../enrolment/filled.ts'
import { staffPage } from '../frame.tsx'
import { SettingsView } from './settings.view.tsx'

export const settingRoutes: readonly Route[] = [
  { method: 'GET', path: paths.settings, handle: (call) => show(call, filledWith()) },
  { method: 'POST', path: paths.settingSwitch, handle: flip },
  { method: 'POST', path: paths.settingLetterhead, handle: saveLetterhead },
]

/** Of which municipality somebody looks after the settings. */
function administered(actor: Actor): { id: MunicipalityId; name: string } | undefined {
  const job = membershipsAs(actor, ['administrator']).find(({ municipalityId }) => municipalityId !== null)
  return job?.municipalityId ? { id: job.municipalityId, name: job.organisationName } : undefined
}

async function show(call: Call, filled: Filled): Promise<Answer> {
  const { ctx } = call
  const municipality = administered(ctx.actor)
  if (!municipality) return notFound
  const failed = filled.errors.length > 0
  return staffPage(call, {
    title: 'Instellingen',
    failed,
    status: failed ? 422 : 200,
    children: (
      <SettingsView
        about={municipality.name}
        on={await switchedOn(ctx, municipality.id)}
        letterhead={await letterheadOf(ctx, municipality.id)}
        runs={await exchangeRuns(ctx)}
        filled={filled}
      />
    ),
  })
}

const NO_REASON = 'Schrijf op waarom. Dat blijft bij de instelling staan.'

async function flip(call: Call): Promise<Answer> {
  const municipality = administered(call.ctx.actor)
  const { fields } = await call.form()
  const key = Switch.safeParse(fields.key).data
  if (!municipality) return notFound
  if (!key)
    return show(call, { fields, errors: [{ field: null, message: 'Kies wat u aan of uit wilt zetten.' }] })
  const isOn = fields.to === 'on'
  const reason = fields[reasonField(key)] ?? ''
  const done = await switchSetting(call.ctx, municipality.id, { key, isOn, reason })
  if (done.ok) return redirect(paths.settings, isOn ? 'Dit staat nu aan.' : 'Dit staat nu uit.')
  const refused: Record<RefusalOf<typeof switchSetting>, FormError | undefined> = {
    'not-allowed': undefined,
    'no-reason': { field: reasonField(key), message: NO_REASON },
  }
  const error = refused[done.error]
  return error ? show(call, { fields, errors: [error] }) : notFound
}

const reasonField = (key: Switch): string => `reason-${key}`

async function saveLetterhead(call: Call): Promise<Answer> {
  const municipality = administered(call.ctx.actor)
  if (!municipality) return notFound
  const { fields } = await call.form()
  const lines = (fields.addressLines ?? '').split('\n').map((line) => line.trim())
  const letterhead = Letterhead.safeParse({
    addressLines: lines.filter((line) => line !== ''),
    phone: fields.phone ?? '',
  })
  if (!letterhead.success) {
    const wrong = new Set(letterhead.error.issues.map(({ path }) => String(path[0])))
    return show(call, { fields, errors: [...wrong].flatMap((field) => LETTERHEAD_WORDS[field] ?? []) })
  }
  const done = await setLetterhead(call.ctx, municipality.id, letterhead.data)
  return done.ok ? redirect(paths.settings, 'Dit staat voortaan op uw brieven.') : notFound
}

const LETTERHEAD_WORDS: Readonly<Record<string, FormError>> = {
  addressLines: {
    field: 'addressLines',
    message: 'Vul het adres in: één tot vijf regels van hoogstens 100 letters.',
  },
  phone: { field: 'phone', message: 'Vul een telefoonnummer in.' },
}
