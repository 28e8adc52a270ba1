import { defineInstrument, type Option, type QuestionContent, type Texts } from '../instrument.ts'
import { originOptions } from './origins.ts'
import {
  ageClassOptions,
  agreementOptions,
  educationOptions,
  qualityOptions,
  reasonOptions,
  sexOptions,
  yesNoOptions,
} from './survey-options.ts'

type Prefill = 'sex' | 'origin' | 'age-class'
type Asked = { id: string; number: number; section: string; texts: Texts; prefill?: Prefill }

const choice = (asked: Asked, options: Option[]): QuestionContent => ({
  ...asked,
  kind: 'choice',
  options,
  required: false,
  exported: true,
})

const language = choice(
  {
    id: 'speaks-dutch',
    number: 1,
    section: 'language-and-health',
    texts: {
      nl: 'Hoe goed spreekt u Nederlands?',
      en: 'How well do you speak Dutch?',
      ar: 'كيف هي لغتك الهولندية عند التحدث؟',
      ti: 'ቋንቋ ሆላንድ ክሳብ ክንደይ ትዛረቡ?',
    },
  },
  qualityOptions,
)

const health = choice(
  {
    id: 'health',
    number: 2,
    section: 'language-and-health',
    texts: {
      nl: 'Hoe is uw gezondheid meestal?',
      en: 'How is your health in general?',
      ar: 'كيف هي صحتك بشكل عام؟',
      ti: 'ጥዕናኹም ብሓፈሻ ከመይ እዩ?',
    },
  },
  qualityOptions,
)

const statements = [
  choice(
    {
      id: 'chances-good',
      number: 3,
      section: 'opinion',
      texts: {
        nl: '“Ik heb een goede kans op betaald werk.”',
        en: '“I have a good chance of finding paid work.”',
        ar: '«لديّ فرصة جيدة لإيجاد عمل بأجر.»',
        ti: '“ብደሞዝ ዝኽፈል ስራሕ ናይ ምርካብ ጽቡቕ ዕድል ኣለኒ።”',
      },
    },
    agreementOptions,
  ),
  choice(
    {
      id: 'knows-how-to-find-work',
      number: 4,
      section: 'opinion',
      texts: {
        nl: '“Ik weet hoe ik in Nederland werk kan vinden.”',
        en: '“I know how I can find work in the Netherlands.”',
        ar: '«أعرف كيف أجد عملًا في هولندا.»',
        ti: '“ኣብ ሆላንድ ብኸመይ ስራሕ ከም ዝረክብ ይፈልጥ እየ።”',
      },
    },
    agreementOptions,
  ),
  choice(
    {
      id: 'knows-employer-expectations',
      number: 5,
      section: 'opinion',
      texts: {
        nl: '“Ik weet wat werkgevers hier van hun personeel verwachten.”',
        en: '“I know what employers here expect of their staff.”',
        ar: '«أعرف ماذا يتوقع أصحاب العمل هنا من موظفيهم.»',
        ti: '“ኣስራሕቲ ኣብዚ ካብ ሰራሕተኛታቶም እንታይ ከም ዝጽበዩ ይፈልጥ እየ።”',
      },
    },
    agreementOptions,
  ),
]

const activities = [
  choice(
    {
      id: 'work-experience',
      number: 6,
      section: 'work-and-learning',
      texts: {
        nl: 'Hebt u nu een stage, proefplaatsing of werkervaringsplek?',
        en: 'Do you have an internship, trial placement or work experience place now?',
        ar: 'هل لديك الآن تدريب أو عمل تجريبي أو مكان لاكتساب خبرة العمل؟',
        ti: 'ሕጂ ናይ ስራሕ ልምምድ፣ ናይ ፈተነ ስራሕ ወይ ናይ ስራሕ ተመኩሮ ቦታ ኣለኩም ዶ?',
      },
    },
    yesNoOptions,
  ),
  choice(
    {
      id: 'volunteering',
      number: 7,
      section: 'work-and-learning',
      texts: {
        nl: 'Doet u nu vrijwilligerswerk?',
        en: 'Do you do volunteer work now?',
        ar: 'هل تقوم الآن بعمل تطوعي؟',
        ti: 'ሕጂ ናይ ወለንታ ስራሕ ትሰርሑ ዶ?',
      },
    },
    yesNoOptions,
  ),
  choice(
    {
      id: 'education',
      number: 8,
      section: 'work-and-learning',
      texts: {
        nl: 'Volgt u nu een opleiding? Welke?',
        en: 'Do you follow a study now? Which one?',
        ar: 'هل تدرس الآن؟ ما نوع الدراسة؟',
        ti: 'ሕጂ ትምህርቲ ትመሃሩ ዶ? ኣየናይ?',
      },
    },
    educationOptions,
  ),
  choice(
    {
      id: 'paid-work',
      number: 9,
      section: 'work-and-learning',
      texts: {
        nl: 'Hebt u nu betaald werk?',
        en: 'Do you have paid work now?',
        ar: 'هل لديك الآن عمل بأجر؟',
        ti: 'ሕጂ ብደሞዝ ዝኽፈል ስራሕ ኣለኩም ዶ?',
      },
    },
    yesNoOptions,
  ),
]

