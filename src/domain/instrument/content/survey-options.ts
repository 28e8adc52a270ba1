import type { Option } from '../instrument.ts'

/**
 * Answers of the survey in four languages. The report prints the upper two classes of each scale and not the middle
 * one; five points are derived from that. Every scale runs from worst to best, so the upper two are the last two.
 */
export const qualityOptions: Option[] = [
  { id: 'very-bad', texts: { nl: 'Heel slecht', en: 'Very bad', ar: 'سيئة جدًا', ti: 'ኣዝዩ ሕማቕ' } },
  { id: 'bad', texts: { nl: 'Slecht', en: 'Bad', ar: 'سيئة', ti: 'ሕማቕ' } },
  {
    id: 'neither',
    texts: {
      nl: 'Niet goed en niet slecht',
      en: 'Not good and not bad',
      ar: 'لا جيدة ولا سيئة',
      ti: 'ጽቡቕ እውን ሕማቕ እውን ዘይኮነ',
    },
  },
  { id: 'good', texts: { nl: 'Goed', en: 'Good', ar: 'جيدة', ti: 'ጽቡቕ' } },
  { id: 'very-good', texts: { nl: 'Heel goed', en: 'Very good', ar: 'جيدة جدًا', ti: 'ኣዝዩ ጽቡቕ' } },
]

export const agreementOptions: Option[] = [
  {
    id: 'strongly-disagree',
    texts: {
      nl: 'Helemaal niet mee eens',
      en: 'I do not agree at all',
      ar: 'لا أوافق أبدًا',
      ti: 'ብፍጹም ኣይስማዕማዕን',
    },
  },
  { id: 'disagree', texts: { nl: 'Niet mee eens', en: 'I do not agree', ar: 'لا أوافق', ti: 'ኣይስማዕማዕን' } },
  {
    id: 'neither',
    texts: { nl: 'Niet eens en niet oneens', en: 'I am in between', ar: 'رأيي في الوسط', ti: 'ኣብ መንጎ እየ' },
  },
  { id: 'agree', texts: { nl: 'Mee eens', en: 'I agree', ar: 'أوافق', ti: 'ይስማዕማዕ' } },
  {
    id: 'strongly-agree',
    texts: { nl: 'Helemaal mee eens', en: 'I agree completely', ar: 'أوافق تمامًا', ti: 'ምሉእ ብምሉእ ይስማዕማዕ' },
  },
]

export const yesNoOptions: Option[] = [
  { id: 'yes', texts: { nl: 'Ja', en: 'Yes', ar: 'نعم', ti: 'እወ' } },
  { id: 'no', texts: { nl: 'Nee', en: 'No', ar: 'لا', ti: 'ኣይፋል' } },
]

export const educationOptions: Option[] = [
  {
    id: 'none',
    texts: { nl: 'Nee, geen opleiding', en: 'No, no study', ar: 'لا، لا أدرس', ti: 'ኣይፋል፣ ኣይመሃርን' },
  },
  {
    id: 'adult-education',
    texts: { nl: 'Onderwijs voor volwassenen', en: 'Adult education', ar: 'تعليم الكبار', ti: 'ትምህርቲ ንዓበይቲ' },
  },
  {
    id: 'mbo-1',
    texts: { nl: 'Mbo, niveau 1', en: 'Mbo, level 1', ar: 'تعليم مهني (mbo)، المستوى 1', ti: 'Mbo ደረጃ 1' },
  },
  {
    id: 'mbo-2',
    texts: { nl: 'Mbo, niveau 2', en: 'Mbo, level 2', ar: 'تعليم مهني (mbo)، المستوى 2', ti: 'Mbo ደረጃ 2' },
  },
  {
    id: 'mbo-3',
    texts: { nl: 'Mbo, niveau 3', en: 'Mbo, level 3', ar: 'تعليم مهني (mbo)، المستوى 3', ti: 'Mbo ደረጃ 3' },
  },
  {
    id: 'mbo-4',
    texts: { nl: 'Mbo, niveau 4', en: 'Mbo, level 4', ar: 'تعليم مهني (mbo)، المستوى 4', ti: 'Mbo ደረጃ 4' },
  },
  {
    id: 'hbo',
    texts: {
      nl: 'Hbo (hogeschool)',
      en: 'Hbo (applied sciences)',
      ar: 'جامعة علوم تطبيقية (hbo)',
      ti: 'Hbo (ላዕለዋይ ቤት ትምህርቲ)',
    },
  },
  { id: 'wo', texts: { nl: 'Universiteit', en: 'University', ar: 'جامعة', ti: 'ዩኒቨርሲቲ' } },
]

/** The report prints two reasons; all others it leaves together. */
export const reasonOptions: Option[] = [
  {
    id: 'learn-more',
    texts: {
      nl: 'Ik wil eerst meer leren',
      en: 'I want to learn more first',
      ar: 'أريد أن أتعلم أكثر أولًا',
      ti: 'ቅድም ተወሳኺ ክመሃር ይደሊ',
    },
  },
  {
    id: 'no-fitting-work',
    texts: {
      nl: 'Ik vind geen (passend) werk',
      en: 'I cannot find (suitable) work',
      ar: 'لا أجد عملًا (مناسبًا)',
      ti: '(ዝሰማማዓኒ) ስራሕ ኣይረኽብን',
    },
  },
  { id: 'other', texts: { nl: 'Een andere reden', en: 'Another reason', ar: 'سبب آخر', ti: 'ካልእ ምኽንያት' } },
]

export const sexOptions: Option[] = [
  { id: 'woman', texts: { nl: 'Vrouw', en: 'Woman', ar: 'امرأة', ti: 'ሰበይቲ' } },
  { id: 'man', texts: { nl: 'Man', en: 'Man', ar: 'رجل', ti: 'ሰብኣይ' } },
  { id: 'other', texts: { nl: 'Anders', en: 'Other', ar: 'غير ذلك', ti: 'ካልእ' } },
]

/** The survey asks for the birth date; only the class is kept (`surveyAgeClass`). */
export const ageClassOptions: Option[] = [
  {
    id: '18-29',
    texts: {
      nl: '18 tot en met 29 jaar',
      en: '18 to 29 years',
      ar: 'من 18 إلى 29 سنة',
      ti: 'ካብ 18 ክሳብ 29 ዓመት',
    },
  },
  {
    id: '30-39',
    texts: {
      nl: '30 tot en met 39 jaar',
      en: '30 to 39 years',
      ar: 'من 30 إلى 39 سنة',
      ti: 'ካብ 30 ክሳብ 39 ዓመት',
    },
  },
  {
    id: '40+',
    texts: { nl: '40 jaar of ouder', en: '40 years or older', ar: '40 سنة أو أكثر', ti: '40 ዓመትን ልዕሊኡን' },
  },
]
