import type { Locale } from '#domain/instrument/instrument.ts'

/** Words around the questions of a survey, as ICU messages; the questions bring their own. */
export type SurveyWords = {
  progress: string
  start: string
  resume: string
  next: string
  previous: string
  mayLeaveEmpty: string
  notReviewed: string
  checkTitle: string
  checkLead: string
  answered: string
  noAnswer: string
  answeredOn: string
  send: string
  thanksTitle: string
  thanksLead: string
  giveBack: string
  inTheFuture: string
  beforeStart: string
  notADate: string
  alreadyAnswered: string
  notAsked: string
  languageNotOffered: string
  unknownOption: string
  tooLong: string
}

const nl: SurveyWords = {
  progress: 'Vraag {number} van {last}',
  start: 'Beginnen',
  resume: 'Verdergaan',
  next: 'Volgende',
  previous: 'Terug',
  mayLeaveEmpty: 'U mag deze vraag overslaan.',
  notReviewed: 'Nog niemand met Nederlands als eerste taal heeft deze tekst gelezen.',
  checkTitle: 'Klopt dit?',
  checkLead: 'Kijk uw antwoorden na. Daarna kunt u ze versturen.',
  answered:
    '{n, plural, =0 {U hebt nog geen vraag beantwoord.} one {U hebt # vraag beantwoord.} other {U hebt # vragen beantwoord.}}',
  noAnswer: 'geen antwoord',
  answeredOn: 'Op welke dag hebt u geantwoord?',
  send: 'Versturen',
  thanksTitle: 'Dank u wel',
  thanksLead: 'Uw antwoorden zijn bewaard.',
  giveBack: 'Geef het scherm terug aan uw begeleider.',
  inTheFuture: 'Deze dag moet nog komen. Kies vandaag of eerder.',
  beforeStart: 'Deze dag is te vroeg. Toen was u nog niet begonnen.',
  notADate: 'Schrijf de dag zo: 12-5-2026.',
  alreadyAnswered: 'Deze vragen zijn al beantwoord.',
  notAsked: 'Deze vragen horen niet bij dit traject.',
  languageNotOffered: 'Deze taal is er niet. Kies een andere taal.',
  unknownOption: 'Kies een van de antwoorden.',
  tooLong: 'Uw tekst is te lang. Maak hem korter.',
}

const en: SurveyWords = {
  progress: 'Question {number} of {last}',
  start: 'Start',
  resume: 'Continue',
  next: 'Next',
  previous: 'Back',
  mayLeaveEmpty: 'You may skip this question.',
  notReviewed: 'No native speaker of English has read this text yet.',
  checkTitle: 'Is this right?',
  checkLead: 'Check your answers. Then you can send them.',
  answered:
    '{n, plural, =0 {You have not answered a question yet.} one {You answered # question.} other {You answered # questions.}}',
  noAnswer: 'no answer',
  answeredOn: 'On which day did you answer?',
  send: 'Send',
  thanksTitle: 'Thank you',
  thanksLead: 'Your answers are saved.',
  giveBack: 'Please give the screen back to your coach.',
  inTheFuture: 'This day is still to come. Choose today or earlier.',
  beforeStart: 'This day is too early. You had not started yet.',
  notADate: 'Write the day like this: 12-5-2026.',
  alreadyAnswered: 'These questions were answered already.',
  notAsked: 'These questions do not belong to this programme.',
  languageNotOffered: 'This language is not there. Choose another one.',
  unknownOption: 'Choose one of the answers.',
  tooLong: 'Your text is too long. Make it shorter.',
}

