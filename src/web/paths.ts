import type { EnrolmentId, FileId, TeamMemberId } from '#kernel/ids.ts'

/** Every address the pages link to. Routes are declared with the same words in their own modules. */
export const paths = {
  home: '/',
  signIn: '/inloggen',
  secondFactor: '/inloggen/code',
  setUpSecondFactor: '/inloggen/instellen',
  signOut: '/uitloggen',
  today: '/vandaag',
  files: '/dossiers',
  newFile: '/dossiers/nieuw',
  savedFilters: '/dossiers/filters',
  removeSavedFilter: (id: string) => `/dossiers/filters/${id}/verwijderen`,
  file: (id: FileId, tab?: string) => `/dossiers/${id}${tab ? `?tab=${tab}` : ''}`,
  fileDetails: (id: FileId) => `/dossiers/${id}/gegevens`,
  fileContact: (id: FileId) => `/dossiers/${id}/contact`,
  fileTeam: (id: FileId) => `/dossiers/${id}/team`,
  fileTeamEnd: (id: FileId, member: TeamMemberId) => `/dossiers/${id}/team/${member}/einde`,
  fileHousehold: (id: FileId) => `/dossiers/${id}/huishouden`,
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
  languages: '/kennis/talen',
  accessibility: '/toegankelijkheid',
} as const
