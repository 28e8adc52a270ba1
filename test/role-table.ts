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
  | 'language school on the team'
  | 'language school of somebody else'
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
const caseWorkersHere: readonly Who[] = [...caseWorkersOfFile, 'case worker of somebody else']
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
  'language school on the team',
  'language school of somebody else',
]
const seesEnrolment: readonly Who[] = [...municipalOfFile, 'coordinator', 'social guide on the team']
const seesPlan: readonly Who[] = [...municipalOfFile, 'social guide on the team']
const fillsForms: readonly Who[] = [...municipalOfFile, 'coordinator']
const directs: readonly Who[] = caseWorkersOfFile
const entersSurveys: readonly Who[] = [...caseWorkersOfFile, 'coordinator']
const schools: readonly Who[] = ['language school on the team', 'language school of somebody else']
const reportsLessons: readonly Who[] = [...directs, 'language school on the team']
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
  'GET /termijnen': [...caseWorkers, 'coach on the team', 'coach of somebody else'],
  'GET /dossiers': withFiles,
  'POST /dossiers/filters': withFiles,
  // The filter of this story is nobody's; that only the owner removes one is tested beside the page.
  'POST /dossiers/filters/:filterId/verwijderen': [],
  'GET /dossiers/nieuw': caseWorkers,
  'POST /dossiers/nieuw': caseWorkers,
  'GET /dossiers/importeren': caseWorkers,
  'POST /dossiers/importeren': caseWorkers,
  'GET /dossiers/importeren/:importId': caseWorkersHere,
  'POST /dossiers/importeren/:importId': caseWorkersHere,
  'GET /dossiers/importeren/:importId/kolommen': caseWorkersHere,
  'POST /dossiers/importeren/:importId/kolommen': caseWorkersHere,
  // Whoever comes first throws it away, and after that it is there for nobody.
  'POST /dossiers/importeren/:importId/weggooien': ['case worker'],
  'GET /dossiers/:fileId/opvangprofiel': municipalOfFile,
  'GET /dossiers/:fileId/verhuizing': directs,
  'POST /dossiers/:fileId/verhuizing': directs,
  'GET /overdrachten': caseWorkers,
  'GET /overdrachten/opvragen': caseWorkers,
  'POST /overdrachten/opvragen': caseWorkers,
  // Of the transfer in this story one side is in Dalfsen, the other is the case worker elsewhere.
  'GET /overdrachten/:transferId': caseWorkers,
  'POST /overdrachten/:transferId/aannemen': caseWorkers,
  'POST /overdrachten/:transferId/afwijzen': caseWorkers,
  'POST /overdrachten/:transferId/intrekken': caseWorkers,
  'POST /overdrachten/:transferId/opsturen': caseWorkers,
  'POST /overdrachten/:transferId/weigeren': caseWorkers,
  'GET /dossiers/:fileId': [...ofFile, 'language school on the team'],
  'GET /dossiers/:fileId/gegevens': directs,
  'POST /dossiers/:fileId/gegevens': directs,
  'GET /dossiers/:fileId/contact': ofFile,
  'POST /dossiers/:fileId/contact': ofFile,
  'POST /dossiers/:fileId/team': directs,
  'POST /dossiers/:fileId/team/:memberId/einde': directs,
  'GET /dossiers/:fileId/huishouden': directs,
  'POST /dossiers/:fileId/huishouden': directs,
  'GET /dossiers/:fileId/gezin': municipalOfFile,
  // A coach reads what was handed over; arranging it is for who may know of limitations.
  'GET /dossiers/:fileId/overdracht': municipalOfFile,
  'POST /dossiers/:fileId/overdracht': directs,
  'GET /dossiers/:fileId/overdracht/:handoverId/plannen': directs,
  'POST /dossiers/:fileId/overdracht/:handoverId/plannen': directs,
  'GET /dossiers/:fileId/overdracht/:handoverId/verslag': directs,
  'POST /dossiers/:fileId/overdracht/:handoverId/verslag': directs,
  'GET /dossiers/:fileId/overdracht/:handoverId/niet-gehouden': directs,
  'POST /dossiers/:fileId/overdracht/:handoverId/niet-gehouden': directs,
  // Of a talk about progress; that a handover is for case workers only is tested beside the page.
  'GET /dossiers/:fileId/verslagen/:talkKind/:reportedTalkId': municipalOfFile,
  'POST /dossiers/:fileId/verslagen/:talkKind/:reportedTalkId': municipalOfFile,
  'GET /dossiers/:fileId/verslagen/:talkKind/:reportedTalkId/brief': municipalOfFile,
  'GET /dossiers/:fileId/verslagen/:talkKind/:reportedTalkId/aanvulling': municipalOfFile,
  'POST /dossiers/:fileId/verslagen/:talkKind/:reportedTalkId/aanvulling': municipalOfFile,
  'GET /dossiers/:fileId/toestemming': municipalOfFile,
  'POST /dossiers/:fileId/toestemming': municipalOfFile,
  'GET /dossiers/:fileId/toestemming/:consentId/intrekken': municipalOfFile,
  'POST /dossiers/:fileId/toestemming/:consentId/intrekken': municipalOfFile,
  'GET /dossiers/:fileId/nummers': directs,
  'POST /dossiers/:fileId/nummers': directs,
  'POST /dossiers/:fileId/nummers/tonen': directs,
  // A language school sees nothing of the plan; the tab leads it to the page of its lessons.
  'GET /dossiers/:fileId/inburgering': [...municipalOfFile, 'language school on the team'],
  'POST /dossiers/:fileId/inburgering/uren-naar-duo': directs,
  'GET /dossiers/:fileId/inburgering/vastleggen/:what': directs,
  'POST /dossiers/:fileId/inburgering/vastleggen/:what': directs,
  'GET /dossiers/:fileId/inburgering/vastgelegd': directs,
  'GET /dossiers/:fileId/inburgering/vastgelegd/:recordId/intrekken': directs,
  'POST /dossiers/:fileId/inburgering/vastgelegd/:recordId/intrekken': directs,
  'GET /dossiers/:fileId/voortgang': reportsLessons,
  'POST /dossiers/:fileId/voortgang': reportsLessons,
  'GET /dossiers/:fileId/voortgang/:itemId/intrekken': ['language school on the team'],
  'POST /dossiers/:fileId/voortgang/:itemId/intrekken': ['language school on the team'],
  'GET /voortgang/inlezen': schools,
  'POST /voortgang/inlezen': schools,
  'GET /voortgang/voorbeeld.csv': schools,
  // The social guide reads the plan and says which step is done; the coach works in it on the road to work.
  'GET /dossiers/:fileId/plan': seesPlan,
  'GET /dossiers/:fileId/plan/doelen/nieuw': directs,
  'POST /dossiers/:fileId/plan/doelen/nieuw': directs,
  'GET /dossiers/:fileId/plan/doelen/:goalId/wijzigen': directs,
  'POST /dossiers/:fileId/plan/doelen/:goalId/wijzigen': directs,
  'GET /dossiers/:fileId/plan/doelen/:goalId/stoppen': directs,
  'POST /dossiers/:fileId/plan/doelen/:goalId/stoppen': directs,
  'GET /dossiers/:fileId/plan/doelen/:goalId/heropenen': directs,
  'POST /dossiers/:fileId/plan/doelen/:goalId/heropenen': directs,
  'GET /dossiers/:fileId/plan/doelen/:goalId/stappen/nieuw': municipalOfFile,
  'POST /dossiers/:fileId/plan/doelen/:goalId/stappen/nieuw': municipalOfFile,
  'GET /dossiers/:fileId/plan/stappen/:stepId/wijzigen': directs,
  'POST /dossiers/:fileId/plan/stappen/:stepId/wijzigen': directs,
  'GET /dossiers/:fileId/plan/stappen/:stepId/afronden': seesPlan,
  'POST /dossiers/:fileId/plan/stappen/:stepId/afronden': seesPlan,
  'GET /dossiers/:fileId/plan/stappen/:stepId/heropenen': directs,
  'POST /dossiers/:fileId/plan/stappen/:stepId/heropenen': directs,
  'GET /dossiers/:fileId/plan/afspraken/nieuw': municipalOfFile,
  'POST /dossiers/:fileId/plan/afspraken/nieuw': municipalOfFile,
  'GET /dossiers/:fileId/plan/afspraken/:agreementId/wijzigen': directs,
  'POST /dossiers/:fileId/plan/afspraken/:agreementId/wijzigen': directs,
  'GET /dossiers/:fileId/plan/afspraken/:agreementId/stoppen': municipalOfFile,
  'POST /dossiers/:fileId/plan/afspraken/:agreementId/stoppen': municipalOfFile,
  'GET /dossiers/:fileId/plan/gesprekken/nieuw': municipalOfFile,
  'POST /dossiers/:fileId/plan/gesprekken/nieuw': municipalOfFile,
  'GET /dossiers/:fileId/plan/gesprekken/:talkId/verslag': municipalOfFile,
  'POST /dossiers/:fileId/plan/gesprekken/:talkId/verslag': municipalOfFile,
  'GET /dossiers/:fileId/plan/gesprekken/:talkId/niet-gehouden': municipalOfFile,
  'POST /dossiers/:fileId/plan/gesprekken/:talkId/niet-gehouden': municipalOfFile,
  'GET /dossiers/:fileId/plan/gesprekken/:talkId/verbeteren': municipalOfFile,
  'POST /dossiers/:fileId/plan/gesprekken/:talkId/verbeteren': municipalOfFile,
  'GET /dossiers/:fileId/plan/werk/nieuw': directs,
  'POST /dossiers/:fileId/plan/werk/nieuw': directs,
  'GET /dossiers/:fileId/plan/werk/wijzigen': directs,
  'POST /dossiers/:fileId/plan/werk/wijzigen': directs,
  'GET /dossiers/:fileId/intake': municipalOfFile,
  'GET /dossiers/:fileId/intake/gesprekken/plannen': directs,
  'POST /dossiers/:fileId/intake/gesprekken/plannen': directs,
  'GET /dossiers/:fileId/intake/gesprekken/voeren': directs,
  'POST /dossiers/:fileId/intake/gesprekken/voeren': directs,
  'GET /dossiers/:fileId/intake/gesprekken/:talkId/onderwerpen/:domain': directs,
  'POST /dossiers/:fileId/intake/gesprekken/:talkId/onderwerpen/:domain': directs,
  'GET /dossiers/:fileId/intake/gesprekken/:talkId/controleren': directs,
  'POST /dossiers/:fileId/intake/gesprekken/:talkId/controleren': directs,
  'GET /dossiers/:fileId/intake/gesprekken/:talkId/niet-gehouden': directs,
  'POST /dossiers/:fileId/intake/gesprekken/:talkId/niet-gehouden': directs,
  // The domain of this story is health: locked to case workers. The others are read by the coach as well.
  'GET /dossiers/:fileId/intake/onderwerpen/:domain': directs,
  'GET /dossiers/:fileId/intake/onderwerpen/:domain/wijzigen': directs,
  'POST /dossiers/:fileId/intake/onderwerpen/:domain/wijzigen': directs,
  'GET /dossiers/:fileId/intake/oproepen': directs,
  'POST /dossiers/:fileId/intake/oproepen': directs,
  'GET /dossiers/:fileId/intake/uitstel': directs,
  'POST /dossiers/:fileId/intake/uitstel': directs,
  'PUT /concepten/:form': [...ofFile, 'language school on the team'],
  'POST /concepten/:form/weggooien': [...ofFile, 'language school on the team'],
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
  'GET /duo': caseWorkers,
  'GET /duo/verzonden': caseWorkers,
  // An event and a message about this file: for the case workers who may open it.
  'GET /duo/verzonden/:messageId': directs,
  'POST /duo/verzonden/:messageId': directs,
  'POST /duo/verzonden/:messageId/noteren': directs,
  'POST /duo/verzonden/:messageId/nagekeken': directs,
  'GET /duo/:eventId': directs,
  'POST /duo/:eventId': directs,
  'POST /duo/:eventId/koppelen': directs,
  'POST /duo/:eventId/intrekken': directs,
  // Reader and decider are case workers; a coach reads what was decided and why, a guide what was decided.
  'GET /dossiers/:fileId/plan/pip/nieuw': directs,
  'POST /dossiers/:fileId/plan/pip/nieuw': directs,
  'GET /dossiers/:fileId/plan/pip/:version': [...municipalOfFile, 'social guide on the team'],
  'POST /dossiers/:fileId/plan/pip/:version/voorleggen': directs,
  'GET /dossiers/:fileId/plan/pip/:version/brief': municipalOfFile,
  'GET /dossiers/:fileId/plan/pip/:version/route': directs,
  'POST /dossiers/:fileId/plan/pip/:version/route': directs,
  'GET /dossiers/:fileId/plan/pip/:version/concept': directs,
  'POST /dossiers/:fileId/plan/pip/:version/concept': directs,
  'GET /dossiers/:fileId/plan/pip/:version/lezen': directs,
  'POST /dossiers/:fileId/plan/pip/:version/lezen/opmerking': directs,
  'POST /dossiers/:fileId/plan/pip/:version/lezen/oordeel': directs,
  'POST /dossiers/:fileId/plan/pip/:version/lezen/opmerking/:remarkId/antwoord': directs,
  'POST /dossiers/:fileId/plan/pip/:version/lezen/opmerking/:remarkId/afronden': directs,
  'GET /dossiers/:fileId/plan/pip/:version/bespreken': directs,
  'POST /dossiers/:fileId/plan/pip/:version/bespreken': directs,
  'GET /dossiers/:fileId/plan/pip/:version/openzetten': directs,
  'POST /dossiers/:fileId/plan/pip/:version/openzetten': directs,
  'GET /dossiers/:fileId/plan/pip/:version/besluit': directs,
  'POST /dossiers/:fileId/plan/pip/:version/besluit': directs,
  'GET /dossiers/:fileId/plan/pip/:version/brief/verzonden': directs,
  'POST /dossiers/:fileId/plan/pip/:version/brief/verzonden': directs,
  'GET /dossiers/:fileId/plan/pip/:version/bezwaar/nieuw': directs,
  'POST /dossiers/:fileId/plan/pip/:version/bezwaar/nieuw': directs,
  'GET /dossiers/:fileId/plan/pip/:version/bezwaar/:objectionId': directs,
  'GET /dossiers/:fileId/plan/pip/:version/bezwaar/:objectionId/herstel': directs,
  'POST /dossiers/:fileId/plan/pip/:version/bezwaar/:objectionId/herstel': directs,
  'GET /dossiers/:fileId/plan/pip/:version/bezwaar/:objectionId/hersteld': directs,
  'POST /dossiers/:fileId/plan/pip/:version/bezwaar/:objectionId/hersteld': directs,
  'GET /dossiers/:fileId/plan/pip/:version/bezwaar/:objectionId/beslissen': directs,
  'POST /dossiers/:fileId/plan/pip/:version/bezwaar/:objectionId/beslissen': directs,
  'GET /dossiers/:fileId/plan/pip/:version/grondslag': municipalOfFile,
  'GET /dossiers/:fileId/plan/boete': directs,
  'POST /dossiers/:fileId/plan/boete': directs,
  'GET /beheer/instellingen': ['administrator'],
  'POST /beheer/instellingen/schakelaar': ['administrator'],
  'POST /beheer/instellingen/brieven': ['administrator'],
  'GET /rapporten': withFigures,
  'GET /rapporten/termijnen': ['case worker', 'case worker elsewhere', 'team manager'],
  'GET /rapporten/monitor': withFigures,
  'GET /rapporten/monitor.csv': withFigures,
  'GET /rapporten/monitor.xlsx': withFigures,
  'GET /rapporten/vragenlijst': withFigures,
  'GET /rapporten/vragenlijst.csv': withFigures,
  'GET /rapporten/vragenlijst.xlsx': withFigures,
  'GET /kennis/talen': [...withFiles, 'team manager', 'networker', 'administrator', 'researcher', 'employer'],
}
