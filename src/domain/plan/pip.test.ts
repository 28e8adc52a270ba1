import { describe, expect, test } from 'vitest'
import { day } from '#test/builders.ts'
import { contentProblems } from './pip.limits.ts'
import { standingFrom } from './pip.standing.ts'
import { EMPTY_CONTENT, missingIn, type PipContent, type Standing, startVersion } from './pip.ts'

const content = (facts: Partial<PipContent> = {}): PipContent => ({ ...EMPTY_CONTENT, ...facts })

const standing = (facts: Partial<Standing> = {}): Standing => ({
  group: 'asylum',
  dutyStartedOn: day('2026-08-03'),
  settledOn: day('2026-09-01'),
  earlierPlans: [],
  courseHours: 0,
  leastHours: { pvt: 12, map: 40 },
  lastDayOfRouteChange: undefined,
  ...facts,
})

const earlier = (facts: Partial<Standing['earlierPlans'][number]> = {}) => [
  { datedOn: day('2026-01-10'), route: 'B1' as const, level: 'B1' as const, by: 'us' as const, ...facts },
]

/** What is wrong with a plan decided on Friday 20 November 2026. */
const wrong = (plan: Partial<PipContent>, facts: Partial<Standing> = {}) =>
  contentProblems(content(plan), standing(facts), day('2026-11-20')).map(
    ({ problem, rule }) => `${problem} ${rule}`,
  )

describe('the level of a route, as DUO takes it', () => {
  test.each([
    [
      'the onderwijsroute ends at B1, not at A2',
      { route: 'O', level: 'A2' },
      'a2-with-education PLAN.PIP.LEVEL-O',
    ],
    ['the Z-route has no B1', { route: 'Z', level: 'B1' }, 'b1-with-z PLAN.PIP.LEVEL-Z'],
    [
      'a first plan with the B1-route starts at B1',
      { route: 'B1', level: 'A2' },
      'a2-in-first-plan PLAN.PIP.LEVEL-FIRST',
    ],
  ] as const)('%s', (_, plan, refusal) => {
    expect(wrong(plan)).toEqual([refusal])
  })

  test.each([
    { route: 'O', level: 'B1' },
    { route: 'O', level: null },
    { route: 'Z', level: 'A2' },
    { route: 'B1', level: 'B1' },
  ] as const)('$route with $level is taken', (plan) => {
    expect(wrong(plan)).toEqual([])
  })

  test('a plan of another municipality counts as an earlier plan', () => {
    const moved = { earlierPlans: earlier({ by: 'other' }), courseHours: 640 }
    expect(wrong({ route: 'B1', level: 'A2', effortReason: 'Kwam altijd' }, moved)).toEqual([])
  })

  test.each([
    [599, 'Kwam altijd', ['a2-before-600-hours PLAN.PIP.LEVEL-A2']],
    [600, 'Kwam altijd', []],
    [600, '', ['a2-without-effort-reason PLAN.PIP.LEVEL-A2']],
  ])('after %i course hours and effort "%s" scaling down gives %j', (courseHours, effortReason, refusals) => {
    const facts = { earlierPlans: earlier(), courseHours }
    expect(wrong({ route: 'B1', level: 'A2', effortReason }, facts)).toEqual(refusals)
  })

  test('who went on at A2 in the plan before keeps A2 without counting again', () => {
    expect(
      wrong({ route: 'B1', level: 'A2' }, { earlierPlans: earlier({ level: 'A2', by: 'other' }) }),
    ).toEqual([])
  })
})

