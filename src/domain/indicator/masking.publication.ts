import { joinTables } from './masking.table.ts'
import { type MaskingTable, mask, type Shown } from './masking.ts'

/**
 * What the public may see of tables that are published together and share cells by id, such as the n of measures
 * over the same people. A shared cell that is printed in each is a known number to each, so those tables can be
 * decided apart; tables that share a cell which one of them hides are decided as one. Rule IND.MASK.COVER.
 */
export function maskPublication(tables: readonly MaskingTable[]): ReadonlyMap<string, Shown> {
  let clusters = tables.map((table) => ({ table, shown: mask(table) }))
  for (;;) {
    const hidden = firstSharedHidden(clusters)
    if (hidden === undefined) return new Map(clusters.flatMap(({ shown }) => [...shown]))
    const joined = joinTables(
      clusters.filter(({ table }) => table.cells.has(hidden)).map(({ table }) => table),
    )
    const others = clusters.filter(({ table }) => !table.cells.has(hidden))
    clusters = [...others, { table: joined, shown: mask(joined) }]
  }
}

type Cluster = { table: MaskingTable; shown: ReadonlyMap<string, Shown> }

/** A cell that stands in two clusters and is hidden in at least one of them. */
function firstSharedHidden(clusters: readonly Cluster[]): string | undefined {
  const seen = new Set<string>()
  const hidden = new Set<string>()
  for (const { table, shown } of clusters) {
    for (const id of table.cells.keys()) {
      const isHidden = shown.get(id)?.kind !== 'shown'
      if (seen.has(id) && (isHidden || hidden.has(id))) return id
      seen.add(id)
      if (isHidden) hidden.add(id)
    }
  }
  return undefined
}
