import { allMunicipalities } from '#domain/organisation/municipality.queries.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { OpenDatabase } from '#platform/open-database.ts'
import { castOf } from './cast.ts'
import { tellConsent } from './consents.ts'
import { tellContacts } from './contacts.ts'
import { tellCourses } from './courses.ts'
import { type Crew, DEMO_MUNICIPALITY, DEMO_PASSWORD, demoAccounts, hireCrew } from './crew.ts'
import { tellDecision, wakeTheLetterPress } from './decisions.ts'
import { tellDuty } from './duty.ts'
import { tellTalkOfThree } from './handovers.ts'
import { transactor } from './happening.ts'
import { tellIntake } from './intakes.ts'
import { lawLifeOf } from './law-lives.ts'
import { LIVES } from './lives.ts'
import { messagesOf, tellTold } from './messages.ts'
import { inOneTransaction } from './one-transaction.ts'
import { tellHousehold, tellOpening } from './opening.ts'
import { tellPlan } from './plans.ts'
import { tellProgress } from './progress.ts'
import { importPublishedGroups } from './published-groups.ts'
import { type Random, seededRandom } from './random.ts'
import { beginStory, type Step, type Story } from './story.ts'

/** Any number will do; another one makes another demo municipality. */
const SEED = 2017
const REPORT_EVERY = 10

export type Demo = { accounts: readonly { email: string; role: string }[]; words: string }

/**
 * Loads the demo municipality into a database that has no municipality yet: whole or not at all, only through the
 * commands that people use, each by the right worker on its day. Days are counted from `today`, so it looks alive
 * whenever it is loaded, and twice on one day it comes out the same.
 * @param report hears how far it is
 * @returns who can sign in; undefined when the database belongs to a real municipality
 */
export async function loadDemo(
  { db }: Pick<OpenDatabase, 'db'>,
  { today, report }: { today: LocalDate; report: (text: string) => void },
): Promise<Demo | undefined> {
  const there = await allMunicipalities(db)
  if (there.some(({ demo }) => !demo)) return undefined
  if (there.length === 0) {
    report(`Loading the demo municipality ${DEMO_MUNICIPALITY}; this happens once.\n`)
    const loading = inOneTransaction(db, async (joined) => {
      const crew = await hireCrew({ db: joined, today })
      await transactor({ db: joined, actor: crew.program, today })(importPublishedGroups)
      const stories = tellStories(crew, today)
      await perform({ db: joined, crew, stories, report })
    })
    await Promise.all([loading, wakeTheLetterPress(today)])
  }
  return { accounts: demoAccounts, words: WORDS }
}

const WORDS = `
Everyone in the demo municipality ${DEMO_MUNICIPALITY} is invented. The password of each account is ${DEMO_PASSWORD}

${demoAccounts.map(({ email, role }) => `  ${email.padEnd(36)}${role}`).join('\n')}

The groups of two published reports are in it too. In Rapporten they stand apart by the year in which they
started: 2018 for Thuis in Dalfsen and 2017 for VIP.

`

/** Sixty people and how it went with them, until today. */
function tellStories(crew: Crew, today: LocalDate): Story[] {
  const random = seededRandom(SEED)
  const cast = castOf(random)
  const lives = random.shuffled(LIVES.flatMap((life) => Array<typeof life>(life.people).fill(life)))
  const workers = new Map<number, Story['caseWorker']>()
  const stories = cast.flatMap((character, place) => {
    const life = lives[place]
    const own: Random = seededRandom(SEED + place + 1)
    const chosen = random.pick(['hanneke', 'wouter', 'femke'] as const)
    // One household has one case worker, so that a family tells its story once.
    const caseWorker = (character.household && workers.get(character.household)) || chosen
    if (character.household) workers.set(character.household, caseWorker)
    if (!life) return []
    const law = lawLifeOf(life.id, lives.slice(0, place).filter((one) => one === life).length)
    return [beginStory({ place, character, life, law, crew, random: own, today, caseWorker })]
  })
  for (const [place, story] of stories.entries()) {
    tellOpening(story)
    tellCourses(story)
    tellContacts(story)
    tellLaw(story)
    const partner = stories[place - 1]
    const { household } = story.character
    if (partner && household !== null && partner.character.household === household)
      tellHousehold(partner, story)
  }
  return stories
}

/** What the law asks of someone and of the municipality, from the letter of DUO to the plan and after it. */
function tellLaw(story: Story): void {
  tellDuty(story)
  tellTalkOfThree(story)
  tellIntake(story)
  tellPlan(story)
  tellDecision(story)
  tellProgress(story)
  tellConsent(story)
  tellTold(story)
}

type Performance = {
  db: OpenDatabase['db']
  crew: Crew
  stories: readonly Story[]
  report: (text: string) => void
}

/** Everything in the order of its day; on one day and for one person in the order in which it was told. */
async function perform({ db, crew, stories, report }: Performance): Promise<void> {
  const steps = [...stories.flatMap((story) => story.steps), ...messagesOf(stories, crew)].toSorted((a, b) =>
    a.on.localeCompare(b.on),
  )
  let reported = 0
  for (const [first, ...more] of together(steps)) {
    const actor = first.by === 'program' ? crew.program : crew.actors[first.by]
    await transactor({ db, actor, today: first.on })(async (ctx) => {
      for (const step of [first, ...more]) await step.act(ctx)
    })
    const opened = stories.filter(({ fileId }) => fileId !== null).length
    if (opened < reported + REPORT_EVERY) continue
    reported = opened
    report(`  ${opened} of ${stories.length} files\n`)
  }
}

/** Steps after each other of one worker on one day: one transaction. */
function together(steps: readonly Step[]): [Step, ...Step[]][] {
  const groups: [Step, ...Step[]][] = []
  for (const step of steps) {
    const group = groups.at(-1)
    const isSame = group && group[0].on === step.on && group[0].by === step.by
    if (isSame) group.push(step)
    else groups.push([step])
  }
  return groups
}
