import type { Letter, LetterLanguage, LetterSection } from '#kernel/letter.ts'
import { list, paragraph } from '#kernel/letter-blocks.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { OBJECTION_HELP, OBJECTION_TEXTS } from './content/objection-texts.ts'
import { helpLanguages, type LetterParties } from './pip.letter.ts'
import { isIncomplete, isInTime, type Objection, objectionTerm } from './pip.objection.ts'
import { decisionTerm } from './pip.objection-term.ts'
import { written } from './plan-letter.ts'

export type ConfirmationInput = {
  objection: Objection
  /** The day of the decision that is objected to, and the day on which its letter went. */
  datedOn: LocalDate
  sentOn: LocalDate | null
  /** The day on which this letter goes. */
  on: LocalDate
  fileNumber: string
  parties: LetterParties
}

/** The letter that an objection came in (rule PLAN.OBJ.CONFIRM, Awb 6:14): what lacks, what happens, and by when. */
export function confirmationLetter(input: ConfirmationInput): Letter {
  const { objection, fileNumber, parties, on } = input
  const { municipality, person, worker } = parties
  const texts = OBJECTION_TEXTS
  const isOwn = objection.party === 'person'
  const name = isOwn ? person.name : objection.fromWhom
  return {
    subject: texts.subject,
    datedOn: on,
    sender: { name: texts.sender(municipality.name), lines: municipality.addressLines },
    // Of somebody else no address is kept: the worker writes it on the envelope.
    addressee: [name, ...(isOwn ? person.addressLines : [])],
    details: [
      { label: texts.details.on, value: written(on) },
      { label: texts.details.reference, value: fileNumber },
      { label: texts.details.contact, value: worker.name },
      { label: texts.details.phone, value: municipality.phone },
    ],
    footer: texts.footer(municipality.name, fileNumber),
    opening: [
      paragraph(texts.salutation(name)),
      paragraph(texts.opening(written(objection.receivedOn), written(input.datedOn))),
    ],
    sections: sectionsOf(input),
    closing: {
      greeting: texts.closing.greeting,
      signature: [texts.closing.onBehalfOf(municipality.name), worker.name],
    },
    help: helpLanguages(person.language).map((language) => helpIn(language, input)),
  }
}

function sectionsOf({ objection, sentOn, parties }: ConfirmationInput): LetterSection[] {
  const texts = OBJECTION_TEXTS
  const { worker, municipality } = parties
  const term = decisionTerm(objection, sentOn)
  const committee = objection.withCommittee ? [paragraph(texts.next.committee)] : []
  return [
    ...(sentOn !== null && !isInTime(objection, sentOn)
      ? [asked(texts.late.heading, texts.late.text(written(objectionTerm(sentOn).lastDay)))]
      : []),
    ...lacking(objection),
    { heading: texts.next.heading, blocks: [paragraph(texts.next.text), ...committee] },
    ...(term ? [asked(texts.decision.heading, texts.decision.text(written(term.lastDay)))] : []),
    asked(texts.meanwhile.heading, texts.meanwhile.text),
    asked(texts.withdrawal.heading, texts.withdrawal.text),
    asked(texts.questions.heading, texts.questions.text({ ...worker, phone: municipality.phone })),
  ]
}

function lacking(objection: Objection): LetterSection[] {
  if (!isIncomplete(objection)) return []
  const { heading, intro, until, later } = OBJECTION_TEXTS.lacks
  const { lacks, repairUntil } = objection
  const by = repairUntil === null ? later : until(written(repairUntil))
  const items = lacks.map((lack) => OBJECTION_TEXTS.lackWords[lack])
  return [{ heading, blocks: [paragraph(intro), list(items), paragraph(by)] }]
}

const asked = (heading: string, text: string): LetterSection => ({ heading, blocks: [paragraph(text)] })

function helpIn(language: LetterLanguage, { objection, sentOn, parties }: ConfirmationInput) {
  const { title, note, sentences } = OBJECTION_HELP[language]
  const term = decisionTerm(objection, sentOn)
  const worker = { name: parties.worker.name, phone: parties.municipality.phone }
  const decideBy = term && written(term.lastDay, language)
  return { language, title, note, blocks: [list(sentences({ decideBy, worker }))] }
}
