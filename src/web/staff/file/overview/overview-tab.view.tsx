import type { FilePart } from '#domain/file/file.policy.ts'
import type { FileCard, TeamMember } from '#domain/file/file-page.queries.ts'
import type { HouseholdPerson } from '#domain/file/household.queries.ts'
import type { IntakeSummary } from '#domain/intake/summary.ts'
import type { FileId, PersonId } from '#kernel/ids.ts'
import { ageOn, type LocalDate } from '#kernel/local-date.ts'
import { ActionGroup, LinkButton } from '#ui/button.tsx'
import { Why } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { SummaryList, type SummaryRow, TaskList } from '#ui/lists.tsx'
import { DateText, Link, Section } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'
import {
  countryName,
  HOUSEHOLD_WORDS,
  LAST_CONTACT_WORDS,
  languageName,
  SEX_WORDS,
  skillWords,
} from '../file-words.ts'
import { MemberName, routeWords } from '../household/family-table.view.tsx'
import { roleWord } from '../team/colleague.ts'
import type { DueItem } from './due.ts'
import { goalTitle } from './goal-title.ts'

export type OverviewProps = {
  fileId: FileId
  personId: PersonId
  card: FileCard
  parts: ReadonlySet<FilePart>
  today: LocalDate
  now: readonly DueItem[]
  next: DueItem | undefined
  team: readonly TeamMember[]
  household: readonly HouseholdPerson[]
  /** What the intake says of work; null when it was not talked about, or is not theirs to see. */
  wishes: IntakeSummary['wishes']
  mayCorrect: boolean
}

export function OverviewTab(props: OverviewProps) {
  const { card, now, next, team, parts } = props
  return (
    <>
      <Section title="Nu belangrijk">
        {now.length === 0 ? (
          <EmptyState title="Er hoeft nu niets.">{next && 'Wat hierna komt, staat hieronder.'}</EmptyState>
        ) : (
          <TaskList label="Nu belangrijk" items={now.map(taskOf)} />
        )}
      </Section>
      {next && (
        <Section title="Volgende">
          <TaskList label="Volgende" items={[taskOf(next)]} />
        </Section>
      )}
      {parts.has('goals') && <Goals {...props} />}
      {parts.has('team') && <TeamShort team={team} fileId={props.fileId} card={card} />}
      {parts.has('household') && <Household {...props} />}
      {card.reach && <Reach {...props} reach={card.reach} />}
      {card.background && <Background {...props} background={card.background} />}
    </>
  )
}

const taskOf = (item: DueItem) => ({
  key: item.key,
  title: item.task,
  ...(item.href && { href: item.href }),
  note: (
    <Why source={item.source} subject={item.task}>
      {item.why}
    </Why>
  ),
  ...(item.dueOn && {
    due: (
      <>
        {item.status === 'late' ? 'laatste dag was' : 'uiterlijk'} <DateText day={item.dueOn} absolute />
      </>
    ),
  }),
  status: item.status,
})

function Goals({ fileId, card, wishes }: OverviewProps) {
  const rows = [
    ...(wishes?.droombaan ? [{ label: 'Droombaan', value: wishes.droombaan }] : []),
    ...(wishes?.broodbaan ? [{ label: 'Broodbaan', value: wishes.broodbaan }] : []),
  ]
  return (
    <Section title={`Wat ${card.givenName} wil`}>
      {rows.length > 0 && (
        <>
          <SummaryList rows={rows} />
          <p class="nl-paragraph">
            <Link href={paths.intakeDomain(fileId, 'motivation')}>Wensen in de intake</Link>
          </p>
        </>
      )}
      {card.goals.length > 0 && (
        <ul class="utrecht-unordered-list">
          {card.goals.map((goal) => (
            <li key={goal}>{goalTitle(goal)}</li>
          ))}
        </ul>
      )}
      {rows.length + card.goals.length === 0 && (
        <EmptyState title="Er zijn nog geen wensen of doelen bekend.">
          Wensen komen uit de intake, doelen uit het startformulier.
        </EmptyState>
      )}
    </Section>
  )
}

