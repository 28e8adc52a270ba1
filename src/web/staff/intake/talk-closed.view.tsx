import type { SeenTalk } from '#domain/intake/intake.queries.ts'
import { isSettled } from '#domain/intake/talk.ts'
import { Alert } from '#ui/alert.tsx'
import { ActionGroup, Button, LinkButton } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { SummaryList, type SummaryRow } from '#ui/lists.tsx'
import { PageTitle, Section } from '#ui/text.tsx'
import { longDate } from '#ui/words.ts'
import { TwoViews, type TwoViewsProps } from './two-views.view.tsx'

type Typed = { title: string; rows: readonly SummaryRow[]; views: TwoViewsProps; changeUrl: string }

export type TalkClosedProps = {
  name: string
  talk: SeenTalk
  /** What the reader typed in this talk. */
  typed: readonly Typed[]
  takeOverUrl: string
  /** Address of the own draft. */
  draftUrl: string
  backUrl: string
}

/** A talk in which this reader cannot go on just like that. What they typed themselves is never out of reach. */
export function TalkClosedView(props: TalkClosedProps) {
  const { name, talk, typed, takeOverUrl, draftUrl, backUrl } = props
  const settled = isSettled(talk)
  return (
    <>
      <PageTitle aside={name}>
        {settled ? 'Dit gesprek is al vastgelegd' : 'Iemand is hiermee bezig'}
      </PageTitle>
      {!settled && <Busy talk={talk} takeOverUrl={takeOverUrl} />}
      {typed.length > 0 && <OwnText {...{ typed, draftUrl, backUrl }} />}
      <ActionGroup>
        <LinkButton href={backUrl}>Terug naar de intake</LinkButton>
      </ActionGroup>
    </>
  )
}

function Busy({ talk, takeOverUrl }: { talk: SeenTalk; takeOverUrl: string }) {
  const who = talk.starter ?? 'Een collega'
  return (
    <>
      <Alert tone="warning">
        <p>
          {who} is met dit gesprek bezig{talk.startedOn && ` sinds ${longDate(talk.startedOn)}`}. Wat uw
          collega heeft getypt, ziet u niet. Gaat u verder, dan begint u met lege velden, en kan uw collega
          dit gesprek niet meer bewaren.
        </p>
      </Alert>
      <form method="post" action={takeOverUrl}>
        <ActionGroup>
          <Button>Ik neem dit gesprek over</Button>
        </ActionGroup>
      </form>
    </>
  )
}

type OwnTextProps = Pick<TalkClosedProps, 'typed' | 'draftUrl' | 'backUrl'>

function OwnText({ typed, draftUrl, backUrl }: OwnTextProps) {
  return (
    <Section title="Wat u zelf had getypt">
      <p class="nl-paragraph">
        Dit staat niet in het dossier; alleen u ziet het. Neem over wat nog klopt met “Aanvullen of
        corrigeren”.
      </p>
      {typed.map(({ title, rows, views, changeUrl }) => (
        <Details key={title} summary={title} open>
          <SummaryList rows={rows} />
          <TwoViews {...views} />
          <p class="nl-paragraph">
            <a class="nl-link" href={changeUrl}>
              Aanvullen of corrigeren<span class="trede-visually-hidden">: {title}</span>
            </a>
          </p>
        </Details>
      ))}
      <form method="post" action={`${draftUrl}/weggooien`}>
        <input type="hidden" name="terug" value={backUrl} />
        <Button look="secondary">Deze tekst weggooien</Button>
      </form>
    </Section>
  )
}
