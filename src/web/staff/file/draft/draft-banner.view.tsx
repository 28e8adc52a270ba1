import { dayInAmsterdam, type LocalDate } from '#kernel/local-date.ts'
import { Alert } from '#ui/alert.tsx'
import { Button } from '#ui/button.tsx'
import { clockTime, longDate } from '#ui/words.ts'

export type DraftBannerProps = {
  /** Milliseconds since 1970. */
  savedAt: number
  today: LocalDate
  /** Address of the draft: `paths.draft(form)`. */
  draftUrl: string
  /** The page of the form, to come back to with empty fields. */
  formUrl: string
}

/** Says above a form that its fields hold what was typed before, and lets go of it. */
export function DraftBanner({ savedAt, today, draftUrl, formUrl }: DraftBannerProps) {
  const day = dayInAmsterdam(savedAt)
  const when = day === today ? clockTime(savedAt) : `${longDate(day)}, ${clockTime(savedAt)}`
  return (
    <Alert title={`Concept van ${when} teruggezet`}>
      <p class="nl-paragraph">U had dit getypt en nog niet verstuurd. Alleen u ziet het.</p>
      <form method="post" action={`${draftUrl}/weggooien`}>
        <input type="hidden" name="terug" value={formUrl} />
        <Button look="secondary">Concept weggooien</Button>
      </form>
    </Alert>
  )
}
