import type { RecordRefusal, recordDay } from '#domain/integration/progress.commands.ts'
import type { RefusalOf } from '#kernel/result.ts'
import type { FormError } from '#ui/error-summary.tsx'

/** Why something cannot be recorded, at the field that can repair it. */
export const REFUSED = {
  'in-the-future': { field: 'on', message: 'Deze dag moet nog komen. Kies vandaag of eerder.' },
  'before-birth': { field: 'on', message: 'Deze dag ligt vóór de geboortedatum. Kijk de datum na.' },
  'already-recorded': {
    field: 'on',
    message: 'Hiervoor staat al een datum. Trek die eerst in, met een reden, en leg dan de nieuwe vast.',
  },
  'plan-before-duty': { field: 'on', message: 'Er is al een PIP van vóór deze dag. Kijk de datum na.' },
  'notice-before-duty': {
    field: 'on',
    message: 'De brief van DUO kan niet van vóór het begin van de plicht zijn. Kijk beide datums na.',
  },
  'fulfilled-before-duty': {
    field: 'on',
    message: 'Niemand voldoet aan de plicht vóór het begin ervan. Kijk beide datums na.',
  },
  'exam-before-arrival': {
    field: 'on',
    message: 'Er is een examen van vóór de aankomst in de opvang. Kijk beide datums na.',
  },
  'hours-before-arrival': {
    field: 'on',
    message: 'Er zijn uren van vóór de aankomst in de opvang. Kijk beide datums na.',
  },
  'extension-before-plan': {
    field: 'decidedOn',
    message: 'Op deze dag was er nog geen PIP, dus ook geen termijn om te verlengen.',
  },
  'end-talk-before-plan': {
    field: 'on',
    message: 'Op deze dag was er nog geen PIP. Het eindgesprek komt erna.',
  },
  'talk-before-plan': { field: 'on', message: 'Op deze dag was er nog geen PIP. Het gesprek komt erna.' },
  'booked-too-far-ahead': {
    field: 'on',
    message: 'Dit examen ligt meer dan anderhalf jaar vooruit. Kijk het jaar na.',
  },
  'period-backwards': { field: 'from', message: 'De eerste dag ligt na de laatste dag. Draai ze om.' },
  'too-many-hours': {
    field: 'hours',
    message:
      'Zo veel uren passen niet in deze dagen: hoogstens 12 per dag en 60 per week. Kijk de uren en de dagen na.',
  },
  'more-than-given': {
    field: 'attended',
    message: 'Aanwezig en gemist zijn samen meer dan de lesuren. Kijk de drie getallen na.',
  },
  'nothing-reported': { field: 'attended', message: 'Vul in hoeveel uren iemand er was of miste.' },
  'already-reported': { field: 'from', message: 'Precies dit is al doorgegeven.' },
  'overlapping-period': {
    field: 'from',
    message: 'Over een deel van deze dagen is al iets doorgegeven. Trek dat eerst in, of kies andere dagen.',
  },
  'level-needed': { field: 'level', message: 'Kies het niveau van dit examen.' },
  'reason-needed': { field: 'reason', message: 'Kies waarom er geen uitslag is.' },
  'term-unknown': { field: 'on', message: 'Er is nog geen PIP, dus ook geen termijn om te verlengen.' },
  'request-too-early': {
    field: 'on',
    message: 'Verlenging vragen kan pas in de laatste 6 maanden van de termijn.',
  },
  'request-too-late': { field: 'on', message: 'Op deze dag was de termijn al voorbij.' },
  'decision-before-request': { field: 'decidedOn', message: 'Het besluit kan niet vóór de aanvraag liggen.' },
  'decision-in-the-future': {
    field: 'decidedOn',
    message: 'Dit besluit moet nog komen. Laat de datum leeg.',
  },
  'length-not-of-ground': {
    field: 'months',
    message: 'Bij deze reden kan de termijn niet zo lang worden verlengd. Kijk de maanden na.',
  },
  'extension-known': {
    field: 'decidedOn',
    message:
      'Van deze dag staat al een verlenging vast, uit een bericht van DUO. De aanvraag is daarmee afgerond.',
  },
  'until-not-temporary': {
    field: 'until',
    message: 'Alleen een vrijstelling om een opleiding, die is toegekend, heeft een laatste dag.',
  },
  'until-before-decision': { field: 'until', message: 'Deze dag ligt vóór het besluit.' },
  'not-fulfilled': {
    field: 'on',
    message: 'Leg eerst vast dat aan de plicht is voldaan. Uitreiken kan vanaf die dag.',
  },
  'course-backwards': { field: 'endsOn', message: 'De cursus eindigt vóór het begin. Kijk beide datums na.' },
  'lessons-reported': {
    field: 'from',
    message: 'De taalschool gaf over deze dagen al lessen door. Deze uren zouden dubbel tellen.',
  },
  'parts-needed': {
    field: 'parts',
    message: 'Een gedeeltelijke vrijstelling geldt voor onderdelen. Kruis aan voor welke.',
  },
  'blame-too-early': {
    field: 'verdict',
    message: 'DUO neemt dit pas aan als de termijn binnen 2 maanden eindigt, of voorbij is.',
  },
  'culpable-in-term': {
    field: 'verdict',
    message: 'De termijn loopt nog. Pas daarna kan iets verwijtbaar te laat zijn.',
  },
  'not-started': {
    field: 'on',
    message: 'Er is nog geen taalschakeltraject begonnen op of vóór deze dag. Leg eerst het begin vast.',
  },
  'before-the-term': {
    field: 'on',
    message:
      'Dit kan vanaf de dag na de dagtekening van het eerste PIP. Uren tijdens de brede intake kunnen wel meetellen; de dag van ondertekening of eindgesprek niet.',
  },
  'not-on-this-route': { field: 'kind', message: 'Dit hoort niet bij de leerroute van die dag.' },
  'after-the-z-route': {
    field: 'on',
    message: 'De Z-route was op deze dag al afgerond. MAP en PVT liggen daarvoor. Kijk beide datums na.',
  },
  'z-route-still-going': {
    field: 'on',
    message: 'MAP of PVT is van na deze dag. Het eindgesprek van de Z-route komt het laatst.',
  },
} satisfies Record<Exclude<RecordRefusal | RefusalOf<typeof recordDay>, 'not-found'>, FormError>
