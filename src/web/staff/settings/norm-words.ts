import type { NormSwitch } from '#domain/organisation/setting.ts'

/** What a norm of the municipality's own is called, where it is switched and where it is read back. */
export const NORM_TITLES = {
  'plan-in-8-weeks': 'PIP binnen acht weken',
  'two-talks-in-year-1': 'Twee gesprekken in het eerste jaar',
  'pvt-in-18-months': 'Participatieverklaring binnen achttien maanden',
} satisfies Record<NormSwitch, string>
