import { mayWrite, type PipState } from '#domain/plan/pip.progress.ts'
import type { PipAddress, SeenPip } from '#domain/plan/pip.queries.ts'
import { type Remark, RemarkSubject } from '#domain/plan/pip.remark.ts'
import type { PlanContents } from '#domain/plan/plan-contents.ts'
import { ActionGroup, Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, SelectField, TextArea } from '#ui/form.tsx'
import { SummaryList } from '#ui/lists.tsx'
import { DateText, Link, PageTitle, Section } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import { errorAt, type Filled } from '../../enrolment/filled.ts'
import { Agreements, Goals, Work } from './basis-plan.view.tsx'
import { contentRows } from './content-rows.tsx'
import { REMARK_WORDS } from './pip-words.ts'

type Props = {
  name: string
  address: PipAddress
  pip: SeenPip
  state: PipState
  /** What was agreed: the reader judges it with the text. */
  plan: PlanContents | undefined
  remarks: readonly Remark[]
  /** The reader of this page is somebody who may judge this draft. */
  isReader: boolean
  /** The version before, to compare with. */
  before: SeenPip | undefined
  filled: Filled
}

export function ReviewView(props: Props) {
  const { name, address, pip, plan, isReader, filled, before } = props
  return (
    <>
      <PageTitle
        aside={name}
        lead="Het concept en het gesprek erover, naast elkaar. Wie meeschreef, leest niet als tweede."
      >
        Tweede lezing
      </PageTitle>
      <ErrorSummary errors={filled.errors} />
      <div class="trede-beside">
        <Section title="Concept">
          {pip.changeReason !== '' && <p class="nl-paragraph">Reden van de wijziging: {pip.changeReason}</p>}
          <SummaryList
            rows={[
              ...contentRows(pip.content),
              ...(pip.content.healthNote === ''
                ? []
                : [{ label: 'Gezondheid', value: pip.content.healthNote }]),
            ]}
          />
          {before && (
            <p class="nl-paragraph">
              <Link href={paths.pip({ ...address, version: before.version })}>
                Vorige versie (PIP {before.version})
              </Link>
            </p>
          )}
          {plan && <Agreed plan={plan} />}
        </Section>
        <Conversation {...props} />
      </div>
      {isReader && <Judgement {...props} />}
    </>
  )
}

/** Goals with their steps, agreements and the part on work, as they stand in the plan now. */
function Agreed({ plan: { goals, agreements, reintegration } }: { plan: PlanContents }) {
  return (
    <>
      <Goals goals={goals} />
      {goals.length === 0 && (
        <Section title="Doelen en stappen">
          <p class="nl-paragraph">Er zijn nog geen doelen.</p>
        </Section>
      )}
      <Agreements agreements={agreements} />
      {agreements.length === 0 && (
        <Section title="Afspraken">
          <p class="nl-paragraph">Er zijn nog geen afspraken.</p>
        </Section>
      )}
      <Work work={reintegration} />
    </>
  )
}

function Conversation(props: Props) {
  const { remarks, isReader, filled, address } = props
  return (
    <Section title="Gesprek over het concept">
      {remarks.length === 0 && <EmptyState title="Er zijn nog geen opmerkingen." />}
      <ol class="trede-remarks">
        {remarks.map((remark) => (
          <li class="trede-remarks__item" key={remark.id}>
            <OneRemark {...props} remark={remark} />
          </li>
        ))}
      </ol>
      {isReader && (
        <Form action={paths.pip(address, '/lezen/opmerking')}>
          <SelectField
            name="about"
            label="Waarover"
            options={RemarkSubject.options.map((value) => ({ value, label: REMARK_WORDS[value] }))}
            value={filled.fields.about ?? 'route'}
          />
          <TextArea
            name="words"
            label="Opmerking of vraag"
            rows={3}
            value={filled.fields.words}
            error={errorAt(filled, 'words')}
          />
          <ActionGroup>
            <Button look="secondary">Opmerking plaatsen</Button>
          </ActionGroup>
        </Form>
      )}
    </Section>
  )
}

function OneRemark({ remark, state, isReader, address, filled }: Props & { remark: Remark }) {
  const { id, about, body, by, madeOn, answer, answeredBy, answeredOn, resolvedOn, resolvedBy } = remark
  const field = `answer-${id}`
  return (
    <>
      <p class="trede-remarks__about">{REMARK_WORDS[about]}</p>
      <p>{body}</p>
      <p class="trede-remarks__by">
        {by}, <DateText day={madeOn} />
      </p>
      {answer !== null && answeredOn && (
        <>
          <p>Antwoord: {answer}</p>
          <p class="trede-remarks__by">
            {answeredBy}, <DateText day={answeredOn} />
          </p>
        </>
      )}
      {resolvedOn && (
        <p class="trede-remarks__by">
          Afgerond door {resolvedBy}, <DateText day={resolvedOn} />
        </p>
      )}
      {!resolvedOn && mayWrite(state) && (
        <Form action={paths.pip(address, `/lezen/opmerking/${id}/antwoord`)}>
          <TextArea
            name={field}
            label="Uw antwoord"
            rows={3}
            value={filled.fields[field] ?? answer ?? ''}
            error={errorAt(filled, field)}
          />
          <ActionGroup>
            <Button look="secondary">Antwoord plaatsen</Button>
          </ActionGroup>
        </Form>
      )}
      {!resolvedOn && isReader && (
        <form method="post" action={paths.pip(address, `/lezen/opmerking/${id}/afronden`)}>
          <Button look="subtle">Afronden</Button>
        </form>
      )}
    </>
  )
}

function Judgement({ address, filled }: Props) {
  return (
    <Section title="Uw oordeel">
      <Form action={paths.pip(address, '/lezen/oordeel')}>
        <TextArea
          name="comment"
          label="Toelichting"
          help="Verplicht als u het concept teruggeeft."
          rows={3}
          optional
          value={filled.fields.comment}
          error={errorAt(filled, 'comment')}
        />
        <ActionGroup>
          <Button name="verdict" value="approved">
            Akkoord
          </Button>
          <Button look="secondary" name="verdict" value="returned">
            Teruggeven
          </Button>
        </ActionGroup>
      </Form>
    </Section>
  )
}