describe('the hours of a route', () => {
  test.each([
    ['B1', 'asylum', []],
    ['B1', 'family', ['hours-not-for-this-route PLAN.PIP.HOURS']],
    ['Z', 'asylum', ['hours-not-for-this-route PLAN.PIP.HOURS']],
    ['O', 'asylum', ['hours-not-for-this-route PLAN.PIP.HOURS']],
  ] as const)('hours with route %s for the group %s: %j', (route, group, refusals) => {
    expect(wrong({ route, routeHours: 600 }, { group })).toEqual(refusals)
  })

  // PLAN.PIP.LEAST
  test.each([
    ['11 hours of PVT', { pvtHours: 11 }, {}, ['pvt-below-least PLAN.PIP.LEAST']],
    ['12 hours of PVT', { pvtHours: 12 }, {}, []],
    ['5 hours of PVT while 7 were done', { pvtHours: 5 }, { pvt: 5 }, []],
    ['4 hours of PVT while 7 were done', { pvtHours: 4 }, { pvt: 5 }, ['pvt-below-least PLAN.PIP.LEAST']],
    ['none while the PVT was signed', { pvtHours: 0 }, { pvt: 0 }, []],
    ['39 hours of MAP', { mapHours: 39 }, {}, ['map-below-least PLAN.PIP.LEAST']],
    ['40 hours of MAP', { mapHours: 40 }, {}, []],
    ['none while the MAP is closed', { mapHours: 0 }, { map: 0 }, []],
  ] as const)('a plan with %s', (_, hours, left, refusals) => {
    const leastHours = { pvt: 12, map: 40, ...left }
    expect(wrong({ route: 'Z', ...hours }, { leastHours })).toEqual(refusals)
  })

  test('hours of PVT and MAP that were done up to today make up the least, and a part that is closed asks none', () => {
    const hour = (kind: 'pvt' | 'map-practice', on: string, hours: number) => ({ kind, on: day(on), hours })
    const hours = [
      hour('pvt', '2026-11-20', 4.5),
      hour('pvt', '2026-11-21', 3),
      hour('map-practice', '2026-10-01', 45),
    ]
    const today = day('2026-11-20')
    expect(standingFrom({ group: 'asylum', hours }, today).leastHours).toEqual({ pvt: 8, map: 0 })
    const closed = { pvtSignedOn: day('2026-10-01'), mapEndTalkOn: day('2026-10-02') }
    expect(standingFrom({ group: 'asylum', ...closed }, today).leastHours).toEqual({ pvt: 0, map: 0 })
  })

  test('the onderwijsroute has no MAP', () => {
    expect(wrong({ route: 'O', mapHours: 40 })).toEqual(['map-not-with-education PLAN.PIP.MAP'])
    expect(wrong({ route: 'Z', mapHours: 40 })).toEqual([])
  })
})

describe('another route than in the plan before', () => {
  const lastDayOfRouteChange = day('2026-11-20')
  const change = (
    route: 'B1' | 'O' | 'Z',
    ground: PipContent['changeGround'],
    was = earlier(),
    on = '2026-11-20',
  ) =>
    contentProblems(
      content({ route, changeGround: ground }),
      standing({ earlierPlans: was, lastDayOfRouteChange }),
      day(on),
    ).map(({ problem, rule }) => `${problem} ${rule}`)

  test('needs a ground, and after a move the route stays unless there is one', () => {
    expect(change('Z', null)).toEqual(['other-route-needs-ground PLAN.PIP.CHANGE'])
    expect(change('Z', null, earlier({ by: 'other' }))).toEqual(['other-route-needs-ground PLAN.PIP.MOVE'])
    expect(change('B1', null, earlier({ by: 'other' }))).toEqual([])
  })

  test('can be chosen up to and including the last day of the eighteen months', () => {
    expect(change('Z', 'new-insight')).toEqual([])
    expect(change('Z', 'new-insight', earlier(), '2026-11-21')).toEqual([
      'route-change-too-late PLAN.PIP.CHANGE',
    ])
  })

  test.each([
    ['after an education that ended', 'Z', 'education-ended', earlier()],
    ['in a special case', 'O', 'special-case', earlier()],
    ['from the onderwijsroute to B1', 'B1', 'new-insight', earlier({ route: 'O' })],
  ] as const)('has no last day %s', (_, route, ground, was) => {
    expect(change(route, ground, was, '2028-06-01')).toEqual([])
  })
})

