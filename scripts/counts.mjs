import { existsSync, readFileSync } from 'node:fs'

/** How many checks passed, failed and were skipped. */
export const none = { passed: 0, failed: 0, skipped: 0 }
export const onePassed = { ...none, passed: 1 }
export const oneFailed = { ...none, failed: 1 }
export const oneSkipped = { ...none, skipped: 1 }

export const sum = (all) =>
  all.reduce(
    (total, counts) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + counts.skipped,
    }),
    none,
  )

/** A run that ended badly without naming a failed test failed as a whole: it crashed or found nothing to do. */
export function ofRun(counts, exitCode) {
  const isUnexplained = exitCode !== 0 && counts.failed === 0
  const isEmpty = counts.passed + counts.failed + counts.skipped === 0
  return isUnexplained || isEmpty ? sum([counts, oneFailed]) : counts
}

export function ofVitest(file) {
  const report = read(file)
  if (!report) return none
  // A file that cannot be loaded has no tests to fail.
  const unloaded = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

export function ofPlaywright(file) {
  const report = read(file)
  if (!report) return none
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected, failed: unexpected + flaky, skipped }
}

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)
