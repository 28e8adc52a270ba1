import { giveConsent, withdrawConsent } from '#domain/consent/consent.commands.ts'
import type { NewConsent } from '#domain/consent/consent.ts'
import type { ConsentId } from '#kernel/ids.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { COMPANIES } from './companies.ts'
import { volunteerFrom, volunteerOf } from './courses.ts'
import { done, workingDay } from './happening.ts'
import { caseWorkerOn, fileOf, happened, type Story } from './story.ts'

type Wish = Pick<NewConsent, 'purpose' | 'organisation' | 'subjects'>

const TO_VOLUNTEER: Wish = {
  purpose: 'volunteer-coach',
  organisation: 'VluchtelingenWerk',
  subjects: ['name-and-contact', 'languages', 'interests'],
}

/** Who gets a volunteer says first what may be told; one in four also to a company, one in three takes it back. */
export function tellConsent(story: Story): void {
  const vip = story.spans.find(({ course }) => course.programmeId === 'vip')
  if (!vip || !volunteerOf(story)) return
  const from = volunteerFrom(vip)
  const volunteer = tellGiven(story, from, TO_VOLUNTEER)
  const company = COMPANIES[story.place % COMPANIES.length]
  if (company && story.place % 4 === 0) {
    const wish: Wish = {
      purpose: 'employer',
      organisation: company.name,
      subjects: ['languages', 'availability'],
    }
    tellGiven(story, addDays(from, 60), wish)
  }
  if (vip.end && story.place % 3 === 0) tellWithdrawn(story, addDays(vip.end, 7), volunteer)
}

/** A consent gets its id when it is given. */
type Given = { id: ConsentId | null }

function tellGiven(story: Story, day: LocalDate, wish: Wish): Given {
  const given: Given = { id: null }
  const on = workingDay(day)
  const { surveyLocale: locale } = story.character
  happened(story, {
    on,
    by: caseWorkerOn(story, on),
    act: async (ctx) => {
      const consent: NewConsent = { ...wish, locale, manner: 'spoken-with-interpreter', givenOn: ctx.today }
      given.id = done(await giveConsent(ctx, fileOf(story), consent), 'giveConsent')
    },
  })
  return given
}

function tellWithdrawn(story: Story, day: LocalDate, given: Given): void {
  const on = workingDay(day)
  happened(story, {
    on,
    by: caseWorkerOn(story, on),
    act: async (ctx) => {
      if (!given.id) throw new Error('nothing was agreed to yet')
      const address = { fileId: fileOf(story), consentId: given.id }
      done(await withdrawConsent(ctx, address, ctx.today), 'withdrawConsent')
    },
  })
}
