import { nvaWerktrajecten } from './content/nva-werktrajecten.ts'
import { thuisInDalfsen } from './content/thuis-in-dalfsen.ts'
import { vip } from './content/vip.ts'
import type { Programme, ProgrammeId } from './programme.ts'

/** Every programme that Trede knows, in the order in which a person usually meets them. */
export const programmes: readonly Programme[] = [thuisInDalfsen, vip, nvaWerktrajecten]

const byId: Readonly<Record<ProgrammeId, Programme>> = {
  'thuis-in-dalfsen': thuisInDalfsen,
  vip,
  'nva-werktrajecten': nvaWerktrajecten,
}

export const programmeById = (id: ProgrammeId): Programme => byId[id]
