import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { Form } from '#ui/form.tsx'
import { paths } from '#web/paths.ts'

export function DropImport({ importId }: { importId: string }) {
  return (
    <div class="trede-section">
      <Details summary="Dit bestand weggooien">
        <p class="nl-paragraph">Er is nog niets van overgenomen. U kunt het later opnieuw laden.</p>
        <Form action={paths.dropProfileImport(importId)}>
          <Button look="negative">Weggooien</Button>
        </Form>
      </Details>
    </div>
  )
}
