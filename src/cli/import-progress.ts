import { Presets, SingleBar } from 'cli-progress'
import type { CliEdge } from './edge.ts'

export type Progress = { to: (rows: number, bytes: number) => void; clear: () => void; stop: () => void }

const ROWS_PER_LINE = 10_000

/** A bar on a terminal, elsewhere a line every 10,000 rows; always on standard error. */
export function startProgress(edge: Pick<CliEdge, 'report' | 'terminal'>, bytes: number): Progress {
  return edge.terminal ? bar(edge.terminal, bytes) : lines(edge)
}

function bar(terminal: NodeJS.WriteStream, bytes: number): Progress {
  const format = '{bar} {percentage}% | {rows} rows'
  const drawn = new SingleBar({ stream: terminal, format, hideCursor: true }, Presets.shades_classic)
  drawn.start(bytes, 0, { rows: 0 })
  return {
    to: (rows, at) => drawn.update(at, { rows }),
    // Rows that are reported on the same terminal come above the bar and not through it.
    clear: () => {
      terminal.cursorTo(0)
      terminal.clearLine(0)
    },
    stop: () => drawn.stop(),
  }
}

function lines(edge: Pick<CliEdge, 'report'>): Progress {
  let said = 0
  const to = (rows: number) => {
    if (rows - said < ROWS_PER_LINE) return
    said = rows - (rows % ROWS_PER_LINE)
    edge.report(`${said} rows ...\n`)
  }
  return { to, clear: () => undefined, stop: () => undefined }
}