const reason: QuestionContent = {
  ...choice(
    {
      id: 'reason-without-paid-work',
      number: 10,
      section: 'work-and-learning',
      texts: {
        nl: 'Waarom hebt u nu geen betaald werk?',
        en: 'Why do you not have paid work now?',
        ar: 'لماذا ليس لديك الآن عمل بأجر؟',
        ti: 'ስለምንታይ ሕጂ ብደሞዝ ዝኽፈል ስራሕ ዘይብልኩም?',
      },
    },
    reasonOptions,
  ),
  help: {
    nl: 'Kies de belangrijkste reden.',
    en: 'Choose the most important reason.',
    ar: 'اختر السبب الأهم.',
    ti: 'እቲ ዝበለጸ ኣገዳሲ ምኽንያት ምረጹ።',
  },
  onlyIf: { question: 'paid-work', anyOf: ['no'] },
}

const person = [
  choice(
    {
      id: 'sex',
      number: 11,
      section: 'you',
      prefill: 'sex',
      texts: {
        nl: 'Bent u een vrouw of een man?',
        en: 'Are you a woman or a man?',
        ar: 'ما هو جنسك؟',
        ti: 'ጾታኹም እንታይ እዩ?',
      },
    },
    sexOptions,
  ),
  choice(
    {
      id: 'origin',
      number: 11,
      section: 'you',
      prefill: 'origin',
      texts: {
        nl: 'Uit welk land komt u?',
        en: 'Which country do you come from?',
        ar: 'من أي بلد أنت؟',
        ti: 'ካበየናይ ሃገር ኢኹም?',
      },
    },
    originOptions,
  ),
  choice(
    {
      id: 'age-class',
      number: 11,
      section: 'you',
      prefill: 'age-class',
      texts: { nl: 'Hoe oud bent u?', en: 'How old are you?', ar: 'كم عمرك؟', ti: 'ዕድመኹም ክንደይ እዩ?' },
    },
    ageClassOptions,
  ),
]

const contact: QuestionContent = {
  id: 'contact-details',
  kind: 'text',
  number: 12,
  section: 'you',
  texts: {
    nl: 'Hoe kunnen wij u later bereiken?',
    en: 'How can we reach you later?',
    ar: 'كيف يمكننا الاتصال بك لاحقًا؟',
    ti: 'ድሓር ብኸመይ ክንረኽበኩም ንኽእል?',
  },
  help: {
    nl: 'Bijvoorbeeld uw telefoonnummer of e-mail. U mag dit leeg laten.',
    en: 'For example your phone number or e-mail. You may leave this empty.',
    ar: 'مثلًا رقم هاتفك أو بريدك الإلكتروني. يمكنك ترك هذا فارغًا.',
    ti: 'ንኣብነት ቁጽሪ ተሌፎንኩም ወይ ኢመይልኩም። ባዶ ክትገድፍዎ ትኽእሉ ኢኹም።',
  },
  required: false,
  exported: false,
  maxLength: 500,
}

/**
 * The twelve questions of the study, asked at three moments. The report prints their results and not the form:
 * wording and translations are ours, scales are derived from the printed classes. No native speaker has read the
 * Arabic and Tigrinya yet. The study offered Dutch, Arabic and Tigrinya; English is an addition.
 */
export const arbeidstoeleidingSurvey = defineInstrument({
  id: 'arbeidstoeleiding-survey',
  version: 1,
  source: 'Verwey-Jonker Instituut 2019, vragenlijst bij VIP en NVA Werktrajecten',
  validFrom: '2016-01-01',
  validTo: null,
  audience: 'participant',
  moments: ['M1', 'M2', 'M3'],
  title: {
    nl: 'Vragenlijst over werk en leren',
    en: 'Questions about work and learning',
    ar: 'أسئلة عن العمل والتعلّم',
    ti: 'ሕቶታት ብዛዕባ ስራሕን ትምህርትን',
  },
  introduction: {
    nl: 'Er zijn twaalf vragen. U mag een vraag overslaan. Foute antwoorden bestaan niet.',
    en: 'There are twelve questions. You may skip a question. There are no wrong answers.',
    ar: 'هناك اثنا عشر سؤالًا. يمكنك ترك أي سؤال. لا توجد إجابات خاطئة.',
    ti: 'ዓሰርተ ክልተ ሕቶታት ኣለዉ። ሕቶ ክትሓልፉ ትኽእሉ ኢኹም። ጌጋ መልሲ የለን።',
  },
  locales: {
    nl: 'reviewed',
    en: 'reviewed',
    ar: 'not-reviewed-by-native-speaker',
    ti: 'not-reviewed-by-native-speaker',
  },
  sections: [
    {
      id: 'language-and-health',
      texts: { nl: 'Hoe gaat het met u?', en: 'How are you?', ar: 'كيف حالك؟', ti: 'ከመይ ኣለኹም?' },
    },
    {
      id: 'opinion',
      texts: { nl: 'Wat vindt u?', en: 'What do you think?', ar: 'ما رأيك؟', ti: 'እንታይ ትሓስቡ?' },
    },
    {
      id: 'work-and-learning',
      texts: { nl: 'Wat doet u nu?', en: 'What do you do now?', ar: 'ماذا تفعل الآن؟', ti: 'ሕጂ እንታይ ትገብሩ?' },
    },
    { id: 'you', texts: { nl: 'Wie bent u?', en: 'Who are you?', ar: 'من أنت؟', ti: 'መን ኢኹም?' } },
  ],
  questions: [language, health, ...statements, ...activities, reason, ...person, contact],
})
