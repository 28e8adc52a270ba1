import type { UserActor } from '#kernel/actor.ts'
import type { Assets } from '#ui/assets.ts'
import { BarePage } from '#ui/bare-page.tsx'
import { Link, PageTitle } from '#ui/text.tsx'
import { paths } from './paths.ts'
import { withReturn } from './return-path.ts'

/** Not there and not yours look the same, so that nobody learns what exists. */
export const notFoundPage = (assets: Assets, actor: UserActor | undefined, wanted: string) => (
  <BarePage title="Niet gevonden" assets={assets}>
    <PageTitle lead="Deze pagina bestaat niet, of u mag haar niet zien.">Niet gevonden</PageTitle>
    <p class="nl-paragraph">
      {actor ? (
        <Link href={paths.home}>Naar uw beginpagina</Link>
      ) : (
        <Link href={withReturn(paths.signIn, wanted)}>Inloggen</Link>
      )}
    </p>
  </BarePage>
)

export const failurePage = (assets: Assets, traceId: string) => (
  <BarePage title="Er ging iets mis" assets={assets} failed>
    <PageTitle lead="Het ligt niet aan u. Wat al bewaard was, is er nog.">Er ging iets mis</PageTitle>
    <p class="nl-paragraph">
      Ga terug en probeer het nog eens. Blijft het misgaan? Geef dan dit nummer door aan uw beheerder:{' '}
      <code>{traceId}</code>.
    </p>
    <p class="nl-paragraph">
      <Link href={paths.home}>Naar uw beginpagina</Link>
    </p>
  </BarePage>
)

export const tooLargePage = (assets: Assets) => (
  <BarePage title="Te groot" assets={assets} failed>
    <PageTitle lead="Wat u verstuurde is groter dan 1 MB. Er is niets van bewaard.">Te groot</PageTitle>
    <p class="nl-paragraph">Ga terug en maak het bestand of de tekst kleiner. Uw tekst staat daar nog.</p>
  </BarePage>
)
