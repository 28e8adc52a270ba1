import { z } from 'zod'
import { mayOpenFile } from '#domain/file/file.policy.ts'
import { type CaseloadQuestion, caseloadOf, detailsOf } from '#domain/signal/caseload.queries.ts'
import { assessAll, countSignals, selectFiles } from '#domain/signal/caseload.ts'
import { removeSavedFilter, saveFilter } from '#domain/signal/saved-filter.commands.ts'
import { savedFiltersOf } from '#domain/signal/saved-filter.queries.ts'
import { mayListFiles, seesBeyondOwnFiles } from '#domain/signal/signal.policy.ts'
import type { RefusalOf } from '#kernel/result.ts'
import { paths } from '../../paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '../../route.ts'
import { staffPage } from '../frame.tsx'
import { CaseloadView } from './caseload.view.tsx'
import { addressOf, type CaseloadAddress, filterToKeep, readAddress } from './caseload-address.ts'
import { filtersFor, ownAddress } from './caseload-filters.ts'
import { pageOf } from './paging.ts'
import type { SaveAttempt } from './saved-filters.view.tsx'

export const caseloadRoutes: readonly Route[] = [
  { method: 'GET', path: '/dossiers', handle: (call) => showCaseload(call, readAddress(call.query)) },
  { method: 'POST', path: '/dossiers/filters', handle: keepFilter },
  { method: 'POST', path: '/dossiers/filters/:filterId/verwijderen', handle: removeFilter },
]

async function showCaseload(call: Call, asked: CaseloadAddress, attempt?: SaveAttempt): Promise<Answer> {
  const { ctx } = call
  if (!mayListFiles(ctx.actor)) return notFound
  const own = filtersFor(ctx.actor)
  const address = ownAddress(asked, own)
  const { search, whose, sort, state } = address
  const needsLanguages = address.language !== null || address.interpreter !== null
  const names = sort.key === 'name' ? 'needed' : 'not-needed'
  const question: CaseloadQuestion = {
    whose,
    search,
    names,
    state,
    ...(needsLanguages && { languages: 'needed' as const }),
  }
  const all = assessAll(await caseloadOf(ctx, question), ctx.today)
  const found = pageOf(selectFiles(all, address), address.page)
  const parts = [...new Set([address.part, ...all.map(({ file }) => file.part)])]
  const { actor } = ctx
  return staffPage(call, {
    title: 'Dossiers',
    query: search,
    status: attempt ? 422 : 200,
    ...(attempt && { failed: true }),
    children: (
      <CaseloadView
        address={{ ...address, page: found.page }}
        found={{ ...found, items: await detailsOf(ctx, found.items) }}
        own={own}
        parts={parts.filter((part) => part !== null).toSorted((a, b) => a.localeCompare(b, 'nl'))}
        counts={countSignals(all)}
        saved={await savedFiltersOf(ctx, 'caseload')}
        attempt={attempt}
        hasWiderView={seesBeyondOwnFiles(actor)}
        mayOpenFiles={actor.municipalities.some((municipality) => mayOpenFile(actor, municipality))}
      />
    ),
  })
}

const REFUSALS = {
  'no-name': 'Geef het filter een naam.',
  'name-too-long': 'Kies een kortere naam, van hooguit 60 tekens.',
  'nothing-filtered': 'Kies eerst een filter. De hele lijst hoeft u niet te bewaren.',
  'filter-too-long': 'Dit filter is te lang om te bewaren. Kies minder.',
  'name-taken': 'U hebt al een filter met deze naam. Kies een andere naam.',
  'not-allowed': 'U kunt hier geen filters bewaren.',
} satisfies Record<RefusalOf<typeof saveFilter>, string>

async function keepFilter(call: Call): Promise<Answer> {
  if (!mayListFiles(call.ctx.actor)) return notFound
  const { name = '', query = '' } = (await call.form()).fields
  const asked = readAddress(Object.fromEntries(new URLSearchParams(query)))
  const address = ownAddress(asked, filtersFor(call.ctx.actor))
  const saved = await saveFilter(call.ctx, { page: 'caseload', name, query: filterToKeep(address) })
  if (saved.ok) return redirect(addressOf(address), `Het filter "${name.trim()}" is bewaard.`)
  return showCaseload(call, address, { name, message: REFUSALS[saved.error] })
}

async function removeFilter(call: Call): Promise<Answer> {
  const id = param(call, 'filterId', z.uuid())
  if (!id) return notFound
  const removed = await removeSavedFilter(call.ctx, id)
  return removed.ok ? redirect(paths.files, 'Het filter is verwijderd.') : notFound
}
