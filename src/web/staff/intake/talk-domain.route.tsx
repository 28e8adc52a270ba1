import { saveDraft } from '#domain/draft/draft.commands.ts'
import { DomainId, type LifeDomain } from '#domain/intake/life-domain.ts'
import { domainById } from '#domain/intake/life-domains.ts'
import type { Talk } from '#domain/intake/talk.ts'
import type { FileId } from '#kernel/ids.ts'
import type { RefusalOf } from '#kernel/result.ts'
import type { FormError } from '#ui/error-summary.tsx'
import { paths } from '#web/paths.ts'
import { type Answer, type Call, notFound, param, type Route, redirect } from '#web/route.ts'
import { offered, readDomain } from './domain-form.ts'
import { daysOf, intakePage, type OpenedTalk, openTalk, talkDraft } from './opened-intake.ts'
import { TalkDomainView } from './talk-domain.view.tsx'
import { type Fields, fieldsIn } from './typed-answers.ts'

const NOT_SAVED = {
  'too-large': 'Dit gesprek heeft meer tekst dan bewaard kan worden. Kort een tekst in.',
  nobody: 'Log in om een gesprek te bewaren.',
} satisfies Record<RefusalOf<typeof saveDraft>, string>

type Opened = OpenedTalk & { domain: LifeDomain }

/** A domain that was chosen for a talk that is not settled yet; a settled talk has only answers to read. */
async function open(call: Call): Promise<Opened | undefined> {
  const id = param(call, 'domain', DomainId)
  const opened = id && (await openTalk(call, { view: 'intake.talk', shows: () => [id] }))
  if (!id || !opened?.talk.domains.includes(id)) return undefined
  return { ...opened, domain: domainById(id) }
}

async function show(call: Call): Promise<Answer> {
  const opened = await open(call)
  if (!opened) return notFound
  const { domain, newest, draft } = opened
  const fields = offered(domain, newest, draft?.fields)
  return domainPage(call, opened, { fields, errors: [], ...(draft && { savedAt: draft.savedAt }) })
}

type Shown = { fields: Fields; errors: readonly FormError[]; savedAt?: number }

function domainPage(call: Call, opened: Opened, shown: Shown): Answer {
  const { domain, name, fileId, talk } = opened
  return intakePage(call, opened, {
    crumb: domain.title,
    errors: shown.errors,
    children: (
      <TalkDomainView
        {...{ domain, name, ...shown }}
        place={{ number: talk.domains.indexOf(domain.id) + 1, of: talk.domains.length }}
        draftUrl={paths.draft(talkDraft(fileId, talk.id))}
        backUrl={before(fileId, talk, domain.id)}
      />
    ),
  })
}

/** What is typed is kept before it is judged, so that a mistake costs nothing. */
async function send(call: Call): Promise<Answer> {
  const opened = await open(call)
  if (!opened) return notFound
  const { domain, file, fileId, talk } = opened
  const form = await call.form()
  const typed = fieldsIn(domain, form)
  const { municipalityId } = file
  const saved = await saveDraft(call.ctx, { municipalityId, form: talkDraft(fileId, talk.id), fields: typed })
  const { errors, fields } = readDomain(domain, typed, daysOf(opened, call))
  if (!saved.ok) {
    return domainPage(call, opened, { fields, errors: [{ field: null, message: NOT_SAVED[saved.error] }] })
  }
  if (errors.length > 0) return domainPage(call, opened, { fields, errors })
  if (form.fields.meer) return redirect(paths.intakeTalkDomain(fileId, talk.id, domain.id))
  return redirect(after(fileId, talk, domain.id))
}

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
