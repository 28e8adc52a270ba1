import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Assets } from '#ui/assets.ts'
import { BarePage } from '#ui/bare-page.tsx'
import { ActionGroup, Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { Link, PageTitle } from '#ui/text.tsx'
import { paths } from '../paths.ts'

type CodePageProps = {
  assets: Assets
  returnPath: string | undefined
  error: string | undefined
}

export function CodePage(props: CodePageProps) {
  return (
    <CodeFrame {...props} title="Vul uw code in" lead="Open de app met codes op uw telefoon.">
      <CodeForm {...props} action={paths.secondFactor} />
      <Details summary="Ik heb mijn telefoon niet bij me">
        <p>Vraag de beheerder van uw organisatie om hulp. Zonder code kunt u niet inloggen.</p>
      </Details>
    </CodeFrame>
  )
}

export type SetUpPageProps = CodePageProps & {
  /** Base32 text of the secret. */
  secret: string
  /** SVG of the QR code, made by us: it holds no typed text as markup. */
  qrCode: string
}

export function SetUpPage({ secret, qrCode, ...props }: SetUpPageProps) {
  return (
    <CodeFrame
      {...props}
      title="Extra beveiliging instellen"
      lead="Naast uw wachtwoord gebruikt u voortaan een code van uw telefoon. U stelt dit één keer in."
    >
      <ol>
        <li>
          <p>Open een app voor codes op uw telefoon. U mag zelf kiezen welke.</p>
        </li>
        <li>
          <p>Scan met die app deze afbeelding.</p>
          <div role="img" aria-label="QR-code voor uw app. De code als tekst staat hieronder.">
            {raw(qrCode)}
          </div>
          <p>
            Lukt scannen niet? Kies in de app voor invoeren en typ deze sleutel over:{' '}
            <code dir="ltr">{secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
        </li>
        <li>
          <p>Vul de code van zes cijfers in die de app laat zien.</p>
        </li>
      </ol>
      <div class="trede-section">
        <CodeForm {...props} action={paths.setUpSecondFactor} />
      </div>
    </CodeFrame>
  )
}

type CodeFrameProps = CodePageProps & { title: string; lead: string; children: Child }

function CodeFrame({ assets, error, title, lead, children }: CodeFrameProps) {
  return (
    <BarePage title={title} assets={assets} failed={error !== undefined}>
      <ErrorSummary
        errors={error === undefined ? [] : [{ field: 'code', message: error }]}
        title="Inloggen is niet gelukt"
      />
      <PageTitle lead={lead}>{title}</PageTitle>
      {children}
      <p class="nl-paragraph trede-section">
        <Link href={paths.signIn}>Opnieuw beginnen</Link>
      </p>
    </BarePage>
  )
}

function CodeForm({ action, returnPath, error }: CodePageProps & { action: string }) {
  return (
    <Form action={action}>
      {returnPath && <input type="hidden" name="naar" value={returnPath} />}
      <TextField
        name="code"
        label="Code"
        help="Zes cijfers. De code is steeds dertig seconden geldig."
        inputmode="numeric"
        autocomplete="one-time-code"
        dir="ltr"
        size="short"
        error={error}
      />
      <ActionGroup>
        <Button>Verder</Button>
      </ActionGroup>
    </Form>
  )
}
