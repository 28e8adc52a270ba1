import { CheckboxGroup, RadioGroup } from '#ui/choices.tsx'
import { DateField, TextArea, TextField } from '#ui/form.tsx'
import { optionsFrom } from '../../file/file-words.ts'
import { type FieldsProps, shownIn } from '../../file/person-fields.view.tsx'
import {
  LACK_WORDS,
  NOT_HEARD_WORDS,
  OBJECTION_WORDS,
  PARTY_WORDS,
  WITHDRAWN_WORDS,
} from './objection-words.ts'

export function ReceiveFields(props: FieldsProps) {
  const shown = shownIn(props)
  return (
    <>
      <DateField {...shown('receivedOn')} label="Ontvangen op" />
      <DateField
        {...shown('postedOn')}
        label="Poststempel"
        help="Alleen bij post. Op tijd gepost en binnen een week erna ontvangen is op tijd."
        optional
      />
      <RadioGroup {...shown('party')} label="Wie maakt bezwaar?" choices={optionsFrom(PARTY_WORDS)} />
      <TextField {...shown('fromWhom')} label="Naam van wie bezwaar maakt" />
      <CheckboxGroup
        name="lacks"
        label="Wat ontbreekt?"
        help="Een advocaat heeft geen machtiging nodig."
        choices={optionsFrom(LACK_WORDS)}
        values={(props.fields.lacks ?? '').split(',')}
        optional
      />
      <TextArea {...shown('grounds')} label="Waarom is de deelnemer het niet eens?" optional />
      <CheckboxGroup
        name="withCommittee"
        label="Advies"
        choices={[{ value: 'yes', label: 'Een adviescommissie behandelt dit bezwaar (Awb 7:13)' }]}
        values={[props.fields.withCommittee ?? '']}
        optional
      />
    </>
  )
}

const HEARD_CHOICES = [{ value: 'heard', label: 'Gehoord' }, ...optionsFrom(NOT_HEARD_WORDS)]

export function HearingFields(props: FieldsProps) {
  const shown = shownIn(props)
  return (
    <>
      <RadioGroup {...shown('hearing')} label="Gehoord, of waarom niet?" choices={HEARD_CHOICES} />
      <DateField {...shown('on')} label="Gehoord op" optional />
      <TextArea
        {...shown('report')}
        label="Verslag van het horen"
        help="Alleen als er gehoord is (Awb 7:7). Ook wie erbij waren, en of er een tolk was."
        rows={8}
        optional
      />
    </>
  )
}

export function WithdrawFields(props: FieldsProps) {
  const shown = shownIn(props)
  return (
    <>
      <DateField {...shown('on')} label="Ingetrokken op" />
      <RadioGroup {...shown('how')} label="Hoe?" choices={optionsFrom(WITHDRAWN_WORDS)} />
    </>
  )
}

export function RuleFields({ isLate, ...props }: FieldsProps & { isLate: boolean }) {
  const shown = shownIn(props)
  return (
    <>
      <RadioGroup {...shown('outcome')} label="Uitkomst" choices={optionsFrom(OBJECTION_WORDS)} />
      {isLate && (
        <TextArea
          {...shown('lateExcuse')}
          label="Te laat: waarom is dat te verontschuldigen?"
          help="Leeg laten als er geen goede reden was. Het bezwaar is dan niet-ontvankelijk (Awb 6:11)."
          rows={3}
          optional
        />
      )}
      <TextArea {...shown('reason')} label="Waarom beslist u zo?" />
      <DateField {...shown('on')} label="Dag van de beslissing" />
    </>
  )
}
