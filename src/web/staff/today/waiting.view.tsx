import type { PlanStep, WaitingPlan } from '#domain/signal/waiting.queries.ts'
import { TaskList } from '#ui/lists.tsx'
import { DateText, Link, Section } from '#ui/text.tsx'
import { paths } from '../../paths.ts'

const TASKS: Record<PlanStep, string> = {
  read: 'plan lezen als tweede lezer',
  improve: 'plan aanpassen na de opmerkingen',
  hear: 'plan bespreken met de deelnemer',
  date: 'plan vaststellen',
  'send-letter': 'brief met het besluit verzenden',
}

/** Plans that cannot go on without this worker. */
export function WaitingPlans({ plans }: { plans: readonly WaitingPlan[] }) {
  if (plans.length === 0) return null
  return (
    <Section title="Wacht op u">
      <TaskList
        label="Wacht op u"
        items={plans.map(({ fileId, number, name, version, step, since }) => ({
          key: `${fileId} ${version}`,
          title: `${name}: ${TASKS[step]}`,
          href: paths.plan(fileId),
          note: <Link href={paths.file(fileId)}>Dossier {number}</Link>,
          due: (
            <>
              sinds <DateText day={since} />
            </>
          ),
          status: 'attention' as const,
        }))}
      />
    </Section>
  )
}
