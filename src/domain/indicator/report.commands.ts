import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { reportReach } from './indicator.policy.ts'
import type { ResponseRow } from './measures.ts'
import { type ReportChoice, responsesFor } from './report.queries.ts'
import { REPORT_INSTRUMENTS, type ReportKind } from './report-kind.ts'
import type { Audience } from './survey-report.ts'

export type ReportWish = { kind: ReportKind; choice: ReportChoice; audience: Audience }

/** What a report is made of, to look at; undefined when figures are not this actor's to see. */
export const reportResponses = (ctx: Context, { kind, choice }: ReportWish) =>
  responsesFor(ctx, REPORT_INSTRUMENTS[kind], choice)

/**
 * What a report is made of, to take out of the program: it is written down who took which figures, for which
 * readers, in the audit record of every municipality whose people the figures are about.
 * @returns undefined when figures are not this actor's to see
 */
export async function takeOutReport(
  ctx: Context,
  wish: ReportWish & { format: string },
): Promise<ResponseRow[] | undefined> {
  const reach = reportReach(ctx.actor)
  const rows = await reportResponses(ctx, wish)
  if (!reach || !rows) return undefined
  const { kind, choice, audience, format } = wish
  const about = reach.kind === 'municipality' ? [reach.municipalityId] : ctx.actor.municipalities
  await recordAudit(
    ctx,
    about.map((municipalityId) => ({
      municipalityId,
      action: 'report.download',
      object: { type: 'report', id: kind },
      detail: { programme: choice.programmeId, asOf: choice.asOf, cohort: choice.cohort, audience, format },
    })),
  )
  return rows
}
