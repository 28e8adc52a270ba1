import { handleEvent } from '#domain/arrival/inbox.commands.ts'
import { inboxPage } from '#domain/arrival/inbox.queries.ts'
import type { Answers } from '#domain/arrival/inbox-handling.ts'
import { type Letter, readLetter } from '#domain/arrival/inbox-letter.ts'
import { takeIn } from '#domain/arrival/inbox-reading.commands.ts'
import { sendDue } from '#domain/exchange/sending.commands.ts'
import type { FileId } from '#kernel/ids.ts'
import { addDays, addMonths, type LocalDate } from '#kernel/local-date.ts'
import { type Context, newId } from '#platform/context.ts'
import type { Transport } from '#platform/exchange-transport.ts'
import type { Crew } from './crew.ts'
import { done, workingDay } from './happening.ts'
import { inventedBsn, inventedVNumber } from './numbers.ts'
import { WRONG_SCHOOL_NUMBER } from './progress.ts'
import { caseWorkerOn, fileOf, happened, type Step, type Story } from './story.ts'

type Event = { code: string; bsn?: string; vNummer?: number; gegevens?: Record<string, unknown> }

/** Days ago that DUO told what was taken over from its message. */
const TOLD_AGO = 8

const TOLD: Readonly<
  Record<NonNullable<Story['law']['told']>, { code: string; answers: (on: LocalDate) => Answers }>
> = {
  fulfilled: { code: 'SS106', answers: (happenedOn) => ({ happenedOn }) },
  exempted: { code: 'SS107', answers: (happenedOn) => ({ happenedOn }) },
  extended: {
    code: 'SS103',
    answers: (decidedOn) => ({ decidedOn, months: '6', ground: 'Alfabetisering' }),
  },
}

/** A message of DUO that a case worker took over in the file. */
export function tellTold(story: Story): void {
  const { told } = story.law
  if (!told) return
  const { code, answers } = TOLD[told]
  const on = workingDay(addDays(story.today, -TOLD_AGO))
  happened(story, {
    on,
    by: 'program',
    act: (ctx) => receive(ctx, story.crew, letter(on, { code, bsn: inventedBsn(story.place) })),
  })
  const handledOn = workingDay(addDays(on, 4))
  happened(story, {
    on: handledOn,
    by: caseWorkerOn(story, handledOn),
    act: async (ctx) => {
      const { lines } = await inboxPage(ctx, { filter: 'open', page: 1 })
      const event = lines.find((line) => line.code === code && line.fileId === fileOf(story))
      if (!event) throw new Error(`no message ${code} came in`)
      const handled = await handleEvent(ctx, event.id, { answers: answers(on), note: '' })
      done<FileId, string>(handled, 'handleEvent')
    },
  })
}

const letter = (on: LocalDate, { code, gegevens, ...number }: Event): Letter => {
  const notificatie = { registratieDatumTijd: `${on}T09:30:00+01:00`, gebeurtenisId: code, ...number }
  return read({ berichtId: newId(), notificatie, ...(gegevens && { gegevens }) })
}

function read(message: object): Letter {
  const found = readLetter(JSON.stringify(message))
  if (!found.ok) throw new Error('DUO would not write this')
  return found.value
}

const receive = (ctx: Context, { municipality }: Crew, came: Letter) => takeIn(ctx, municipality.id, came)

/** What lies in the inbox now, beside what was handled long ago, and what DUO said to the messages that went out. */
export function messagesOf(stories: readonly Story[], crew: Crew): Step[] {
  const today = stories[0]?.today
  if (!today) return []
  const incoming = lastWeek(stories, today).map(
    (come): Step => ({ on: come.on, by: 'program', act: (ctx) => receive(ctx, crew, come.letter) }),
  )
  const sending: Step = {
    on: today,
    by: 'program',
    act: (ctx) =>
      sendDue({ municipalityId: crew.municipality.id, transact: (work) => work(ctx), transport: duo(today) }),
  }
  return [...incoming, sending]
}

/** Nobody in the demo has these. */
const OF_A_STRANGER = 61

function lastWeek(stories: readonly Story[], today: LocalDate): { on: LocalDate; letter: Letter }[] {
  const ago = (days: number) => addDays(today, -days)
  const bsnOf = (lifeId: string, nth: number) =>
    inventedBsn(stories.filter(({ life }) => life.id === lifeId)[nth]?.place ?? OF_A_STRANGER)
  const come = (days: number, event: Event) => ({ on: ago(days), letter: letter(ago(days), event) })
  const exam: Event = {
    code: 'SS199',
    bsn: bsnOf('in-vip', 2),
    gegevens: { examenresultaat: { onderdeel: 'KNM', examendatum: ago(20), resultaat: 'Geslaagd' } },
  }
  const asked = newId()
  return [
    come(9, { code: 'SS126', bsn: bsnOf('no-start-form', 2) }),
    come(6, exam),
    // The same again: it is kept once.
    come(6, exam),
    come(5, { code: 'SS101', bsn: inventedBsn(OF_A_STRANGER) }),
    come(3, { code: 'SS120', vNummer: Number(inventedVNumber(OF_A_STRANGER + 1)) }),
    { on: ago(3), letter: read({ ...notified(ago(3), 'SS112', bsnOf('at-nva', 0)), berichtId: asked }) },
    { on: ago(2), letter: read({ berichtId: newId(), intrekking: asked, reden: 'Per ongeluk verstuurd.' }) },
    come(1, {
      code: 'SS139',
      bsn: bsnOf('just-arrived', 2),
      gegevens: { doelgroep: { indeling: 'Asielstatushouder' } },
    }),
  ]
}

const notified = (on: LocalDate, code: string, bsn: string) => ({
  notificatie: { registratieDatumTijd: `${on}T14:10:00+01:00`, gebeurtenisId: code, bsn },
})

/** DUO as it answers in the demo: most is accepted, a school that it does not know is not, the newest PVT waits. */
const duo = (today: LocalDate): Transport => ({
  takesOnce: true,
  send: async ({ path, body }) => {
    if (path.endsWith(WRONG_SCHOOL_NUMBER)) return { kind: 'refused', reasons: [UNKNOWN_SCHOOL] }
    const signedOn = body?.datumOndertekeningPvt
    const isNew = typeof signedOn === 'string' && signedOn > addMonths(today, -1)
    return isNew ? { kind: 'handed-over' } : { kind: 'accepted' }
  },
})

const UNKNOWN_SCHOOL = 'Het instellingsnummer is niet bekend.'
