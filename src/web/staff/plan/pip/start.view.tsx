import type { PlanFact } from '#domain/integration/facts.ts'
import type { FileId } from '#kernel/ids.ts'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { Why } from '#ui/details.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, TextArea } from '#ui/form.tsx'
import { PageTitle } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { errorAt, type Filled } from '../../enrolment/filled.ts'
import { ROUTE_WORDS } from '../../integration/integration-words.ts'
import { FineLink } from './fine-link.view.tsx'

type Props = {
  name: string
  title: string
  isChange: boolean
  before: PlanFact | undefined
  filled: Filled
  backUrl: string
  fileId: FileId
  /** The municipality records fines that were decided on by hand. */
  recordsFines: boolean
}

/** Begins a version: a first plan, or a change with its reason. */
export function StartView({ name, title, isChange, before, filled, backUrl, ...props }: Props) {
  return (
    <>
      <PageTitle aside={name} lead={isChange ? CHANGE_LEAD : FIRST_LEAD}>
        {title}
      </PageTitle>
      <ErrorSummary errors={filled.errors} />
      {before && (
        <p class="nl-paragraph">
          Vorig PIP: {longDate(before.datedOn)}
          {before.route && `, ${ROUTE_WORDS[before.route]}`}
          {before.by === 'other' && ', van een andere gemeente'}.
          {before.by === 'other' && ' De route blijft gelijk, tenzij u een reden hebt.'}
        </p>
      )}
      <Form>
        {isChange && (
          <TextArea
            name="reason"
            label="Waarom verandert het plan?"
            help="De deelnemer leest dit in de brief."
            value={filled.fields.reason}
            error={errorAt(filled, 'reason')}
          />
        )}
        <ActionGroup>
          <Button>{isChange ? 'Wijziging beginnen' : 'PIP opstellen'}</Button>
          <LinkButton href={backUrl} look="subtle">
            Terug naar het plan
          </LinkButton>
        </ActionGroup>
      </Form>
      {props.recordsFines && <FineLink fileId={props.fileId} />}
      {isChange && (
        <Why source="Bi art. 5.3 lid 6, Wi art. 11" subject="wijziging van het PIP">
          Bij een andere route of bij afschalen past de gemeente het PIP aan. De termijn verschuift daardoor
          niet.
        </Why>
      )}
    </>
  )
}

const FIRST_LEAD =
  'U kiest de leerroute en vult het plan in. Daarna leest een collega mee, bespreekt u het en stelt u het vast.'
const CHANGE_LEAD = 'De nieuwe versie begint als kopie van de vorige. Die blijft leesbaar.'
