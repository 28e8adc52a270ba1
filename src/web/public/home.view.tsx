import type { Assets } from '#ui/assets.ts'
import { BarePage } from '#ui/bare-page.tsx'
import { Button } from '#ui/button.tsx'
import { PageTitle } from '#ui/text.tsx'
import { paths } from '../paths.ts'

export function NoTasksPage({ assets, name }: { assets: Assets; name: string }) {
  return (
    <BarePage title="Nog geen taken" assets={assets}>
      <PageTitle lead={`U bent ingelogd als ${name}.`}>U hebt nog geen taken in Trede</PageTitle>
      <p class="nl-paragraph">
        Klopt dat niet? Vraag de beheerder van uw organisatie om u een taak te geven.
      </p>
      <form method="post" action={paths.signOut}>
        <Button look="secondary">Uitloggen</Button>
      </form>
    </BarePage>
  )
}
