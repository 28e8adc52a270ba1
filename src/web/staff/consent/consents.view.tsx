import type { SeenConsent } from '#domain/consent/consent.queries.ts'
import { ConsentPurpose, isGiven } from '#domain/consent/consent.ts'
import { sharedDataTitle } from '#domain/consent/content/consent-texts.ts'
import type { FileId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ActionGroup, LinkButton } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { type TaskItem, TaskList } from '#ui/lists.tsx'
import { DateText, Link, PageTitle, Section } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import { AskForm, type AskProps } from './ask-form.view.tsx'
import { AgreedText } from './consent-text.view.tsx'
import { LOCALE_WORDS, MANNER_WORDS, PURPOSE_WORDS } from './consent-words.ts'

export type ConsentsProps = {
  fileId: FileId
  name: string
  today: LocalDate
  consents: readonly SeenConsent[]
  mayRecord: boolean
  /** What is being asked, once somebody chose with whom to share. */
  asking: Omit<AskProps, 'fileId' | 'name'> | undefined
}

export function ConsentsView({ fileId, name, today, consents, mayRecord, asking }: ConsentsProps) {
  const now = consents.filter((one) => isGiven(one, today))
  const ended = consents.filter((one) => !isGiven(one, today))
  return (
    <>
      <PageTitle lead={`Wat ${name} goed vindt om te delen, buiten wat de wet al regelt.`}>
        Toestemming
      </PageTitle>
      <ErrorSummary errors={asking?.filled.errors ?? []} />
      <WhoSeesWhat />
      {asking && mayRecord ? (
        <AskForm {...asking} {...{ fileId, name }} />
      ) : (
        <>
          <Section title="Geldt nu">
            {now.length === 0 ? (
              <EmptyState title="Er is geen toestemming gegeven.">
                Zonder toestemming deelt u alleen wat de wet regelt.
              </EmptyState>
            ) : (
              <TaskList label="Geldt nu" items={now.map((one) => itemOf(one, mayRecord))} />
            )}
          </Section>
          {ended.length > 0 && (
            <Section title="Ingetrokken">
              <TaskList label="Ingetrokken" items={ended.map((one) => itemOf(one, false))} />
            </Section>
          )}
          {mayRecord && <Choose fileId={fileId} />}
        </>
      )}
    </>
  )
}

/** What needs no consent, said before what does: asking for what the law orders would be a false choice. */
const WhoSeesWhat = () => (
  <Details summary="Wie ziet wat?">
    <ul class="utrecht-unordered-list">
      <li>
        <b>Geregeld in de wet</b> (Wi art. 33 tot en met 37): de gemeente, DUO, het COA en de taalschool
        wisselen uit wat nodig is voor de inburgering. Daar vraagt u geen toestemming voor.
      </li>
      <li>
        <b>Gezondheid</b>: alleen consulenten, voor de brede intake, het plan en de begeleiding. Nooit met
        toestemming aan anderen.
      </li>
      <li>
        <b>Met toestemming</b>: al het andere, zoals een vrijwilliger, een werkgever of een club. De deelnemer
        kiest wat er gedeeld wordt en mag altijd stoppen.
      </li>
    </ul>
  </Details>
)

const Choose = ({ fileId }: { fileId: FileId }) => (
  <Section title="Nieuwe toestemming vragen">
    <p class="nl-paragraph">Met wie wil de deelnemer iets delen?</p>
    <ul class="utrecht-unordered-list">
      {ConsentPurpose.options.map((purpose) => (
        <li key={purpose}>
          <Link href={`${paths.consents(fileId)}?doel=${purpose}`}>{PURPOSE_WORDS[purpose]}</Link>
        </li>
      ))}
    </ul>
  </Section>
)

function itemOf(consent: SeenConsent, mayWithdraw: boolean): TaskItem {
  const { id, fileId, purpose, organisation, withdrawnOn } = consent
  return {
    key: id,
    title: `${PURPOSE_WORDS[purpose]}: ${organisation}`,
    note: <Agreed consent={consent} />,
    due: withdrawnOn ? (
      <>
        gestopt op <DateText day={withdrawnOn} absolute />
      </>
    ) : (
      <>
        sinds <DateText day={consent.givenOn} absolute />
      </>
    ),
    ...(mayWithdraw && {
      actions: (
        <ActionGroup>
          <LinkButton look="subtle" href={paths.withdrawConsent(fileId, id)}>
            Intrekken<span class="trede-visually-hidden">: {organisation}</span>
          </LinkButton>
        </ActionGroup>
      ),
    }),
  }
}

function Agreed({ consent }: { consent: SeenConsent }) {
  const { subjects, manner, locale, givenOn, recordedBy } = consent
  return (
    <>
      <p class="nl-paragraph">Delen: {subjects.map(sharedDataTitle).join('; ')}.</p>
      <p class="nl-paragraph">
        Gegeven op <DateText day={givenOn} absolute />, {MANNER_WORDS[manner]}, in het {LOCALE_WORDS[locale]}
        {recordedBy && `; vastgelegd door ${recordedBy}`}.
      </p>
      <Details summary="Waar is ja op gezegd?">
        <AgreedText {...consent} />
      </Details>
    </>
  )
}
