export type Tab = { label: string; href: string; current?: boolean; count?: number }

/** Parts of one subject, as links: each has its own address and works without JavaScript. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav class="trede-tabs" aria-label={label}>
      <ul class="trede-tabs__list">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a class="trede-tabs__link" href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span class="trede-tabs__count">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
