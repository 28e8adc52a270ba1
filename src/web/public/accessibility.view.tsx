import type { Assets } from '#ui/assets.ts'
import { BarePage } from '#ui/bare-page.tsx'
import { Link, PageTitle, Section } from '#ui/text.tsx'
import { paths } from '../paths.ts'

/** What we know, and what nobody has looked at yet: a statement that promises more helps no one. */
export function AccessibilityPage({ assets }: { assets: Assets }) {
  return (
    <BarePage title="Toegankelijkheid" assets={assets}>
      <PageTitle lead="Iedereen moet met Trede kunnen werken, ook wie slecht ziet, hoort of beweegt.">
        Toegankelijkheid
      </PageTitle>
      <Section title="Waar we ons aan houden">
        <p class="nl-paragraph">
          Trede is gemaakt volgens de regels voor toegankelijke websites: WCAG 2.2, niveau AA. Dat is meer dan
          de wet nu vraagt (WCAG 2.1, niveau AA). We maken elke pagina zo dat zij werkt met alleen een
          toetsenbord, zonder JavaScript en op een klein scherm.
        </p>
      </Section>
      <Section title="Wat we hebben getest">
        <p class="nl-paragraph">We testen de pagina’s bij elke wijziging zelf, met het programma axe.</p>
      </Section>
      <Section title="Wat nog niet is getest">
        <ul>
          <li>Een onafhankelijke partij heeft Trede nog niet getest.</li>
          <li>Mensen die elke dag een schermlezer gebruiken, hebben Trede nog niet getest.</li>
          <li>
            De teksten in het Arabisch en het Tigrinya zijn nog niet nagekeken door iemand met die moedertaal.
          </li>
        </ul>
        <p class="nl-paragraph">Daarom heeft Trede nog geen officiële toegankelijkheidsstatus.</p>
      </Section>
      <Section title="Werkt iets niet voor u?">
        <p class="nl-paragraph">
          Vertel het de beheerder van uw organisatie. Die zorgt dat u verder kunt, en geeft het door zodat wij
          het kunnen verbeteren.
        </p>
      </Section>
      <p class="nl-paragraph trede-section">
        <Link href={paths.home}>Naar de beginpagina</Link>
      </p>
    </BarePage>
  )
}
