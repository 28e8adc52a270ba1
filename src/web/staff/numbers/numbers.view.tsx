import type { NumberKind } from '#domain/person/numbers.ts'
import type { FileId } from '#kernel/ids.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { SummaryList } from '#ui/lists.tsx'
import { Link, PageTitle, Section } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import type { Filled } from '../enrolment/filled.ts'
import { optionsFrom } from '../file/file-words.ts'
import { shownIn } from '../file/person-fields.view.tsx'

export type NumbersProps = {
  fileId: FileId
  name: string
  /** As they may be read now: masked, or whole when it was asked for. */
  bsn: string | null
  vNumber: string | null
  isWhole: boolean
  /** A number was refused because somebody else has it. */
  isTaken: boolean
  filled: Filled
}

export function NumbersView({ fileId, name, bsn, vNumber, isWhole, isTaken, filled }: NumbersProps) {
  const shown = shownIn(filled)
  const hasNumber = bsn !== null || vNumber !== null
  return (
    <>
      <PageTitle lead="Voor de uitwisseling met DUO, het COA en de taalschool. Alleen consulenten zien ze; dat u ze toont, wordt vastgelegd.">
        Nummers van {name}
      </PageTitle>
      <ErrorSummary errors={filled.errors} />
      {isTaken && (
        <p class="nl-paragraph">
          <Link href={paths.newFile}>Zoek op mogelijk dubbele dossiers</Link>
        </p>
      )}
      <Section title="Bekend">
        <SummaryList
          rows={[
            { label: 'BSN', value: <NumberText number={bsn} /> },
            { label: 'V-nummer', value: <NumberText number={vNumber} /> },
          ]}
        />
        {hasNumber && !isWhole && (
          <form method="post" action={paths.showNumbers(fileId)}>
            <Button look="secondary">Nummers tonen</Button>
          </form>
        )}
      </Section>
      <p class="nl-paragraph">
        <Link href={paths.fileDuoContact(fileId)}>Contactpersoon bij DUO</Link>
      </p>
      <Section title={hasNumber ? 'Invullen of verbeteren' : 'Invullen'}>
        <Form action={paths.numbers(fileId)}>
          <RadioGroup {...shown('kind')} label="Welk nummer?" choices={optionsFrom(NUMBER_WORDS)} />
          <TextField
            {...shown('number')}
            label="Nummer"
            help="Een BSN heeft 9 cijfers, een V-nummer hoogstens 10."
            inputmode="numeric"
            size="short"
            dir="ltr"
          />
          <ActionGroup>
            <Button>Bewaren</Button>
            <LinkButton href={paths.file(fileId)} look="subtle">
              Terug
            </LinkButton>
          </ActionGroup>
        </Form>
      </Section>
    </>
  )
}

const NUMBER_WORDS = {
  bsn: 'BSN',
  'v-number': 'V-nummer van de IND',
} satisfies Record<NumberKind, string>

const NumberText = ({ number }: { number: string | null }) =>
  number === null ? <>onbekend</> : <bdi dir="ltr">{number}</bdi>
