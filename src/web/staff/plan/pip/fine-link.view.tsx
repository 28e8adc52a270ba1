import type { FileId } from '#kernel/ids.ts'
import { Link } from '#ui/text.tsx'
import { paths } from '#web/paths.ts'

/** Only where the municipality records fines of its own: about the intake too, so also before there is a plan. */
export const FineLink = ({ fileId }: { fileId: FileId }) => (
  <p class="nl-paragraph">
    <Link href={paths.fines(fileId)}>Boete</Link>
  </p>
)
