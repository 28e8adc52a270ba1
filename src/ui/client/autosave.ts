/** Long texts are safe within three seconds; typing on does not postpone it. */
const SAVE_WITHIN_MS = 3000

/**
 * Saves the texts of each form with `data-draft-url` as JSON `{fields: {name: value}}`, at most three seconds
 * after a change and when the page goes away. What cannot be saved stays on the screen and is tried again.
 */
export function startAutosave(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-draft-url]')) watch(form)
}

function watch(form: HTMLFormElement): void {
  const changed = new Set<string>()
  let timer: number | undefined

  const save = async (): Promise<void> => {
    window.clearTimeout(timer)
    timer = undefined
    const names = [...changed]
    changed.clear()
    if (names.length === 0) return
    if (await put(form, names)) return showSaved(form)
    for (const name of names) changed.add(name)
    showFailed(form)
    timer ??= window.setTimeout(save, SAVE_WITHIN_MS)
  }

  form.addEventListener('input', (event) => {
    const field = event.target
    if (!isSaved(field)) return
    changed.add(field.name)
    timer ??= window.setTimeout(save, SAVE_WITHIN_MS)
  })
  form.addEventListener('submit', () => changed.clear())
  window.addEventListener('pagehide', () => void save())
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Everything people fill in, except what must never lie about: passwords, files, hidden tokens. */
function isSaved(target: EventTarget | null): target is Field {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return target.name !== ''
  return target instanceof HTMLInputElement && !['password', 'file', 'hidden'].includes(target.type)
}

/** Several ticked boxes of one name are one value, separated by commas. */
function valuesOf(form: HTMLFormElement, names: readonly string[]): Record<string, string> {
  const data = new FormData(form)
  return Object.fromEntries(names.map((name) => [name, data.getAll(name).map(String).join(',')]))
}

async function put(form: HTMLFormElement, names: readonly string[]): Promise<boolean> {
  try {
    const answer = await fetch(form.dataset.draftUrl ?? '', {
      method: 'PUT',
      keepalive: true,
      headers: { 'content-type': 'application/json', 'X-Requested-With': 'trede' },
      body: JSON.stringify({ fields: valuesOf(form, names) }),
    })
    return answer.ok
  } catch {
    return false
  }
}

function showSaved(form: HTMLFormElement): void {
  const time = new Date().toLocaleTimeString('nl', { hour: '2-digit', minute: '2-digit' })
  show(form, `${form.dataset.draftSaved ?? 'Concept bewaard om'} ${time}`, { failed: false })
}

function showFailed(form: HTMLFormElement): void {
  show(form, form.dataset.draftFailed ?? 'Het concept is niet bewaard.', { failed: true })
}

function show(form: HTMLFormElement, sentence: string, { failed }: { failed: boolean }): void {
  const status = form.querySelector('[data-draft-status]')
  if (!status) return
  status.textContent = sentence
  status.toggleAttribute('data-failed', failed)
}
