import { type Objection, type OverRefusal, over } from '#domain/plan/pip.objection.ts'
import { objectionsTo } from '#domain/plan/pip.queries.ts'
import type { ObjectionAddress } from '#domain/plan/pip-objection.commands.ts'
import { ObjectionId } from '#kernel/ids.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Call, param } from '#web/route.ts'
import type { OpenedPip } from './opened-pip.ts'

export async function findObjection(call: Call, { file, pip }: OpenedPip): Promise<Objection | undefined> {
  const id = param(call, 'objectionId', ObjectionId)
  return id && (await objectionsTo(call.ctx, file, pip)).find((one) => one.id === id)
}

export const at = ({ address }: OpenedPip, { id }: Objection): ObjectionAddress => ({
  ...address,
  objectionId: id,
})

export const objectionPage = ({ address }: OpenedPip, { id }: Objection): string =>
  paths.pip(address, `/bezwaar/${id}`)

export const OVER = {
  'already-decided': { field: null, message: 'Op dit bezwaar is al beslist.' },
  'already-withdrawn': { field: null, message: 'Dit bezwaar is ingetrokken.' },
} satisfies Record<OverRefusal, FormError>

/** Why nothing is done with it any more; undefined while there is something. */
export function whyOver(_: OpenedPip, objection: Objection): string | undefined {
  const no = over(objection)
  return no && OVER[no].message
}
