import { Notice } from '#ui/alert.tsx'
import type { Assets } from '#ui/assets.ts'
import { BarePage } from '#ui/bare-page.tsx'
import { ActionGroup, Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { ErrorSummary, type FormError } from '#ui/error-summary.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { Link, PageTitle } from '#ui/text.tsx'
import { paths } from '../paths.ts'

export type SignInPageProps = {
  assets: Assets
  email: string
  /** Where someone wanted to go. */
  returnPath: string | undefined
  errors: readonly FormError[]
  notice: string | undefined
  demoAccounts: readonly { email: string; role: string }[]
}

export function SignInPage({ assets, email, returnPath, errors, notice, demoAccounts }: SignInPageProps) {
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <BarePage
      title="Inloggen"
      assets={assets}
      failed={errors.length > 0}
      notices={notice && <Notice>{notice}</Notice>}
    >
      <ErrorSummary errors={errors} title="Inloggen is niet gelukt" />
      <PageTitle lead="Trede is voor medewerkers en partners van de gemeente.">Inloggen</PageTitle>
      <Form action={paths.signIn}>
        {returnPath && <input type="hidden" name="naar" value={returnPath} />}
        <TextField
          name="email"
          label="E-mailadres"
          type="email"
          autocomplete="username"
          dir="ltr"
          value={email}
          error={errorAt('email')}
        />
        <TextField
          name="wachtwoord"
          label="Wachtwoord"
          type="password"
          autocomplete="current-password"
          dir="ltr"
          error={errorAt('wachtwoord')}
        />
        <ActionGroup>
          <Button>Inloggen</Button>
        </ActionGroup>
      </Form>
      <div class="trede-section">
        <Details summary="Lukt het niet?">
          <p>
            Vraag de beheerder van uw organisatie om hulp. Na vijf keer een verkeerd wachtwoord moet u even
            wachten.
          </p>
        </Details>
        {demoAccounts.length > 0 && <DemoAccounts accounts={demoAccounts} />}
        <p class="nl-paragraph">
          <Link href={paths.accessibility}>Toegankelijkheid</Link>
        </p>
      </div>
    </BarePage>
  )
}

function DemoAccounts({ accounts }: { accounts: SignInPageProps['demoAccounts'] }) {
  return (
    <Details summary="Inloggen in de voorbeeldgemeente">
      <p>
        Alle mensen in deze gemeente zijn verzonnen. Het wachtwoord staat in het venster waarin Trede is
        gestart.
      </p>
      <ul>
        {accounts.map((account) => (
          <li key={account.email}>
            <bdi>{account.email}</bdi>: {account.role}
          </li>
        ))}
      </ul>
    </Details>
  )
}
