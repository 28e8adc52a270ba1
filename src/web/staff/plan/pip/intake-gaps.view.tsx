import type { FileId } from '#kernel/ids.ts'
import { Alert } from '#ui/alert.tsx'
import { Link } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'

type Props = { fileId: FileId; gaps: readonly { title: string }[] }

/** What the law asks of the broad intake and nobody talked about yet: a first plan rests on it. */
export function IntakeGaps({ fileId, gaps }: Props) {
  if (gaps.length === 0) return null
  const titles = new Set(gaps.map(({ title }) => title))
  return (
    <Alert tone="warning" title="De brede intake is nog niet compleet">
      <p>
        Nog te bespreken: {[...titles].join(' · ')}. <Link href={paths.intake(fileId)}>Naar de intake</Link>
      </p>
    </Alert>
  )
}
