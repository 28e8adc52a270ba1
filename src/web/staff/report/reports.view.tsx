import { Link, PageTitle } from '#ui/text.tsx'

export type ReportLink = { title: string; about: string; href: string }

type ReportsViewProps = {
  /** Whose people the figures are about. */
  about: string
  links: readonly ReportLink[]
}

/** Which reports there are. */
export function ReportsView({ about, links }: ReportsViewProps) {
  return (
    <>
      <PageTitle lead={`Cijfers over de deelnemers van ${about}. Kies een rapport.`}>Rapporten</PageTitle>
      <ul>
        {links.map(({ title, about: what, href }) => (
          <li key={href}>
            <Link href={href}>{title}</Link>
            <p class="nl-paragraph">{what}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
