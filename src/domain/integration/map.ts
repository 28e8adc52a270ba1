import { z } from 'zod'

/** The eight themes of the module Arbeidsmarkt en Participatie (Bi art. 3.2). */
export const MapTheme = z.enum([
  'orientation',
  'employee-competences',
  'realistic-view',
  'chances',
  'work-competences',
  'network',
  'finding-work',
  'work-culture',
])
export type MapTheme = z.infer<typeof MapTheme>

export const MAP_THEMES = {
  orientation: 'Beroepenoriëntatie',
  'employee-competences': 'Werknemerscompetenties',
  'realistic-view': 'Realistisch beroepsbeeld',
  chances: 'Beroepskansen',
  'work-competences': 'Beroepscompetenties verwerven',
  network: 'Netwerk opbouwen',
  'finding-work': 'Werk vinden',
  'work-culture': 'Werkcultuur',
} as const satisfies Record<MapTheme, string>

/** What somebody made or did for a theme, as it stands in the portfolio. */
export type ThemeEntry = { theme: MapTheme; on: string; evidence: string; isDone: boolean }

export type ThemeStanding<E extends ThemeEntry> = { theme: MapTheme; entries: readonly E[]; isDone: boolean }

/**
 * How each theme stands, in the order of the decree. The latest entry says whether a theme is done, so that a theme
 * that was closed too early opens again with the next entry. Rule INT.MAP.THEMES.
 */
export function themeStandings<E extends ThemeEntry>(entries: readonly E[]): ThemeStanding<E>[] {
  return MapTheme.options.map((theme) => {
    const own = entries.filter((entry) => entry.theme === theme).toSorted((a, b) => (a.on < b.on ? -1 : 1))
    return { theme, entries: own, isDone: own.at(-1)?.isDone ?? false }
  })
}
