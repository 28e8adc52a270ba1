import { retellMessage } from '#domain/exchange/exchange.commands.ts'
import { messageFor } from '#domain/exchange/exchange.queries.ts'
import type { MessageBody } from '#domain/exchange/message.ts'
import { fileFor } from '#domain/file/file.queries.ts'
import type { MessageId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { refuse } from '#kernel/result.ts'
import type { Context } from '#platform/context.ts'
import { mayOnPip } from './pip.policy.ts'
import { pipsOf } from './pip.queries.ts'
import { counts, type PipContent } from './pip.ts'

const DUO_ROUTE = { B1: 'B', O: 'O', Z: 'Z' } as const

/** The plan in the words of DUO's interface. */
export function planMessage(content: PipContent, datedOn: LocalDate): MessageBody<'pip'> {
  const { route, level, routeHours, literacy, mayFinishEducation } = content
  if (route === null) throw new Error('a plan without a route cannot be told to DUO')
  return {
    dagtekeningPip: datedOn,
    leerroute: DUO_ROUTE[route],
    ...(level !== null && { niveau: level }),
    ...(routeHours !== null && { geschatteIntensiteitB1Route: routeHours }),
    indicatorMagOpleidingAfmaken: mayFinishEducation,
    ...(literacy !== null && { indicatorAlfabetiseringsonderwijs: literacy }),
  }
}

/**
 * Tells DUO of the plan once more after it refused: the latest dated version, exactly as it was decided (EXC.REBUILT).
 * What is wrong in it is put right by a new version, which tells DUO itself.
 */
export async function retellPlan(ctx: Context, refusedId: MessageId) {
  const message = await messageFor(ctx, refusedId)
  const file = message?.fileId ? await fileFor(ctx, message.fileId, 'lock') : undefined
  if (!file || !mayOnPip(file.roles, 'decide')) return refuse('not-found')
  const latest = (await pipsOf(ctx, file)).findLast(counts)
  if (!latest?.datedOn) return refuse('nothing-to-tell')
  const body = planMessage(latest.content, latest.datedOn)
  return retellMessage(ctx, refusedId, { kind: 'pip', body })
}
