import type { MunicipalityId, PersonId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import { findPerson } from './person.store.ts'
import type { Person } from './person.ts'

/** Everything known of the person of a file, for the form that corrects it; the file's reach is asked before. */
export const personOf = (
  ctx: Context,
  key: { municipalityId: MunicipalityId; personId: PersonId },
): Promise<Person | undefined> => findPerson(ctx.db, key)
