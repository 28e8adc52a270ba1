import type { LetterLanguage } from '#kernel/letter.ts'
import { apart } from '#kernel/letter-blocks.ts'
import type { FormCheck } from '../pip.objection.ts'

/** The letter that says an objection came in (Awb 6:14): Dutch at A2 level, headings as short questions. */
export const OBJECTION_TEXTS = {
  subject: 'Wij hebben uw bezwaar ontvangen',
  details: { on: 'Datum', reference: 'Ons kenmerk', contact: 'Uw contactpersoon', phone: 'Telefoon' },
  sender: (municipality: string) => `Gemeente ${municipality}`,
  footer: (municipality: string, reference: string) => `Gemeente ${municipality}, kenmerk ${reference}`,
  salutation: (name: string) => `Geachte ${name},`,
  opening: (receivedOn: string, datedOn: string) =>
    `Op ${receivedOn} kregen wij een bezwaar van u. Het gaat over het plan inburgering en participatie (PIP) van ${datedOn}.`,
  late: {
    heading: 'Was het bezwaar op tijd?',
    text: (lastDay: string) =>
      `Bezwaar maken kon tot en met ${lastDay}. Het bezwaar kwam later. Was daar een goede reden voor? Vertel ons dan waarom.`,
  },
  lacks: {
    heading: 'Wat ontbreekt er nog?',
    intro: 'Wij missen nog iets:',
    until: (day: string) =>
      `Stuur dit uiterlijk op ${day}. Doet u dat niet? Dan behandelen wij het bezwaar misschien niet.`,
    later: 'Wij laten u weten tot wanneer u dit kunt sturen.',
  },
  lackWords: {
    signature: 'een handtekening',
    'name-and-address': 'een naam en adres',
    date: 'een datum',
    'decision-named': 'over welk besluit het gaat',
    grounds: 'waarom u het niet eens bent met het besluit',
    authorisation: 'een machtiging: een brief waarin de deelnemer zegt dat u dit mag doen',
  } satisfies Record<FormCheck, string>,
  next: {
    heading: 'Wat gebeurt er nu?',
    text: 'U mag het bezwaar uitleggen in een gesprek. Wij laten u weten of en wanneer dat is. U mag iemand meenemen. Heeft u een tolk nodig? Zeg het ons.',
    committee: 'Een commissie geeft ons advies over het bezwaar.',
  },
  decision: {
    heading: 'Wanneer beslissen wij?',
    text: (day: string) =>
      `Wij beslissen uiterlijk op ${day}. Hebben wij meer tijd nodig? Dan hoort u dat op tijd van ons.`,
  },
  meanwhile: { heading: 'Geldt het plan nu ook?', text: 'Ja. Het plan geldt ook als u bezwaar maakt.' },
  withdrawal: {
    heading: 'Wilt u stoppen met het bezwaar?',
    text: 'Dat mag. Schrijf ons een brief, of zeg het in het gesprek.',
  },
  questions: {
    heading: 'Heeft u een vraag?',
    text: (worker: { name: string; phone: string; email: string }) =>
      `Bel ${worker.name}: ${worker.phone}. Mailen kan ook: ${worker.email}.`,
  },
  closing: {
    greeting: 'Met vriendelijke groet,',
    onBehalfOf: (name: string) => `namens het college van burgemeester en wethouders van ${name}`,
  },
} as const

type HelpFacts = { decideBy: string | null; worker: { name: string; phone: string } }
type ObjectionHelp = {
  title: string
  note: string
  isReviewed: boolean
  /** Short sentences at A2 level, one thing in each. */
  sentences: (facts: HelpFacts) => string[]
}

/** The letter in short, as help. The number is that of the Juridisch Loket, which gives free legal advice. */
export const OBJECTION_HELP: Readonly<Record<LetterLanguage, ObjectionHelp>> = {
  nl: {
    title: 'In het kort',
    note: 'Deze uitleg helpt u om de brief te begrijpen.',
    isReviewed: true,
    sentences: ({ decideBy, worker }) => [
      'Wij hebben uw bezwaar.',
      'U mag uw bezwaar uitleggen in een gesprek.',
      ...(decideBy === null ? [] : [`Wij beslissen uiterlijk op ${decideBy}.`]),
      'Het plan geldt nu ook.',
      'Gratis hulp bij bezwaar: Juridisch Loket, telefoon 0800-8020.',
      `Heeft u een vraag? Bel ${worker.name}: ${worker.phone}.`,
    ],
  },
  en: {
    title: 'In short',
    note: 'This text helps you to understand the letter. Only the letter in Dutch counts. A native speaker has not checked this translation yet.',
    isReviewed: false,
    sentences: ({ decideBy, worker }) => [
      'We have your objection (bezwaar).',
      'You may explain your objection in a talk.',
      ...(decideBy === null ? [] : [`We decide on ${decideBy} at the latest.`]),
      'The plan also counts now.',
      'Free legal help: Juridisch Loket, telephone 0800-8020.',
      `Do you have a question? Call ${worker.name}: ${worker.phone}.`,
    ],
  },
  ar: {
    title: 'باختصار',
    note: 'هذا النص يساعدك على فهم الرسالة. الرسالة المكتوبة باللغة الهولندية هي المعتمدة. لم يراجع هذه الترجمة بعد شخص لغته الأم هي العربية.',
    isReviewed: false,
    sentences: ({ decideBy, worker }) => [
      `وصلنا اعتراضك (${apart('bezwaar')}).`,
      'يمكنك أن تشرح اعتراضك في محادثة معنا.',
      ...(decideBy === null ? [] : [`سنقرر في ${decideBy} أو قبل ذلك.`]),
      'الخطة سارية الآن أيضًا.',
      `مساعدة قانونية مجانية: ${apart('Juridisch Loket')}، رقم الهاتف ${apart('0800-8020')}.`,
      `هل لديك سؤال؟ اتصل بـ ${apart(worker.name)}: ${apart(worker.phone)}.`,
    ],
  },
  ti: {
    title: 'ብሓጺሩ',
    note: 'እዚ ጽሑፍ ነቲ ደብዳበ ንክትርድኡ ይሕግዘኩም። እቲ ብቋንቋ ሆላንድ ዝተጻሕፈ ደብዳበ ጥራይ እዩ ዝቑጸር። ትግርኛ ቋንቋ ኣዲኡ ዝኾነ ሰብ ነዚ ትርጉም ገና ኣይመርመሮን።',
    isReviewed: false,
    sentences: ({ decideBy, worker }) => [
      'ተቓውሞኹም (bezwaar) በጺሑና ኣሎ።',
      'ንተቓውሞኹም ኣብ ዝርርብ ከተብርሁ ትኽእሉ ኢኹም።',
      ...(decideBy === null ? [] : [`እንተደንጎየ ${decideBy} ክንውስን ኢና።`]),
      'እቲ መደብ ሕጂ እውን ይሰርሕ እዩ።',
      'ነጻ ሕጋዊ ሓገዝ፦ Juridisch Loket፣ ቁጽሪ ስልኪ 0800-8020።',
      `ሕቶ ኣለኩም ዶ? ናብ ${worker.name} ደውሉ፦ ${worker.phone}።`,
    ],
  },
}