function TeamShort({ team, fileId, card }: { team: readonly TeamMember[]; fileId: FileId; card: FileCard }) {
  const rows = [
    ...team.map((member) => ({ label: roleWord(member.role), value: member.name })),
    ...(card.lastContact
      ? [
          {
            label: 'Laatste contact',
            value: (
              <>
                <DateText day={card.lastContact.heldOn} />,{' '}
                {LAST_CONTACT_WORDS[card.lastContact.kind].toLowerCase()}
              </>
            ),
          },
        ]
      : []),
  ]
  return (
    <Section title="Team en contact">
      {rows.length === 0 ? (
        <EmptyState title="Er werkt nog niemand aan dit dossier." />
      ) : (
        <SummaryList rows={rows} />
      )}
      <p class="nl-paragraph">
        <Link href={paths.file(fileId, 'team')}>Heel het team</Link>
      </p>
    </Section>
  )
}

function Household({ fileId, personId, household, mayCorrect, today }: OverviewProps) {
  const rows: SummaryRow[] = household
    .filter((member) => member.personId !== personId)
    .map((member) => ({
      label: HOUSEHOLD_WORDS[member.role],
      value: (
        <>
          <MemberName member={member} isThis={false} />
          {member.birthDate && `, ${ageOn(member.birthDate, today)} jaar`}
          {member.road && `, ${routeWords(member.road)}`}
        </>
      ),
    }))
  return (
    <Section title="Gezin">
      {rows.length === 0 ? <EmptyState title="Er is geen gezin bekend." /> : <SummaryList rows={rows} />}
      <p class="nl-paragraph">
        <Link href={paths.family(fileId)}>
          {mayCorrect ? 'Gezin bekijken of koppelen' : 'Gezin bekijken'}
        </Link>
      </p>
    </Section>
  )
}

type ReachProps = OverviewProps & { reach: NonNullable<FileCard['reach']> }

function Reach({ reach }: ReachProps) {
  return (
    <Section title="Contactgegevens">
      <ReachList reach={reach} />
    </Section>
  )
}

export function ReachList({ reach }: { reach: NonNullable<FileCard['reach']> }) {
  return (
    <SummaryList
      rows={[
        { label: 'Telefoon', value: reach.phone ?? 'onbekend' },
        { label: 'E-mail', value: reach.email ?? 'onbekend' },
        { label: 'Adres', value: reach.address ?? 'onbekend' },
        { label: 'Talen', value: reach.languages.map(skillWords).join(', ') || 'onbekend' },
        { label: 'Brieven en berichten', value: `in het ${languageName(reach.contactLanguage)}` },
      ]}
    />
  )
}

type BackgroundProps = OverviewProps & { background: NonNullable<FileCard['background']> }

function Background({ fileId, card, background, parts, mayCorrect }: BackgroundProps) {
  const onDay = (day: LocalDate | null) => (day ? <DateText day={day} absolute /> : 'onbekend')
  return (
    <Section title="Gegevens">
      <SummaryList
        rows={[
          { label: 'Geboren op', value: onDay(background.birthDate) },
          { label: 'Geslacht', value: background.sex ? SEX_WORDS[background.sex] : 'onbekend' },
          {
            label: 'Land van herkomst',
            value: background.originCountry ? countryName(background.originCountry) : 'onbekend',
          },
          { label: 'Aankomst in Nederland', value: onDay(background.arrivedInNetherlandsOn) },
          { label: 'Aankomst in de gemeente', value: onDay(background.arrivedInMunicipalityOn) },
          { label: 'Vergunning', value: onDay(background.permitGrantedOn) },
          { label: 'Dorp, wijk of team', value: card.part ?? 'onbekend' },
          { label: 'Dossier geopend op', value: onDay(card.openedOn) },
        ]}
      />
      <p class="nl-paragraph">
        {parts.has('numbers') && (
          <>
            <Link href={paths.numbers(fileId)}>BSN en V-nummer</Link>
            {' · '}
          </>
        )}
        <Link href={paths.consents(fileId)}>Wie ziet wat, en toestemming</Link>
      </p>
      {mayCorrect && (
        <ActionGroup>
          <LinkButton href={paths.fileDetails(fileId)}>Gegevens verbeteren</LinkButton>
          <LinkButton href={paths.fileMove(fileId)} look="subtle">
            Overdragen aan andere gemeente
          </LinkButton>
          {card.closedOn === null && (
            <LinkButton href={paths.fileClose(fileId)} look="subtle">
              Dossier sluiten
            </LinkButton>
          )}
        </ActionGroup>
      )}
    </Section>
  )
}
