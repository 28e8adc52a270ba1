import { helpLanguages, type LetterParties } from '#domain/plan/pip.letter.ts'
import { written } from '#domain/plan/plan-letter.ts'
import type { Letter, LetterBlock, LetterHelp, LetterLanguage, LetterSection } from '#kernel/letter.ts'
import { list, paragraph, paragraphs } from '#kernel/letter-blocks.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { REPORT_HELP, REPORT_TEXTS } from './content/report-texts.ts'
import type { Addition, TalkReportText } from './talk-report.ts'

export type ReportLetterInput = {
  report: TalkReportText
  /** The piece that is added; undefined for the report itself. */
  addition: Pick<Addition, 'writtenOn' | 'words'> | undefined
  fileNumber: string
  parties: LetterParties
}

/**
 * The report of a talk as a letter to the person, or what is added to it. Rule REPORT.LETTER: it bears the day of the
 * talk or of the addition and not that of printing, so that what was printed earlier is the same letter; the words of
 * the worker stay Dutch and a translation can be asked, the fixed sentences are explained in the person's language.
 */
export function reportLetter(input: ReportLetterInput): Letter {
  const { report, addition, fileNumber, parties } = input
  const { municipality, person, worker } = parties
  const texts = REPORT_TEXTS
  const day = written(report.heldOn)
  return {
    subject: addition ? texts.subjectOfAddition : texts.subject[report.kind],
    datedOn: addition?.writtenOn ?? report.heldOn,
    sender: { name: texts.sender(municipality.name), lines: municipality.addressLines },
    addressee: [person.name, ...person.addressLines],
    details: [
      { label: texts.details.heldOn, value: day },
      ...(addition ? [{ label: texts.details.writtenOn, value: written(addition.writtenOn) }] : []),
      { label: texts.details.reference, value: fileNumber },
      { label: texts.details.contact, value: worker.name },
      { label: texts.details.phone, value: municipality.phone },
    ],
    footer: texts.footer(municipality.name, fileNumber),
    opening: [
      paragraph(texts.salutation(person.name)),
      paragraph(addition ? texts.openingOfAddition(day) : texts.opening(day)),
    ],
    sections: [
      ...(addition ? [{ heading: texts.addition, blocks: paragraphs(addition.words) }] : said(report)),
      asked(texts.wrong),
      asked(texts.translation),
      {
        heading: texts.questions.heading,
        blocks: [paragraph(texts.questions.text({ ...worker, phone: municipality.phone }))],
      },
    ],
    closing: {
      greeting: texts.closing.greeting,
      signature: [texts.closing.onBehalfOf(municipality.name), worker.name],
    },
    help: helpLanguages(person.language).map((language) => helpIn(language, report.heldOn, parties)),
  }
}

function said({ attendees, report, agreed, known, kind }: TalkReportText): LetterSection[] {
  const texts = REPORT_TEXTS
  const agreements = agreed.trim() === '' ? [paragraph(texts.nothingAgreed)] : paragraphs(agreed)
  return [
    { heading: texts.attendees, blocks: paragraphs(attendees) },
    { heading: texts.report, blocks: paragraphs(report) },
    ...(kind === 'handover' ? [] : [{ heading: texts.agreed, blocks: agreements }]),
    ...(known.length > 0 ? [{ heading: texts.known, blocks: [knownTable(known)] }] : []),
  ]
}

const knownTable = (known: TalkReportText['known']): LetterBlock => ({
  kind: 'table',
  columns: REPORT_TEXTS.columns.map((heading, index) => ({ heading, share: index + 1 })),
  rows: known.map(({ subject, words }) => [subject, words.trim() || REPORT_TEXTS.spokenAbout]),
})

const asked = ({ heading, text }: { heading: string; text: string }): LetterSection => ({
  heading,
  blocks: [paragraph(text)],
})

function helpIn(
  language: LetterLanguage,
  heldOn: LocalDate,
  { worker, municipality }: LetterParties,
): LetterHelp {
  const { title, note, sentences } = REPORT_HELP[language]
  const facts = {
    day: written(heldOn, language),
    worker: { name: worker.name, phone: municipality.phone },
  }
  return { language, title, note, blocks: [list(sentences(facts))] }
}
