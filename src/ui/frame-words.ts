import type { Locale } from './words.ts'

/** Words of the frame and the form parts themselves; pages bring their own. */
export type FrameWords = {
  skip: string
  search: string
  searchHint: string
  find: string
  signOut: string
  mainMenu: string
  path: string
  languages: string
  optional: string
  choose: string
  errorsTitle: string
  error: string
  draftSaved: string
  draftFailed: string
  previous: string
  next: string
  pages: string
  page: string
  sortBy: string
  steps: string
  stepDone: string
  stepCurrent: string
  stepUpcoming: string
  why: string
  change: string
  table: string
  unknown: string
  masked: string
}

const nl: FrameWords = {
  skip: 'Direct naar de inhoud',
  search: 'Zoeken',
  searchHint: 'Zoek naam of nummer',
  find: 'Zoek',
  signOut: 'Uitloggen',
  mainMenu: 'Hoofdmenu',
  path: 'Waar u bent',
  languages: 'Taal',
  optional: '(mag leeg)',
  choose: 'Maak een keuze',
  errorsTitle: 'Nog niet bewaard. Kijk naar deze punten:',
  error: 'Fout',
  draftSaved: 'Concept bewaard om',
  draftFailed: 'Het concept is niet bewaard. Uw tekst staat nog op dit scherm. We proberen het zo weer.',
  previous: 'Vorige',
  next: 'Volgende',
  pages: 'Bladzijden',
  page: 'Bladzijde',
  sortBy: 'Sorteer op',
  steps: 'Stappen',
  stepDone: 'klaar',
  stepCurrent: 'nu',
  stepUpcoming: 'komt nog',
  why: 'waarom?',
  change: 'Wijzig',
  table: 'Bekijk de cijfers als tabel',
  unknown: 'onbekend',
  masked: '<5 betekent: één tot en met vier. Zo kleine aantallen laten we niet precies zien.',
}

const en: FrameWords = {
  skip: 'Skip to the content',
  search: 'Search',
  searchHint: 'Search for a name or number',
  find: 'Search',
  signOut: 'Sign out',
  mainMenu: 'Main menu',
  path: 'Where you are',
  languages: 'Language',
  optional: '(may be empty)',
  choose: 'Choose one',
  errorsTitle: 'Not saved yet. Look at these points:',
  error: 'Error',
  draftSaved: 'Draft saved at',
  draftFailed: 'The draft was not saved. Your text is still on this screen. We will try again soon.',
  previous: 'Previous',
  next: 'Next',
  pages: 'Pages',
  page: 'Page',
  sortBy: 'Sort by',
  steps: 'Steps',
  stepDone: 'done',
  stepCurrent: 'now',
  stepUpcoming: 'to come',
  why: 'why?',
  change: 'Change',
  table: 'See the figures as a table',
  unknown: 'unknown',
  masked: '<5 means: one to four. We do not show such small numbers exactly.',
}

/** Not yet read by a native speaker. */
const ar: FrameWords = {
  skip: 'انتقل إلى المحتوى',
  search: 'بحث',
  searchHint: 'ابحث عن اسم أو رقم',
  find: 'ابحث',
  signOut: 'تسجيل الخروج',
  mainMenu: 'القائمة الرئيسية',
  path: 'مكانك الآن',
  languages: 'اللغة',
  optional: '(يمكن تركه فارغًا)',
  choose: 'اختر',
  errorsTitle: 'لم يتم الحفظ بعد. انظر إلى هذه النقاط:',
  error: 'خطأ',
  draftSaved: 'تم حفظ المسودة في',
  draftFailed: 'لم يتم حفظ المسودة. النص ما زال على الشاشة. سنحاول مرة أخرى.',
  previous: 'السابق',
  next: 'التالي',
  pages: 'الصفحات',
  page: 'صفحة',
  sortBy: 'ترتيب حسب',
  steps: 'الخطوات',
  stepDone: 'تم',
  stepCurrent: 'الآن',
  stepUpcoming: 'لاحقًا',
  why: 'لماذا؟',
  change: 'تغيير',
  table: 'عرض الأرقام في جدول',
  unknown: 'غير معروف',
  masked: '<5 تعني: من واحد إلى أربعة. لا نعرض الأعداد الصغيرة بدقة.',
}

/** Not yet read by a native speaker. */
const ti: FrameWords = {
  skip: 'ናብ ትሕዝቶ ኪድ',
  search: 'ድለ',
  searchHint: 'ስም ወይ ቁጽሪ ድለ',
  find: 'ድለ',
  signOut: 'ውጻእ',
  mainMenu: 'ቀንዲ ዝርዝር',
  path: 'ኣበይ ከም ዘለኻ',
  languages: 'ቋንቋ',
  optional: '(ባዶ ክኸውን ይኽእል)',
  choose: 'ምረጽ',
  errorsTitle: 'ገና ኣይተዓቀበን። እዞም ነጥብታት ርአ፦',
  error: 'ጌጋ',
  draftSaved: 'ንድፊ ዝተዓቀበሉ ሰዓት',
  draftFailed: 'ንድፊ ኣይተዓቀበን። ጽሑፍካ ኣብ ስክሪን ኣሎ። ደጊምና ክንፍትን ኢና።',
  previous: 'ዝሓለፈ',
  next: 'ዝቕጽል',
  pages: 'ገጻት',
  page: 'ገጽ',
  sortBy: 'ስራዕ ብ',
  steps: 'ስጉምትታት',
  stepDone: 'ተወዲኡ',
  stepCurrent: 'ሕጂ',
  stepUpcoming: 'ክመጽእ እዩ',
  why: 'ስለምንታይ?',
  change: 'ቀይር',
  table: 'ቁጽርታት ብሰደቓ ርአ',
  unknown: 'ዘይፍለጥ',
  masked: '<5 ማለት፦ ካብ ሓደ ክሳብ ኣርባዕተ። ንኡሽቶ ቁጽርታት ብልክዕ ኣይነርእን።',
}

export const frameWords = { nl, en, ar, ti } satisfies Record<Locale, FrameWords>

/** Each language in its own words, for the switch. */
export const languageNames = { nl: 'Nederlands', en: 'English', ar: 'العربية', ti: 'ትግርኛ' } satisfies Record<
  Locale,
  string
>
