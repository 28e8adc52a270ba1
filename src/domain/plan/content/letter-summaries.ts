import type { LetterLanguage } from '#kernel/letter.ts'

/** What the summary names: days written out in its language, names and numbers as they are. */
export type SummaryFacts = {
  route: string
  lastDay: string
  /** None is not said: zero talks is nothing that somebody is told. */
  talks: number
  /** Two attempts at each exam are free. */
  hasFreeExams: boolean
  worker: { name: string; phone: string }
  objectionUntil: string
}

export type LetterSummary = {
  title: string
  /** Says that the Dutch letter counts, and whether a native speaker checked this text. */
  note: string
  /** Whether a native speaker of the language checked the sentences and the note. */
  isReviewed: boolean
  routes: { B1: string; O: string; Z: string }
  /** Short sentences at A2 level, one thing in each. */
  sentences: (facts: SummaryFacts) => string[]
}

/** Names and numbers in Latin script keep their own order inside a line that runs from right to left. */
const apart = (text: string): string => `\u2068${text}\u2069`

/**
 * The letter in short, as help. No sentence counts anything in words, so that no language needs its plurals. The
 * number is that of the Juridisch Loket, which gives free legal advice.
 */
export const LETTER_SUMMARIES: Readonly<Record<LetterLanguage, LetterSummary>> = {
  nl: {
    title: 'In het kort',
    note: 'Deze uitleg helpt u om de brief te begrijpen. De brief zelf is het besluit.',
    isReviewed: true,
    routes: { B1: 'B1-route', O: 'Onderwijsroute', Z: 'Zelfredzaamheidsroute (Z-route)' },
    sentences: ({ route, lastDay, talks, hasFreeExams, worker, objectionUntil }) => [
      'U heeft een plan voor uw inburgering. Het plan heet PIP.',
      `Uw leerroute is: ${route}.`,
      `U moet klaar zijn op ${lastDay}. Eerder mag ook.`,
      'U doet wat in het plan staat. U gaat naar de les en naar uw afspraken.',
      'De gemeente helpt u.',
      ...(talks === 0 ? [] : [`Aantal gesprekken met de gemeente over hoe het gaat: ${talks}.`]),
      'U mag bij een gesprek om een tolk vragen. U mag zien wat de gemeente over u bewaart.',
      ...(hasFreeExams ? ['U mag elk examen twee keer gratis doen.'] : []),
      'Bent u het niet eens met het plan? Schrijf dan een brief aan de gemeente. Dat heet: bezwaar maken.',
      `De gemeente moet uw brief hebben op ${objectionUntil}. Eerder mag ook.`,
      'Gratis hulp bij bezwaar: Juridisch Loket, telefoon 0800-8020.',
      `Heeft u vragen? Bel ${worker.name}: ${worker.phone}.`,
    ],
  },
  en: {
    title: 'In short',
    note: 'This text is a help. Only the letter in Dutch is the decision. A native speaker has not checked this translation yet.',
    isReviewed: false,
    routes: {
      B1: 'B1 route (B1-route)',
      O: 'Education route (Onderwijsroute)',
      Z: 'Self-reliance route (Z-route)',
    },
    sentences: ({ route, lastDay, talks, hasFreeExams, worker, objectionUntil }) => [
      'You have a plan for your civic integration. The plan is called PIP.',
      `Your learning route is: ${route}.`,
      `You must be ready on ${lastDay}. Earlier is fine too.`,
      'You do what the plan says. You go to your lessons and to your appointments.',
      'The municipality helps you.',
      ...(talks === 0 ? [] : [`Number of talks with the municipality about how things are going: ${talks}.`]),
      'You may ask for an interpreter at a talk. You may see what the municipality keeps about you.',
      ...(hasFreeExams ? ['You may take each exam twice for free.'] : []),
      'Do you not agree with the plan? Write a letter to the municipality. In Dutch this is called: bezwaar maken.',
      `The municipality must have your letter on ${objectionUntil}. Earlier is fine too.`,
      'Free legal help: Juridisch Loket, telephone 0800-8020.',
      `Do you have questions? Call ${worker.name}: ${worker.phone}.`,
    ],
  },
  ar: {
    title: 'باختصار',
    note: 'هذه الترجمة للمساعدة فقط. الرسالة المكتوبة باللغة الهولندية هي القرار. لم يراجع هذه الترجمة بعد شخص لغته الأم هي العربية.',
    isReviewed: false,
    routes: {
      B1: `مسار B1 (${apart('B1-route')})`,
      O: `مسار التعليم (${apart('Onderwijsroute')})`,
      Z: `مسار الاعتماد على النفس (${apart('Z-route')})`,
    },
    sentences: ({ route, lastDay, talks, hasFreeExams, worker, objectionUntil }) => [
      `لديك خطة للاندماج. اسم الخطة ${apart('PIP')}.`,
      `مسار التعلم الخاص بك هو: ${route}.`,
      `يجب أن تنتهي من كل شيء في ${lastDay} أو قبل ذلك.`,
      'عليك أن تفعل ما هو مكتوب في الخطة. تذهب إلى الدروس وإلى مواعيدك.',
      'البلدية تساعدك.',
      ...(talks === 0 ? [] : [`عدد المحادثات مع البلدية حول تقدمك: ${talks}.`]),
      'يمكنك أن تطلب مترجماً في المحادثات. يمكنك أن ترى ما تحفظه البلدية عنك.',
      ...(hasFreeExams ? ['يمكنك أداء كل امتحان مرتين مجاناً.'] : []),
      `هل أنت غير موافق على الخطة؟ اكتب رسالة إلى البلدية. اسم ذلك بالهولندية: ${apart('bezwaar maken')}.`,
      `يجب أن تصل رسالتك إلى البلدية في ${objectionUntil} أو قبل ذلك.`,
      `مساعدة قانونية مجانية: ${apart('Juridisch Loket')}، رقم الهاتف ${apart('0800-8020')}.`,
      `هل لديك أسئلة؟ اتصل بـ ${apart(worker.name)}: ${apart(worker.phone)}.`,
    ],
  },
  ti: {
    title: 'ብሓጺሩ',
    note: 'እዚ ትርጉም ንሓገዝ ጥራይ እዩ። እቲ ብቋንቋ ሆላንድ ዝተጻሕፈ ደብዳበ እዩ እቲ ውሳነ። ትግርኛ ቋንቋ ኣዲኡ ዝኾነ ሰብ ነዚ ትርጉም ገና ኣይመርመሮን።',
    isReviewed: false,
    routes: {
      B1: 'መንገዲ B1 (B1-route)',
      O: 'መንገዲ ትምህርቲ (Onderwijsroute)',
      Z: 'መንገዲ ርእሰ ምኽኣል (Z-route)',
    },
    sentences: ({ route, lastDay, talks, hasFreeExams, worker, objectionUntil }) => [
      'ናይ ውህደት መደብ ኣለኩም። እቲ መደብ PIP ይበሃል።',
      `መንገዲ ትምህርትኹም፦ ${route}።`,
      `ክሳብ ${lastDay} ክትውድኡ ኣለኩም።`,
      'ኣብቲ መደብ ዝተጻሕፈ ትገብሩ። ናብ ትምህርትን ናብ ቆጸራታትኩምን ትኸዱ።',
      'ምምሕዳር ከተማ ይሕግዘኩም።',
      ...(talks === 0 ? [] : [`ብዛዕባ ምዕባለኹም ምስ ምምሕዳር ከተማ ዝግበር ዝርርብ፣ ብዝሒ፦ ${talks}።`]),
      'ኣብ ዝርርብ ተርጓሚ ክትሓቱ ትኽእሉ። ምምሕዳር ከተማ ብዛዕባኹም ዝሓዞ ሓበሬታ ክትርእዩ ትኽእሉ።',
      ...(hasFreeExams ? ['ነፍሲ ወከፍ ፈተና ክልተ ግዜ ብነጻ ክትወስዱ ትኽእሉ።'] : []),
      'ምስቲ መደብ ኣይትሰማምዑን ዲኹም? ናብ ምምሕዳር ከተማ ደብዳበ ጽሓፉ። እዚ ብቋንቋ ሆላንድ bezwaar maken ይበሃል።',
      `ደብዳቤኹም ክሳብ ${objectionUntil} ናብ ምምሕዳር ከተማ ክበጽሕ ኣለዎ።`,
      'ነጻ ሕጋዊ ሓገዝ፦ Juridisch Loket፣ ቁጽሪ ስልኪ 0800-8020።',
      `ሕቶ ኣለኩም ዶ? ናብ ${worker.name} ደውሉ፦ ${worker.phone}።`,
    ],
  },
}
