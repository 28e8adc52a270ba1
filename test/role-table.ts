/** Someone in the story of the role table: what they are, and whether this file is theirs. */
export type Who =
  | 'case worker'
  | 'case worker on the team'
  | 'case worker of somebody else'
  | 'case worker elsewhere'
  | 'coach on the team'
  | 'coach of somebody else'
  | 'coordinator'
  | 'coordinator elsewhere'
  | 'trainer elsewhere'
  | 'volunteer on the team'
  | 'volunteer of somebody else'
  | 'social guide on the team'
  | 'networker'
  | 'team manager'
  | 'administrator'
  | 'researcher'
  | 'employer'
  | 'signed out'

const caseWorkersOfFile: readonly Who[] = ['case worker', 'case worker on the team']
const municipalOfFile: readonly Who[] = [...caseWorkersOfFile, 'coach on the team']
const caseWorkers: readonly Who[] = [
  ...caseWorkersOfFile,
  'case worker of somebody else',
  'case worker elsewhere',
]
const ofFile: readonly Who[] = [
  ...municipalOfFile,
  'coordinator',
  'volunteer on the team',
  'social guide on the team',
]
const withFiles: readonly Who[] = [
  ...caseWorkers,
  'coach on the team',
  'coach of somebody else',
  'coordinator',
  'coordinator elsewhere',
  'trainer elsewhere',
  'volunteer on the team',
  'volunteer of somebody else',
  'social guide on the team',
]
const seesEnrolment: readonly Who[] = [...municipalOfFile, 'coordinator', 'social guide on the team']
const fillsForms: readonly Who[] = [...municipalOfFile, 'coordinator']
const directs: readonly Who[] = caseWorkersOfFile
const entersSurveys: readonly Who[] = [...caseWorkersOfFile, 'coordinator']
const withFigures: readonly Who[] = [
  'case worker',
  'case worker elsewhere',
  'coordinator',
  'coordinator elsewhere',
  'team manager',
]

/** Who finds something at each address. Everyone else gets the page that says there is nothing there. */
export const expectedRoutes: Readonly<Record<string, readonly Who[]>> = {
  'GET /vandaag': withFiles,
  'GET /dossiers': withFiles,
  'POST /dossiers/filters': withFiles,
  // The filter of this story is nobody's; that only the owner removes one is tested beside the page.
  'POST /dossiers/filters/:filterId/verwijderen': [],
  'GET /dossiers/nieuw': caseWorkers,
  'POST /dossiers/nieuw': caseWorkers,
  'GET /dossiers/:fileId': ofFile,
  'GET /dossiers/:fileId/gegevens': directs,
  'POST /dossiers/:fileId/gegevens': directs,
  'GET /dossiers/:fileId/contact': ofFile,
  'POST /dossiers/:fileId/contact': ofFile,
  'POST /dossiers/:fileId/team': directs,
  'POST /dossiers/:fileId/team/:memberId/einde': directs,
  'GET /dossiers/:fileId/huishouden': directs,
  'POST /dossiers/:fileId/huishouden': directs,
  'PUT /concepten/:form': ofFile,
  'POST /concepten/:form/weggooien': ofFile,
  'GET /dossiers/:fileId/trajecten/nieuw': directs,
  'POST /dossiers/:fileId/trajecten/nieuw': directs,
  'GET /dossiers/:fileId/trajecten/:enrolmentId': seesEnrolment,
  'GET /dossiers/:fileId/trajecten/:enrolmentId/fase': municipalOfFile,
  'POST /dossiers/:fileId/trajecten/:enrolmentId/fase': municipalOfFile,
  'GET /dossiers/:fileId/trajecten/:enrolmentId/competentie': fillsForms,
  'POST /dossiers/:fileId/trajecten/:enrolmentId/competentie': fillsForms,
  'GET /dossiers/:fileId/trajecten/:enrolmentId/verlengen': directs,
  'POST /dossiers/:fileId/trajecten/:enrolmentId/verlengen': directs,
  'GET /dossiers/:fileId/trajecten/:enrolmentId/beeindigen': entersSurveys,
  'POST /dossiers/:fileId/trajecten/:enrolmentId/beeindigen': entersSurveys,
  'GET /dossiers/:fileId/trajecten/:enrolmentId/formulier/:form': fillsForms,
  'POST /dossiers/:fileId/trajecten/:enrolmentId/formulier/:form': fillsForms,
  'GET /dossiers/:fileId/trajecten/:enrolmentId/formulier/:form/corrigeren': fillsForms,
  'POST /dossiers/:fileId/trajecten/:enrolmentId/formulier/:form/corrigeren': fillsForms,
  // A coach reads what was answered, without the answers on health; entering is for who directs.
  'GET /dossiers/:fileId/trajecten/:enrolmentId/meting/:moment': fillsForms,
  'POST /dossiers/:fileId/trajecten/:enrolmentId/meting/:moment': entersSurveys,
  'GET /dossiers/:fileId/trajecten/:enrolmentId/meting/:moment/corrigeren': entersSurveys,
  'POST /dossiers/:fileId/trajecten/:enrolmentId/meting/:moment/corrigeren': entersSurveys,
  'POST /dossiers/:fileId/trajecten/:enrolmentId/meting/:moment/gevraagd': entersSurveys,
  'GET /rapporten': withFigures,
  'GET /rapporten/monitor': withFigures,
  'GET /rapporten/monitor.csv': withFigures,
  'GET /rapporten/monitor.xlsx': withFigures,
  'GET /rapporten/vragenlijst': withFigures,
  'GET /rapporten/vragenlijst.csv': withFigures,
  'GET /rapporten/vragenlijst.xlsx': withFigures,
  'GET /kennis/talen': [...withFiles, 'team manager', 'networker', 'administrator', 'researcher', 'employer'],
}
