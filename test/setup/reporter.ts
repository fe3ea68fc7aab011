/** Says in the very last line how many tests passed and failed, and before it which ones did not run, and why. */
import { writeSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

interface Outcome {
  passed: number;
  failed: number;
  /** One line for each test that did not run. */
  notRun: readonly string[];
}

export default class LastLine implements Reporter {
  #outcome: Outcome = { passed: 0, failed: 0, notRun: [] };

  constructor() {
    // At exit, so that nothing is printed after it.
    process.once('exit', (code) => {
      for (const line of lines(this.#outcome, code !== 0)) writeSync(1, `${line}\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    this.#outcome = count(modules, errors);
  }
}

/** A run that ended badly failed, also when no test did: its set-up threw, or nothing could be collected. */
function lines({ passed, failed, notRun }: Outcome, badly: boolean): string[] {
  const total = `${passed} passed, ${badly ? Math.max(failed, 1) : failed} failed`;
  return [...notRun, notRun.length > 0 ? `${total}, ${notRun.length} skipped` : total];
}

function count(modules: readonly TestModule[], errors: readonly SerializedError[]): Outcome {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const ended = (state: string) => tests.filter((test) => test.result().state === state).length;
  // A file that cannot be loaded has no tests, and an error outside of tests belongs to none.
  const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
  const notRun = tests
    .filter((test) => ['skipped', 'pending'].includes(test.result().state))
    .map((test) => {
      const result = test.result();
      const note = 'note' in result && result.note ? result.note : 'no reason given';
      return `not run: ${test.module.relativeModuleId} > ${test.fullName} (${note})`;
    });
  return { passed: ended('passed'), failed: ended('failed') + broken, notRun };
}
