import type { ExchangeRun } from '#domain/exchange/exchange-run.queries.ts'
import { type Letterhead, NORM_SWITCHES, type Switch } from '#domain/organisation/setting.ts'
import { Alert } from '#ui/alert.tsx'
import { ActionGroup, Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, TextArea, TextField } from '#ui/form.tsx'
import { Link, PageTitle, Section } from '#ui/text.tsx'
import { paths } from '../../paths.ts'
import { errorAt, type Filled } from '../enrolment/filled.ts'
import { LastRun } from '../exchange/exchange-parts.view.tsx'
import { shownIn } from '../file/person-fields.view.tsx'
import { NORM_TITLES } from './norm-words.ts'

export type SettingsViewProps = {
  about: string
  on: readonly Switch[]
  letterhead: Letterhead | undefined
  runs: readonly ExchangeRun[]
  filled: Filled
}

const WORDS: Record<Switch, { title: string; about: string }> = {
  'plan-in-8-weeks': {
    title: NORM_TITLES['plan-in-8-weeks'],
    about: 'De wet geeft tien weken. Met deze norm ziet u ook de laatste dag van acht weken na vestiging.',
  },
  'two-talks-in-year-1': {
    title: NORM_TITLES['two-talks-in-year-1'],
    about:
      'De wet noemt geen aantal: dat staat in het PIP. Met deze norm vraagt u er minstens twee in jaar een.',
  },
  'pvt-in-18-months': {
    title: NORM_TITLES['pvt-in-18-months'],
    about: 'De wet geeft de hele termijn van drie jaar.',
  },
  'manual-fines': {
    title: 'Boete vastleggen',
    about:
      'Trede legt nooit zelf een boete op. Staat dit aan, dan kan een consulent een eigen besluit met redenen vastleggen.',
  },
}

/** What the municipality chose for itself beside the law. */
export function SettingsView({ about, on, letterhead, runs, filled }: SettingsViewProps) {
  const shown = shownIn({
    ...filled,
    fields: {
      addressLines: letterhead?.addressLines.join('\n') ?? '',
      phone: letterhead?.phone ?? '',
      ...filled.fields,
    },
  })
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <PageTitle lead={`Wat ${about} zelf kiest, naast de wet. Wat eerder gold, blijft bewaard.`}>
        Instellingen
      </PageTitle>
      <Section title="Op brieven">
        <Form action={paths.settingLetterhead}>
          <TextArea
            {...shown('addressLines')}
            label="Adres voor post en bezwaar"
            help="Eén regel per regel op de brief."
          />
          <TextField {...shown('phone')} label="Telefoonnummer" type="tel" />
          <ActionGroup>
            <Button>Bewaren</Button>
          </ActionGroup>
        </Form>
      </Section>
      <Section title="Berichten met DUO">
        <LastRun direction="in" runs={runs} />
        <LastRun direction="out" runs={runs} />
        <p class="nl-paragraph">
          <Link href={paths.duoContacts}>Contactpersonen bij DUO</Link>
        </p>
      </Section>
      <Section title="Eigen werknormen">
        <p class="nl-paragraph">
          Deze normen staan niet in de wet. Ze stonden in het concept van 2019. Ze schuiven niet op naar een
          werkdag.
        </p>
        {NORM_SWITCHES.map((key) => (
          <SwitchForm {...{ key, filled }} of={key} isOn={on.includes(key)} />
        ))}
      </Section>
      <Section title="Boetes">
        <Alert tone="warning" title="Let op">
          <p>Rechters hielden boetes die stelselmatig aan asielstatushouders werden opgelegd tegen.</p>
        </Alert>
        <SwitchForm of="manual-fines" isOn={on.includes('manual-fines')} filled={filled} />
      </Section>
    </>
  )
}

function SwitchForm({ of, isOn, filled }: { of: Switch; isOn: boolean; filled: Filled }) {
  const { title, about } = WORDS[of]
  const reason = `reason-${of}`
  return (
    <Form action={paths.settingSwitch}>
      <h3 class="nl-heading nl-heading--level-3">
        {title}: {isOn ? 'aan' : 'uit'}
      </h3>
      <p class="nl-paragraph">{about}</p>
      <input type="hidden" name="key" value={of} />
      <input type="hidden" name="to" value={isOn ? 'off' : 'on'} />
      <TextField
        name={reason}
        label={isOn ? 'Waarom zet u dit uit?' : 'Waarom zet u dit aan?'}
        value={filled.fields[reason]}
        error={errorAt(filled, reason)}
      />
      <ActionGroup>
        <Button look="secondary">{isOn ? `${title} uitzetten` : `${title} aanzetten`}</Button>
      </ActionGroup>
    </Form>
  )
}
