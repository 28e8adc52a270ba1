// One rule per arrow that must not exist. Read top to bottom: kernel <- domain <- platform, ui <- web, api, cli, jobs
// <- main.
const interfaces = '^src/(web|api|cli|jobs)/'
const tests = '\\.test\\.tsx?$'
const aroundRules = '\\.(store|queries|commands)\\.tsx?$'

module.exports = {
  forbidden: [
    {
      name: 'kernel-knows-nothing',
      severity: 'error',
      comment: 'The kernel has no domain words and no I/O.',
      from: { path: '^src/kernel/' },
      to: { pathNot: ['^src/kernel/', 'node_modules/(zod|temporal-polyfill)/'] },
    },
    {
      name: 'calendar-arithmetic-has-one-place',
      severity: 'error',
      comment: 'Days are LocalDate; whoever needs more than it offers adds it to the kernel.',
      from: { path: '^src/', pathNot: '^src/kernel/' },
      to: { path: 'node_modules/temporal-polyfill/' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment:
        'Rules, policies and content import the kernel and other rules: no database, no web, no package but zod.',
      from: { path: '^src/domain/', pathNot: aroundRules },
      to: { pathNot: ['^src/kernel/', '^src/domain/', 'node_modules/zod/'] },
    },
    {
      name: 'rules-do-not-fetch',
      severity: 'error',
      comment:
        'A rule is given its facts. What reads or writes them calls the rule, not the other way round.',
      from: { path: '^src/domain/', pathNot: aroundRules },
      to: { path: '\\.(store|queries|commands)\\.ts$' },
    },
    {
      name: 'content-knows-its-own-shapes',
      severity: 'error',
      comment: 'Content is data with a source: it fills the shapes of its own subject and nothing else.',
      from: { path: '^src/domain/([^/]+)/content/' },
      to: { pathNot: ['^src/kernel/', '^src/domain/$1/', 'node_modules/zod/'] },
    },
    {
      name: 'domain-knows-no-interface',
      severity: 'error',
      comment: 'The same command serves every screen, the API and the command line.',
      from: { path: '^src/(domain|platform)/' },
      to: { path: [interfaces, '^src/ui/'] },
    },
    {
      name: 'platform-knows-no-subject',
      severity: 'error',
      comment: 'The platform carries every subject and so may lean on none.',
      from: { path: '^src/platform/' },
      to: { path: '^src/domain/' },
    },
    {
      name: 'front-doors-do-not-share',
      severity: 'error',
      comment:
        'Staff, participant, employer, API, command line and jobs share src/ui and src/domain, never each other.',
      from: { path: '^src/(web/[^/]+|api|cli|jobs)/' },
      to: { path: '^src/(web/[^/]+|api|cli|jobs)/', pathNot: '^src/$1/' },
    },
    {
      name: 'nobody-imports-the-program',
      severity: 'error',
      comment: 'main.ts puts everything together; what it passes on comes as a parameter.',
      from: { path: '^src/' },
      to: { path: '^src/main\\.ts$' },
    },
    {
      name: 'sql-has-its-place',
      severity: 'error',
      comment: 'SQL lives in *.store.ts and *.queries.ts, where *.db.test.ts covers it, and in the platform.',
      from: { path: '^src/', pathNot: ['\\.(store|queries)\\.ts$', '^src/platform/'] },
      to: { path: 'node_modules/(kysely|pg|pg-copy-streams)/' },
    },
    {
      name: 'stores-are-private',
      severity: 'error',
      comment: 'Interfaces and other subjects use commands and queries, where permission is checked.',
      from: { path: '^src/([^/]+/[^/]+)/' },
      to: { path: '\\.store\\.ts$', pathNot: '^src/$1/' },
    },
    {
      name: 'views-are-given-everything',
      severity: 'error',
      comment: 'A view renders what it is given: no reading, no acting, no context.',
      from: { path: '\\.view\\.tsx$' },
      to: {
        path: ['\\.(store|queries|commands|route)\\.tsx?$', '^src/platform/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'ui-decides-nothing',
      severity: 'error',
      comment: 'Shared components know shapes and words, not commands, data or a front door.',
      from: { path: '^src/ui/' },
      to: { path: ['\\.(store|queries|commands)\\.ts$', '^src/platform/', interfaces] },
    },
    {
      name: 'subjects-form-a-tree',
      severity: 'error',
      comment: 'Two subjects that need each other are one, or a third is missing.',
      scope: 'folder',
      from: { path: '^src/domain/[^/]+$' },
      to: { circular: true },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Whoever reads one file of a circle has to read them all.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'program-needs-no-tests',
      severity: 'error',
      comment: 'What only tests need is not installed where the program runs.',
      from: { path: '^src/' },
      to: { path: '^(test|e2e|bench|scripts)/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // Tests may lean on everything, and would make one heap of what they prove to be apart.
    exclude: { path: tests },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
