import { saveDraft } from '#domain/draft/draft.commands.ts'
import { DomainId, type LifeDomain } from '#domain/intake/life-domain.ts'
import { domainById } from '#domain/intake/life-domains.ts'
import { type Talk, talkDraft } from '#domain/intake/talk.ts'
import type { FileId } from '#kernel/ids.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'
import { earlierScores, knownOf, newlyAsked, offered, readDomain } from './domain-form.ts'
import { NOT_SAVED } from './intake-words.ts'
import { daysOf, intakePage, type OpenedTalk, openTalk } from './opened-intake.ts'
import { closedPage } from './talk-closed.route.tsx'
import { TalkDomainView } from './talk-domain.view.tsx'
import { toldRows } from './told-beside.ts'
import { type Fields, fieldsIn, SHOWN } from './typed-answers.ts'

/** Added to the address by the check page: after one subject it goes back there and not on to the next. */
export const BACK_TO_CHECK = 'terug=controleren'
const goesBack = ({ query }: Call): boolean => query.terug === 'controleren'
const here = (call: Call, { fileId, talk, domain }: Opened): string =>
  paths.intakeTalkDomain(fileId, talk.id, domain.id) + (goesBack(call) ? `?${BACK_TO_CHECK}` : '')

type Opened = OpenedTalk & { domain: LifeDomain }

/** A domain that was chosen for a talk that is not settled yet; a settled talk has only answers to read. */
async function open(call: Call): Promise<Opened | undefined> {
  const id = param(call, 'domain', DomainId)
  const opened = id && (await openTalk(call, { view: 'intake.talk', shows: () => [id], beside: id }))
  if (!id || !opened?.talk.domains.includes(id)) return undefined
  return { ...opened, domain: domainById(id) }
}

async function show(call: Call): Promise<Answer> {
  const opened = await open(call)
  if (!opened) return notFound
  if (opened.isClosed) return closedPage(call, opened)
  const { domain, newest, draft } = opened
  const fields = offered(domain, knownOf(domain, newest), draft?.fields)
  return domainPage(call, opened, { fields, errors: [], ...(draft && { savedAt: draft.savedAt }) })
}

type Shown = { fields: Fields; errors: readonly FormError[]; savedAt?: number }

function domainPage(call: Call, opened: Opened, shown: Shown): Answer {
  const { domain, name, fileId, talk, newest, told } = opened
  const check = goesBack(call) ? paths.intakeTalkCheck(fileId, talk.id) : undefined
  return intakePage(call, opened, {
    crumb: domain.title,
    errors: shown.errors,
    children: (
      <TalkDomainView
        {...{ domain, name, ...shown }}
        earlier={earlierScores(domain, knownOf(domain, newest))}
        told={toldRows(told)}
        isReview={check !== undefined}
        place={{ number: talk.domains.indexOf(domain.id) + 1, of: talk.domains.length }}
        draftUrl={paths.draft(talkDraft(fileId, talk.id))}
        backUrl={check ?? before(fileId, talk, domain.id)}
      />
    ),
  })
}

/** What is typed is kept before it is judged, so that a mistake costs nothing, nor a colleague who took over. */
async function send(call: Call): Promise<Answer> {
  const opened = await open(call)
  if (!opened) return notFound
  const { domain, file, fileId, talk, newest } = opened
  const form = await call.form()
  const typed = fieldsIn(domain, form)
  const { municipalityId } = file
  const saved = await saveDraft(call.ctx, { municipalityId, form: talkDraft(fileId, talk.id), fields: typed })
  const read = readDomain(domain, typed, { days: daysOf(opened, call), known: knownOf(domain, newest) })
  const { errors, fields } = read
  if (!saved.ok) {
    return domainPage(call, opened, { fields, errors: [{ field: null, message: NOT_SAVED[saved.error] }] })
  }
  if (opened.isClosed) return redirect(paths.intakeTalkCheck(fileId, talk.id))
  if (errors.length > 0) return domainPage(call, opened, { fields, errors })
  if (form.fields.meer) return redirect(here(call, opened))
  if (newlyAsked(domain, typed, form.all(SHOWN)).length > 0)
    return redirect(here(call, opened), NEW_QUESTIONS)
  return redirect(goesBack(call) ? paths.intakeTalkCheck(fileId, talk.id) : after(fileId, talk, domain.id))
}

const NEW_QUESTIONS = 'Bij dit antwoord horen nog vragen. Ze staan er nu bij.'

function after(fileId: FileId, talk: Talk, current: DomainId): string {
  const next = talk.domains[talk.domains.indexOf(current) + 1]
  return next ? paths.intakeTalkDomain(fileId, talk.id, next) : paths.intakeTalkCheck(fileId, talk.id)
}

function before(fileId: FileId, talk: Talk, current: DomainId): string {
  const previous = talk.domains[talk.domains.indexOf(current) - 1]
  return previous ? paths.intakeTalkDomain(fileId, talk.id, previous) : paths.intakeStartTalk(fileId, talk.id)
}

const path = '/dossiers/:fileId/intake/gesprekken/:talkId/onderwerpen/:domain'

export const talkDomainRoutes: readonly Route[] = [
  { method: 'GET', path, handle: show },
  { method: 'POST', path, handle: send },
]