/** Not yet read by a native speaker. */
const ar: SurveyWords = {
  progress: 'السؤال {number} من {last}',
  start: 'ابدأ',
  resume: 'تابع',
  next: 'التالي',
  previous: 'رجوع',
  mayLeaveEmpty: 'يمكنك ترك هذا السؤال.',
  notReviewed: 'لم يراجع هذه الترجمة بعد شخص لغته الأم العربية.',
  checkTitle: 'هل هذا صحيح؟',
  checkLead: 'راجع إجاباتك. بعد ذلك يمكنك إرسالها.',
  answered:
    '{n, plural, zero {لم تجب عن أي سؤال بعد.} one {أجبت عن سؤال واحد.} two {أجبت عن سؤالين.} few {أجبت عن # أسئلة.} many {أجبت عن # سؤالًا.} other {أجبت عن # سؤال.}}',
  noAnswer: 'لا توجد إجابة',
  answeredOn: 'في أي يوم أجبت؟',
  send: 'إرسال',
  thanksTitle: 'شكرًا لك',
  thanksLead: 'تم حفظ إجاباتك.',
  giveBack: 'من فضلك أعد الشاشة إلى مرشدك.',
  inTheFuture: 'هذا اليوم لم يأت بعد. اختر اليوم أو يومًا سابقًا.',
  beforeStart: 'هذا اليوم مبكر جدًا. لم تكن قد بدأت بعد.',
  notADate: 'اكتب اليوم هكذا: \u206612-5-2026\u2069.',
  alreadyAnswered: 'تمت الإجابة عن هذه الأسئلة من قبل.',
  notAsked: 'هذه الأسئلة ليست من هذا البرنامج.',
  languageNotOffered: 'هذه اللغة غير متوفرة. اختر لغة أخرى.',
  unknownOption: 'اختر إجابة من الإجابات.',
  tooLong: 'النص طويل جدًا. اجعله أقصر.',
}

/** Not yet read by a native speaker. */
const ti: SurveyWords = {
  progress: 'ሕቶ {number} ካብ {last}',
  start: 'ጀምሩ',
  resume: 'ቀጽሉ',
  next: 'ዝቕጽል',
  previous: 'ተመለሱ',
  mayLeaveEmpty: 'ነዚ ሕቶ ክትሓልፍዎ ትኽእሉ ኢኹም።',
  notReviewed: 'ነዚ ትርጉም ትግርኛ ቋንቋ ኣዲኡ ዝኾነ ሰብ ገና ኣየንበቦን።',
  checkTitle: 'እዚ ቅኑዕ ድዩ?',
  checkLead: 'መልስታትኩም ርኣዩ። ድሕሪኡ ክትሰድዎ ትኽእሉ ኢኹም።',
  answered: '{n, plural, =0 {ገና ሕቶ ኣይመለስኩምን።} one {# ሕቶ መሊስኩም።} other {# ሕቶታት መሊስኩም።}}',
  noAnswer: 'መልሲ የለን',
  answeredOn: 'ኣየናይ መዓልቲ መሊስኩም?',
  send: 'ስደዱ',
  thanksTitle: 'የቐንየልና',
  thanksLead: 'መልስታትኩም ተዓቂቡ ኣሎ።',
  giveBack: 'በጃኹም ነቲ ስክሪን ንሓጋዚኹም መልስዎ።',
  inTheFuture: 'እዚ መዓልቲ ገና ኣይመጸን። ሎሚ ወይ ዝሓለፈ መዓልቲ ምረጹ።',
  beforeStart: 'እዚ መዓልቲ ኣዝዩ ቀዳማይ እዩ። ሽዑ ገና ኣይጀመርኩምን።',
  notADate: 'ነቲ መዓልቲ ከምዚ ጸሓፍዎ፦ 12-5-2026።',
  alreadyAnswered: 'እዞም ሕቶታት ድሮ ተመሊሶም ኣለዉ።',
  notAsked: 'እዞም ሕቶታት ናይዚ መደብ ኣይኮኑን።',
  languageNotOffered: 'እዚ ቋንቋ የለን። ካልእ ቋንቋ ምረጹ።',
  unknownOption: 'ካብቶም መልስታት ሓደ ምረጹ።',
  tooLong: 'ጽሑፍኩም ነዊሕ እዩ። ኣሕጽርዎ።',
}

export const surveyWords = { nl, en, ar, ti } satisfies Record<Locale, SurveyWords>

/** The same remark for the worker beside the person. */
export const NOT_REVIEWED_IN_DUTCH = 'Deze vertaling is nog niet nagekeken door een moedertaalspreker.'