describe('what the facts mean for the next plan', () => {
  test('the later of registration and moving in is the day of settling, and only course hours up to today count', () => {
    const facts = {
      group: 'asylum' as const,
      registeredInMunicipalityOn: day('2026-05-01'),
      movedInOn: day('2026-09-01'),
      plans: [{ datedOn: day('2026-08-03') }, { datedOn: day('2026-06-01') }],
      hours: [
        { kind: 'course' as const, on: day('2026-10-01'), hours: 300 },
        { kind: 'course' as const, on: day('2026-11-21'), hours: 300 },
        { kind: 'participation' as const, on: day('2026-10-01'), hours: 300 },
      ],
    }
    const found = standingFrom(facts, day('2026-11-20'))
    expect(found).toMatchObject({ settledOn: '2026-09-01', courseHours: 300 })
    expect(found.earlierPlans.map(({ datedOn }) => datedOn)).toEqual(['2026-06-01', '2026-08-03'])
    // The term starts on 2 June 2026; eighteen months end on 1 December 2027.
    expect(found.lastDayOfRouteChange).toBe('2027-12-01')
  })
})

describe('what a plan must say before a reader judges it (PLAN.PIP.CONTENT)', () => {
  const full = content({
    route: 'B1',
    level: 'B1',
    routeReason: 'Haalbaar volgens de toets',
    routeHours: 600,
    literacy: 'NVT',
    pvtHours: 12,
    mapHours: 40,
    progressTalks: 4,
    support: 'Taalcoach',
    reasons: 'Past bij de wensen',
  })

  test('a full plan lacks nothing, an empty one nearly everything', () => {
    expect(missingIn(full, { group: 'asylum' })).toEqual([])
    expect(missingIn(EMPTY_CONTENT, { group: 'asylum' })).toContain('route')
  })

  test.each([
    ['the hours of the route are asked of asylum holders', { routeHours: null }, 'asylum', ['routeHours']],
    ['and not of family migrants', { routeHours: null }, 'family', []],
    [
      'MAP is not asked with the onderwijsroute',
      { route: 'O', level: null, routeHours: null, mapHours: null },
      'asylum',
      [],
    ],
    [
      'MAP is asked with the Z-route',
      { route: 'Z', level: null, routeHours: null, mapHours: null },
      'asylum',
      ['mapHours'],
    ],
    ['none is a number of talks', { progressTalks: 0 }, 'asylum', []],
  ] as const)('%s', (_, facts, group, missing) => {
    expect(missingIn({ ...full, ...facts }, { group })).toEqual(missing)
  })
})

describe('a new version (PLAN.PIP.FIRST)', () => {
  const dated = { datedOn: day('2026-01-10'), withdrawnOn: null }
  test.each([
    ['a first one needs no reason', [], standing(), '', { ok: true, value: 1 }],
    [
      'a second while one is open is refused',
      [{ datedOn: null, withdrawnOn: null }],
      standing(),
      'x',
      { ok: false, error: 'version-open' },
    ],
    [
      'a second without a reason is refused',
      [dated],
      standing(),
      ' ',
      { ok: false, error: 'change-needs-reason' },
    ],
    ['a second with a reason is a change', [dated], standing(), 'Afschalen', { ok: true, value: 2 }],
    [
      'a plan of ours that is known as a fact alone counts as well',
      [],
      standing({ earlierPlans: earlier() }),
      '',
      { ok: false, error: 'change-needs-reason' },
    ],
    [
      'after a move a plan here is no change',
      [],
      standing({ earlierPlans: earlier({ by: 'other' }) }),
      '',
      { ok: true, value: 1 },
    ],
  ] as const)('%s', (_, versions, facts, reason, outcome) => {
    expect(startVersion(versions, facts, reason)).toEqual(outcome)
  })
})
