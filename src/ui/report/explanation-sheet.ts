import { methodOf } from '#domain/indicator/content/method.ts'
import type { ReportKind } from '#domain/indicator/report-kind.ts'
import { headFacts, MASKED_WORDS, MOMENTS_SENTENCE, type ReportHead } from './report-head.ts'

/** The second sheet of a workbook: what the figures are about, how they were made and what the signs mean. */
export function explanationSheet(kind: ReportKind, head: ReportHead) {
  const signs = head.audience === 'public' ? MASKED_WORDS : []
  return {
    head: ['Uitleg', ''],
    rows: [
      ...headFacts(head).map(({ label, value }) => [label, value]),
      ...signs.map(({ sign, meaning }) => [sign, meaning]),
      ...(kind === 'survey' ? [['Momenten', MOMENTS_SENTENCE]] : []),
      ...methodOf(kind).map((sentence) => ['Methode', sentence]),
      ['Bron', head.programme.source],
    ],
  }
}
