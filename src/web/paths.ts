import type {
  AgreementId,
  ConsentId,
  EnrolmentId,
  FileId,
  GoalId,
  HandoverId,
  IntakeTalkId,
  MessageId,
  ProgressTalkId,
  StepId,
  TeamMemberId,
  TransferId,
} from '#kernel/ids.ts'

type TalkPlace = { kind: 'handover' | 'progress-talk'; id: string }
type PipPlace = { fileId: FileId; version: number }

/** Every address the pages link to. Routes are declared with the same words in their own modules. */
export const paths = {
  home: '/',
  signIn: '/inloggen',
  secondFactor: '/inloggen/code',
  setUpSecondFactor: '/inloggen/instellen',
  signOut: '/uitloggen',
  today: '/vandaag',
  /** Everything that waits for the one who looks. */
  waiting: '/vandaag/wacht',
  deadlines: '/termijnen',
  files: '/dossiers',
  newFile: '/dossiers/nieuw',
  newFileFor: (eventId: string) => `/dossiers/nieuw?bericht=${eventId}`,
  profileImports: '/dossiers/importeren',
  profileImport: (id: string) => `/dossiers/importeren/${id}`,
  profileColumns: (id: string) => `/dossiers/importeren/${id}/kolommen`,
  dropProfileImport: (id: string) => `/dossiers/importeren/${id}/weggooien`,
  toldOnArrival: (id: FileId) => `/dossiers/${id}/opvangprofiel`,
  fileClose: (id: FileId) => `/dossiers/${id}/sluiten`,
  fileMove: (id: FileId) => `/dossiers/${id}/verhuizing`,
  transfers: '/overdrachten',
  askForFile: '/overdrachten/opvragen',
  transfer: (id: TransferId) => `/overdrachten/${id}`,
  transferStep: (id: TransferId, step: 'aannemen' | 'afwijzen' | 'intrekken' | 'opsturen' | 'weigeren') =>
    `/overdrachten/${id}/${step}`,
  savedFilters: '/dossiers/filters',
  removeSavedFilter: (id: string) => `/dossiers/filters/${id}/verwijderen`,
  file: (id: FileId, tab?: string) => `/dossiers/${id}${tab ? `?tab=${tab}` : ''}`,
  fileDetails: (id: FileId) => `/dossiers/${id}/gegevens`,
  fileContact: (id: FileId) => `/dossiers/${id}/contact`,
  fileTeam: (id: FileId) => `/dossiers/${id}/team`,
  fileTeamEnd: (id: FileId, member: TeamMemberId) => `/dossiers/${id}/team/${member}/einde`,
  intake: (id: FileId) => `/dossiers/${id}/intake`,
  intakePlanTalk: (id: FileId) => `/dossiers/${id}/intake/gesprekken/plannen`,
  intakeStartTalk: (id: FileId, talk?: IntakeTalkId) =>
    `/dossiers/${id}/intake/gesprekken/voeren${talk ? `?gesprek=${talk}` : ''}`,
  intakeTalkDomain: (id: FileId, talk: IntakeTalkId, domain: string) =>
    `/dossiers/${id}/intake/gesprekken/${talk}/onderwerpen/${domain}`,
  intakeTalkCheck: (id: FileId, talk: IntakeTalkId) =>
    `/dossiers/${id}/intake/gesprekken/${talk}/controleren`,
  intakeTalkMissed: (id: FileId, talk: IntakeTalkId) =>
    `/dossiers/${id}/intake/gesprekken/${talk}/niet-gehouden`,
  intakeTalkTakeOver: (id: FileId, talk: IntakeTalkId) =>
    `/dossiers/${id}/intake/gesprekken/${talk}/overnemen`,
  intakeTalkMistake: (id: FileId, talk: IntakeTalkId) =>
    `/dossiers/${id}/intake/gesprekken/${talk}/vergissing`,
  intakeDomain: (id: FileId, domain: string) => `/dossiers/${id}/intake/onderwerpen/${domain}`,
  intakeChange: (id: FileId, domain: string) => `/dossiers/${id}/intake/onderwerpen/${domain}/wijzigen`,
  intakeCalls: (id: FileId) => `/dossiers/${id}/intake/oproepen`,
  intakePostpone: (id: FileId) => `/dossiers/${id}/intake/uitstel`,
  intakePostponeEnd: (id: FileId, postponement: string) =>
    `/dossiers/${id}/intake/uitstel/${postponement}/beeindigen`,
  plan: (id: FileId) => `/dossiers/${id}/plan`,
  planGoalNew: (id: FileId) => `/dossiers/${id}/plan/doelen/nieuw`,
  planGoal: (id: FileId, goal: GoalId, act: 'wijzigen' | 'stoppen' | 'heropenen') =>
    `/dossiers/${id}/plan/doelen/${goal}/${act}`,
  planStepNew: (id: FileId, goal: GoalId) => `/dossiers/${id}/plan/doelen/${goal}/stappen/nieuw`,
  planStep: (id: FileId, step: StepId, act: 'wijzigen' | 'afronden' | 'heropenen') =>
    `/dossiers/${id}/plan/stappen/${step}/${act}`,
  planAgreementNew: (id: FileId) => `/dossiers/${id}/plan/afspraken/nieuw`,
  planAgreement: (id: FileId, agreement: AgreementId, act: 'wijzigen' | 'stoppen') =>
    `/dossiers/${id}/plan/afspraken/${agreement}/${act}`,
  planTalkNew: (id: FileId) => `/dossiers/${id}/plan/gesprekken/nieuw`,
  planTalk: (id: FileId, talk: ProgressTalkId, act: 'verslag' | 'niet-gehouden' | 'verbeteren') =>
    `/dossiers/${id}/plan/gesprekken/${talk}/${act}`,
  planWork: (id: FileId, act: 'nieuw' | 'wijzigen') => `/dossiers/${id}/plan/werk/${act}`,
  pipStart: (id: FileId) => `/dossiers/${id}/plan/pip/nieuw`,
  pip: ({ fileId, version }: PipPlace, page = '') => `/dossiers/${fileId}/plan/pip/${version}${page}`,
  fines: (id: FileId) => `/dossiers/${id}/plan/boete`,
  integration: (id: FileId) => `/dossiers/${id}/inburgering`,
  recordProgress: (id: FileId, what: string, kind?: string) =>
    `/dossiers/${id}/inburgering/vastleggen/${what}${kind ? `?wat=${kind}` : ''}`,
  answerRequest: (id: FileId, what: 'verlenging' | 'vrijstelling' | 'ontheffing', request: string) =>
    `/dossiers/${id}/inburgering/vastleggen/${what}?verzoek=${request}`,
  recorded: (id: FileId, page = 1) =>
    `/dossiers/${id}/inburgering/vastgelegd${page > 1 ? `?pagina=${page}` : ''}`,
  withdrawRecorded: (id: FileId, record: string) =>
    `/dossiers/${id}/inburgering/vastgelegd/${record}/intrekken`,
  hoursToDuo: (id: FileId) => `/dossiers/${id}/inburgering/uren-naar-duo`,
  lessons: (id: FileId) => `/dossiers/${id}/voortgang`,
  withdrawLessons: (id: FileId, item: string) => `/dossiers/${id}/voortgang/${item}/intrekken`,
  importLessons: '/voortgang/inlezen',
  lessonsExample: '/voortgang/voorbeeld.csv',
  fileHousehold: (id: FileId) => `/dossiers/${id}/huishouden`,
  family: (id: FileId) => `/dossiers/${id}/gezin`,
  familyLeave: (id: FileId) => `/dossiers/${id}/gezin/einde`,
  handovers: (id: FileId) => `/dossiers/${id}/overdracht`,
  handoverStep: (id: FileId, handover: HandoverId, step: 'plannen' | 'verslag' | 'niet-gehouden') =>
    `/dossiers/${id}/overdracht/${handover}/${step}`,
  talkReport: (id: FileId, { kind, id: talk }: TalkPlace, page = '') =>
    `/dossiers/${id}/verslagen/${kind === 'handover' ? 'overdracht' : 'gesprek'}/${talk}${page}`,
  consents: (id: FileId) => `/dossiers/${id}/toestemming`,
  withdrawConsent: (id: FileId, consent: ConsentId) => `/dossiers/${id}/toestemming/${consent}/intrekken`,
  numbers: (id: FileId) => `/dossiers/${id}/nummers`,
  fileDuoContact: (id: FileId) => `/dossiers/${id}/contactpersoon`,
  showNumbers: (id: FileId) => `/dossiers/${id}/nummers/tonen`,
  enrol: (id: FileId) => `/dossiers/${id}/trajecten/nieuw`,
  enrolment: (id: FileId, enrolment: EnrolmentId) => `/dossiers/${id}/trajecten/${enrolment}`,
  enrolmentPhase: (id: FileId, enrolment: EnrolmentId) => `/dossiers/${id}/trajecten/${enrolment}/fase`,
  enrolmentObservation: (id: FileId, enrolment: EnrolmentId) =>
    `/dossiers/${id}/trajecten/${enrolment}/competentie`,
  enrolmentEnd: (id: FileId, enrolment: EnrolmentId) => `/dossiers/${id}/trajecten/${enrolment}/beeindigen`,
  enrolmentExtend: (id: FileId, enrolment: EnrolmentId) => `/dossiers/${id}/trajecten/${enrolment}/verlengen`,
  form: (id: FileId, enrolment: EnrolmentId, form: 'start' | 'exit') =>
    `/dossiers/${id}/trajecten/${enrolment}/formulier/${form}`,
  survey: (id: FileId, enrolment: EnrolmentId, moment: string, language?: string) =>
    `/dossiers/${id}/trajecten/${enrolment}/meting/${moment}${language ? `?taal=${language}` : ''}`,
  formCorrection: (id: FileId, enrolment: EnrolmentId, form: 'start' | 'exit') =>
    `/dossiers/${id}/trajecten/${enrolment}/formulier/${form}/corrigeren`,
  surveyCorrection: (id: FileId, enrolment: EnrolmentId, moment: string) =>
    `/dossiers/${id}/trajecten/${enrolment}/meting/${moment}/corrigeren`,
  surveyAsked: (id: FileId, enrolment: EnrolmentId, moment: string) =>
    `/dossiers/${id}/trajecten/${enrolment}/meting/${moment}/gevraagd`,
  draft: (form: string) => `/concepten/${form}`,
  reports: '/rapporten',
  monitorReport: '/rapporten/monitor',
  surveyReport: '/rapporten/vragenlijst',
  inTimeReport: '/rapporten/termijnen',
  duoInbox: '/duo',
  duoEvent: (id: string) => `/duo/${id}`,
  duoLink: (id: string) => `/duo/${id}/koppelen`,
  duoWithdraw: (id: string) => `/duo/${id}/intrekken`,
  duoSeen: (id: string) => `/duo/${id}/noteren`,
  duoUnlink: (id: string) => `/duo/${id}/nummer-weghalen`,
  duoOutbox: '/duo/verzonden',
  duoMessage: (id: MessageId) => `/duo/verzonden/${id}`,
  duoNote: (id: MessageId) => `/duo/verzonden/${id}/noteren`,
  duoSettle: (id: MessageId) => `/duo/verzonden/${id}/nagekeken`,
  languages: '/kennis/talen',
  settings: '/beheer/instellingen',
  duoContacts: '/beheer/duo',
  duoContact: (id: string) => `/beheer/duo?wie=${id}`,
  duoContactRemove: '/beheer/duo/verwijderen',
  settingSwitch: '/beheer/instellingen/schakelaar',
  settingLetterhead: '/beheer/instellingen/brieven',
  accessibility: '/toegankelijkheid',
} as const
