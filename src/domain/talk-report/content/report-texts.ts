import type { LetterLanguage } from '#kernel/letter.ts'
import { apart } from '#kernel/letter-blocks.ts'

/**
 * The fixed sentences of the letter with the report of a talk: Dutch at A2 level, headings as short questions. What
 * was said stands in the words of who wrote it down.
 */
export const REPORT_TEXTS = {
  subject: {
    'progress-talk': 'Verslag van ons gesprek',
    handover: 'Verslag van het gesprek over uw start in de gemeente',
  },
  subjectOfAddition: 'Aanvulling op het verslag van ons gesprek',
  details: {
    heldOn: 'Datum gesprek',
    writtenOn: 'Datum aanvulling',
    reference: 'Ons kenmerk',
    contact: 'Uw contactpersoon',
    phone: 'Telefoon',
  },
  sender: (municipality: string) => `Gemeente ${municipality}`,
  footer: (municipality: string, reference: string) => `Gemeente ${municipality}, kenmerk ${reference}`,
  salutation: (name: string) => `Geachte ${name},`,
  opening: (day: string) =>
    `Op ${day} was er een gesprek met u. In deze brief leest u wat wij daarover hebben opgeschreven.`,
  openingOfAddition: (day: string) =>
    `Op ${day} was er een gesprek met u. U kreeg daarvan een verslag. In deze brief staat wat erbij komt. Het verslag dat u al heeft, blijft zoals het is.`,
  attendees: 'Wie waren erbij?',
  report: 'Wat is er besproken?',
  agreed: 'Wat is er afgesproken?',
  nothingAgreed: 'Er zijn geen nieuwe afspraken gemaakt.',
  known: 'Wat weet de gemeente nu?',
  columns: ['Onderwerp', 'Wat is verteld'],
  spokenAbout: 'Hier is over gepraat.',
  addition: 'Wat komt erbij?',
  wrong: {
    heading: 'Klopt er iets niet?',
    text: 'Zeg het tegen uw contactpersoon. Wij schrijven dan op wat u zegt. U krijgt daar een brief over.',
  },
  translation: {
    heading: 'Leest u liever een andere taal?',
    text: 'Dit verslag is in het Nederlands geschreven. U mag om een vertaling vragen. Vraag het aan uw contactpersoon.',
  },
  questions: {
    heading: 'Heeft u een vraag?',
    text: (worker: { name: string; phone: string; email: string }) =>
      `Bel ${worker.name}: ${worker.phone}. Mailen kan ook: ${worker.email}.`,
  },
  closing: { greeting: 'Met vriendelijke groet,', onBehalfOf: (name: string) => `Gemeente ${name}` },
} as const

type HelpFacts = { day: string; worker: { name: string; phone: string } }

/** The fixed sentences as help, in the language of the person. What was typed is not translated. */
type ReportHelp = {
  title: string
  /** Says what this text is, and whether a native speaker checked it. */
  note: string
  isReviewed: boolean
  /** Short sentences at A2 level, one thing in each. */
  sentences: (facts: HelpFacts) => string[]
}

export const REPORT_HELP: Readonly<Record<LetterLanguage, ReportHelp>> = {
  nl: {
    title: 'In het kort',
    note: 'Deze uitleg helpt u om de brief te begrijpen.',
    isReviewed: true,
    sentences: ({ day, worker }) => [
      `U had een gesprek met de gemeente. De dag was ${day}.`,
      'In de brief staat wat u en wij hebben gezegd.',
      'De brief is geen besluit.',
      'Klopt er iets niet? Zeg het tegen de gemeente.',
      'De brief is in het Nederlands. U mag om een vertaling vragen.',
      `Heeft u een vraag? Bel ${worker.name}: ${worker.phone}.`,
    ],
  },
  en: {
    title: 'In short',
    note: 'This text helps you to understand the letter. What was said in the talk is not translated here. A native speaker has not checked this translation yet.',
    isReviewed: false,
    sentences: ({ day, worker }) => [
      `You had a talk with the municipality. The day was ${day}.`,
      'The letter says what you and we said.',
      'The letter is not a decision.',
      'Is something not right? Tell the municipality.',
      'The letter is in Dutch. You may ask for a translation.',
      `Do you have a question? Call ${worker.name}: ${worker.phone}.`,
    ],
  },
  ar: {
    title: 'باختصار',
    note: 'هذا النص يساعدك على فهم الرسالة. ما قيل في المحادثة غير مترجم هنا. لم يراجع هذه الترجمة بعد شخص لغته الأم هي العربية.',
    isReviewed: false,
    sentences: ({ day, worker }) => [
      `كانت لديك محادثة مع البلدية في يوم ${day}.`,
      'في الرسالة مكتوب ما قلته أنت وما قلناه نحن.',
      'هذه الرسالة ليست قرارًا.',
      'هل هناك شيء غير صحيح؟ أخبر البلدية.',
      'الرسالة مكتوبة باللغة الهولندية. يمكنك أن تطلب ترجمة.',
      `هل لديك سؤال؟ اتصل بـ ${apart(worker.name)}: ${apart(worker.phone)}.`,
    ],
  },
  ti: {
    title: 'ብሓጺሩ',
    note: 'እዚ ጽሑፍ ነቲ ደብዳበ ንክትርድኡ ይሕግዘኩም። ኣብቲ ዝርርብ ዝተባህለ ኣብዚ ኣይተተርጎመን። ትግርኛ ቋንቋ ኣዲኡ ዝኾነ ሰብ ነዚ ትርጉም ገና ኣይመርመሮን።',
    isReviewed: false,
    sentences: ({ day, worker }) => [
      `ምስ ምምሕዳር ከተማ ዝርርብ ነይሩኩም። እታ መዓልቲ ${day} ነይራ።`,
      'ኣብቲ ደብዳበ ንስኹምን ንሕናን ዝበልናዮ ተጻሒፉ ኣሎ።',
      'እቲ ደብዳበ ውሳነ ኣይኮነን።',
      'ቅኑዕ ዘይኮነ ነገር ኣሎ ዶ? ንምምሕዳር ከተማ ንገሩ።',
      'እቲ ደብዳበ ብቋንቋ ሆላንድ እዩ። ትርጉም ክትሓቱ ትኽእሉ ኢኹም።',
      `ሕቶ ኣለኩም ዶ? ናብ ${worker.name} ደውሉ፦ ${worker.phone}።`,
    ],
  },
}
