import { sql } from 'kysely'
import type { MunicipalityId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import { Letterhead, NORM_SWITCHES, type NormSwitch, type SettingKey, Switch } from './setting.ts'

/** Whether a municipality switched something on, as it holds today. */
export const isSwitchedOn = async (
  ctx: Context,
  municipalityId: MunicipalityId,
  key: Switch,
): Promise<boolean> => (await settingOf(ctx, municipalityId, key)) === true

/** The head of letters; undefined while the municipality did not give one. */
export async function letterheadOf(
  ctx: Context,
  municipalityId: MunicipalityId,
): Promise<Letterhead | undefined> {
  return Letterhead.safeParse(await settingOf(ctx, municipalityId, 'letterhead')).data
}

async function settingOf(ctx: Context, municipalityId: MunicipalityId, key: SettingKey): Promise<unknown> {
  const row = await ctx.db
    .selectFrom('municipalitySetting')
    .select('value')
    .where('municipalityId', '=', municipalityId)
    .where('key', '=', key)
    .where('fromOn', '<=', ctx.today)
    .orderBy('fromOn', 'desc')
    .orderBy('setAt', 'desc')
    .executeTakeFirst()
  return row?.value
}

/** Everything that is switched on today. */
export async function switchedOn(
  { db, today }: Pick<Context, 'db' | 'today'>,
  municipalityId: MunicipalityId,
): Promise<Switch[]> {
  const { rows } = await sql<{ key: string; value: unknown }>`
    select distinct on (key) key, value from municipality_setting
    where municipality_id = ${municipalityId} and from_on <= ${today}
    order by key, from_on desc, set_at desc`.execute(db)
  return Switch.options.filter((option) => rows.some(({ key, value }) => key === option && value === true))
}

/** The norms of its own that a municipality reckons with today. */
export const normsOf = async (
  ctx: Pick<Context, 'db' | 'today'>,
  municipalityId: MunicipalityId,
): Promise<NormSwitch[]> => {
  const on = await switchedOn(ctx, municipalityId)
  return NORM_SWITCHES.filter((norm) => on.includes(norm))
}
