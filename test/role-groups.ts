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
export const municipalOfFile: readonly Who[] = [...caseWorkersOfFile, 'coach on the team']
export const caseWorkers: readonly Who[] = [
  ...caseWorkersOfFile,
  'case worker of somebody else',
  'case worker elsewhere',
]
export const caseWorkersHere: readonly Who[] = [...caseWorkersOfFile, 'case worker of somebody else']
export const ofFile: readonly Who[] = [
  ...municipalOfFile,
  'coordinator',
  'volunteer on the team',
  'social guide on the team',
]
export const withFiles: readonly Who[] = [
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
export const seesEnrolment: readonly Who[] = [...municipalOfFile, 'coordinator', 'social guide on the team']
export const seesPlan: readonly Who[] = [...municipalOfFile, 'social guide on the team']
export const fillsForms: readonly Who[] = [...municipalOfFile, 'coordinator']
export const directs: readonly Who[] = caseWorkersOfFile
export const entersSurveys: readonly Who[] = [...caseWorkersOfFile, 'coordinator']
export const schools: readonly Who[] = ['language school on the team', 'language school of somebody else']
export const reportsLessons: readonly Who[] = [...directs, 'language school on the team']
export const withFigures: readonly Who[] = [
  'case worker',
  'case worker elsewhere',
  'coordinator',
  'coordinator elsewhere',
  'team manager',
]
