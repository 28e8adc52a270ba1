import type { ConsentText, LocalTexts, SharedData } from '../consent.ts'

/**
 * What a person hears or reads before agreeing, at A2. A change of meaning is a new version beside the old one, never
 * an edit: a consent of years ago points to the words that were agreed to. Source: GDPR art. 4 (11) and 7; sharing
 * that Wi art. 33 to 36 ask for needs no consent and has no text here.
 */
const FIRST: ConsentText = {
  version: 1,
  review: {
    nl: 'reviewed',
    en: 'reviewed',
    ar: 'not-reviewed-by-native-speaker',
    ti: 'not-reviewed-by-native-speaker',
  },
  purposes: {
    'volunteer-coach': {
      mayShare: ['name-and-contact', 'languages', 'availability', 'interests', 'goals', 'family'],
      texts: {
        nl: 'Een vrijwilliger van {organisatie} helpt mij. De gemeente mag aan de vrijwilliger vertellen:',
        en: 'A volunteer of {organisatie} helps me. The municipality may tell the volunteer:',
        ar: 'يساعدني متطوع من {organisatie}. يجوز للبلدية أن تخبر المتطوع بما يلي:',
        ti: 'ሓደ ወለንተኛ ናይ {organisatie} ይሕግዘኒ። እቲ ምምሕዳር ከተማ ነቲ ወለንተኛ ክነግሮ ይኽእል:',
      },
    },
    employer: {
      mayShare: ['name-and-contact', 'languages', 'availability', 'interests', 'education-and-work'],
      texts: {
        nl: 'Ik wil misschien werken of meekijken bij {organisatie}. De gemeente mag aan dit bedrijf vertellen:',
        en: 'I may want to work at {organisatie} or have a look there. The municipality may tell this company:',
        ar: 'ربما أريد العمل أو التدرّب عند {organisatie}. يجوز للبلدية أن تخبر هذه الشركة بما يلي:',
        ti: 'ምናልባት ኣብ {organisatie} ክሰርሕ ወይ ክርኢ ይደሊ። እቲ ምምሕዳር ከተማ ነዚ ትካል ክነግሮ ይኽእል:',
      },
    },
    welfare: {
      mayShare: ['name-and-contact', 'languages', 'availability', 'interests', 'family'],
      texts: {
        nl: '{organisatie} helpt mensen in mijn buurt. De gemeente mag aan {organisatie} vertellen:',
        en: '{organisatie} helps people in my neighbourhood. The municipality may tell {organisatie}:',
        ar: 'تساعد {organisatie} الناس في الحي الذي أسكن فيه. يجوز للبلدية أن تخبر {organisatie} بما يلي:',
        ti: '{organisatie} ንሰባት ኣብ ከባቢየይ ትሕግዝ። እቲ ምምሕዳር ከተማ ን{organisatie} ክነግር ይኽእል:',
      },
    },
    association: {
      mayShare: ['name-and-contact', 'languages', 'availability', 'interests'],
      texts: {
        nl: 'Ik wil meedoen bij {organisatie}, bijvoorbeeld met sport. De gemeente mag aan deze club vertellen:',
        en: 'I want to join {organisatie}, for example for sport. The municipality may tell this club:',
        ar: 'أريد أن أشارك في {organisatie}، مثلاً في الرياضة. يجوز للبلدية أن تخبر هذا النادي بما يلي:',
        ti: 'ኣብ {organisatie} ክሳተፍ ይደሊ፣ ንኣብነት ብስፖርት። እቲ ምምሕዳር ከተማ ነዚ ክለብ ክነግሮ ይኽእል:',
      },
    },
    education: {
      mayShare: ['name-and-contact', 'languages', 'availability', 'education-and-work', 'goals'],
      texts: {
        nl: 'Ik wil misschien naar een opleiding bij {organisatie}. De gemeente mag aan deze school vertellen:',
        en: 'I may want to study at {organisatie}. The municipality may tell this school:',
        ar: 'ربما أريد الدراسة في {organisatie}. يجوز للبلدية أن تخبر هذه المدرسة بما يلي:',
        ti: 'ምናልባት ኣብ {organisatie} ክመሃር ይደሊ። እቲ ምምሕዳር ከተማ ነዚ ቤት ትምህርቲ ክነግሮ ይኽእል:',
      },
    },
    'personal-story': {
      mayShare: ['interests', 'education-and-work', 'goals'],
      texts: {
        nl: '{organisatie} wil mijn verhaal vertellen, zonder mijn naam en zonder foto. De gemeente mag vertellen:',
        en: '{organisatie} wants to tell my story, without my name and without a photo. The municipality may tell:',
        ar: 'تريد {organisatie} أن تحكي قصتي، بدون اسمي وبدون صورة. يجوز للبلدية أن تحكي عن:',
        ti: '{organisatie} ታሪኸይ ክትነግር ትደሊ፣ ብዘይ ስመይን ብዘይ ስእልን። እቲ ምምሕዳር ከተማ ክነግር ይኽእል:',
      },
    },
  },
  data: {
    'name-and-contact': {
      nl: 'mijn naam, telefoonnummer en e-mail',
      en: 'my name, phone number and e-mail',
      ar: 'اسمي ورقم هاتفي وبريدي الإلكتروني',
      ti: 'ስመይ፣ ቁጽሪ ተሌፎነይን ኢመይለይን',
    },
    languages: {
      nl: 'welke talen ik spreek',
      en: 'which languages I speak',
      ar: 'اللغات التي أتكلمها',
      ti: 'ኣየኖት ቋንቋታት ከም ዝዛረብ',
    },
    availability: {
      nl: 'op welke dagen ik tijd heb',
      en: 'on which days I have time',
      ar: 'الأيام التي لدي فيها وقت',
      ti: 'ኣብ ኣየኖት መዓልታት ግዜ ከም ዘለኒ',
    },
    interests: {
      nl: 'wat ik leuk vind om te doen',
      en: 'what I like to do',
      ar: 'ما أحب أن أفعله',
      ti: 'እንታይ ምግባር ከም ዝፈቱ',
    },
    'education-and-work': {
      nl: 'welke school en welk werk ik heb gedaan',
      en: 'which schools and which work I have done',
      ar: 'المدارس والأعمال التي قمت بها',
      ti: 'ኣየናይ ትምህርትን ስራሕን ከም ዝገበርኩ',
    },
    goals: {
      nl: 'wat ik wil bereiken',
      en: 'what I want to reach',
      ar: 'ما أريد أن أصل إليه',
      ti: 'እንታይ ክበጽሕ ከም ዝደሊ',
    },
    family: {
      nl: 'of ik kinderen heb en wie op hen past',
      en: 'whether I have children and who looks after them',
      ar: 'إذا كان لدي أطفال ومن يعتني بهم',
      ti: 'ቆልዑ እንተ ዘለዉኒን መን ከም ዝከናኸኖምን',
    },
  },
  rights: {
    nl: 'Ik hoef dit niet te doen. Als ik nee zeg, verandert er niets aan mijn geld of mijn inburgering. Ik mag altijd stoppen. Ik zeg dat dan tegen de gemeente.',
    en: 'I do not have to do this. If I say no, nothing changes about my money or my civic integration. I may always stop. Then I tell the municipality.',
    ar: 'لست مجبراً على ذلك. إذا قلت لا، فلن يتغير شيء في مالي أو في اندماجي. يمكنني التوقف في أي وقت. أخبر البلدية بذلك.',
    ti: 'ነዚ ክገብር ግዴታ የብለይን። ኣይፋል እንተ በልኩ፣ ኣብ ገንዘበይ ወይ ኣብ ምውህሃደይ ዝቕየር የለን። ኩሉ ግዜ ከቋርጽ ይኽእል። ሽዑ ንምምሕዳር ከተማ ይነግሮ።',
  },
}

/** Every version there was, oldest first. */
const CONSENT_TEXTS: readonly ConsentText[] = [FIRST]

/** The version that is asked now. */
export const CURRENT_TEXT: ConsentText = FIRST

/** The version that a consent of the past points to. */
export function consentText(version: number): ConsentText {
  const text = CONSENT_TEXTS.find((one) => one.version === version)
  if (!text) throw new Error(`there is no consent text of version ${version}`)
  return text
}

export const sharedDataTitle = (id: SharedData): string => CURRENT_TEXT.data[id].nl

/** The text of a purpose with the name of the organisation in it. */
export const withOrganisation = (texts: LocalTexts, locale: keyof LocalTexts, organisation: string): string =>
  texts[locale].replaceAll('{organisatie}', organisation)
