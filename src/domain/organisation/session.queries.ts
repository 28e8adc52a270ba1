import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { Membership, type UserActor } from '#kernel/actor.ts'
import { MunicipalityId, UserId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db } from '#platform/database.ts'
import { SessionStage } from './sign-in.ts'

const Row = z.object({
  userId: UserId,
  name: z.string(),
  stage: SessionStage,
  demo: z.boolean(),
  memberships: z.array(Membership),
  municipalities: z.array(MunicipalityId),
})

export type SessionActor = { actor: UserActor; stage: SessionStage; demo: boolean }

/** What the database keeps of a session: who reads the table cannot sign in with it. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Who holds this session, in one query; undefined when it is unknown, idle too long or over. */
export async function sessionActor(
  db: Db,
  token: string,
  when: { today: LocalDate; idleMinutes: number },
): Promise<SessionActor | undefined> {
  const { rows } = await sql<{ found: unknown }>`select trede.session_actor(${tokenHash(token)},
    make_interval(mins => ${when.idleMinutes}), ${when.today}) as found`.execute(db)
  if (!rows[0]?.found) return undefined
  const { stage, demo, ...actor } = Row.parse(rows[0].found)
  return { actor: { kind: 'user', ...actor }, stage, demo }
}
