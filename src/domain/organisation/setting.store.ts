import type { MunicipalityId, UserId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db } from '#platform/database.ts'
import type { SettingKey } from './setting.ts'

type SettingRow = {
  municipalityId: MunicipalityId
  key: SettingKey
  fromOn: LocalDate
  value: unknown
  reason: string
  byUser: UserId | null
}

export async function addSetting(db: Db, { value, ...row }: SettingRow): Promise<void> {
  await db
    .insertInto('municipalitySetting')
    .values({ ...row, value: JSON.stringify(value) })
    .execute()
}
