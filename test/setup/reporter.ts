/** Says in the very last line how many tests passed and failed, and before it which ones did not run, and why. */
import { writeSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

export default class LastLine implements Reporter {
  #lines: string[] | null = null;

  constructor() {
    // At exit, so that nothing is printed after it.
    process.once('exit', (code) => {
      // A run that never came to its tests, such as one whose set-up threw, is a failed one.
      const lines = this.#lines ?? (code === 0 ? [] : ['0 passed, 1 failed']);
      for (const line of lines) writeSync(1, `${line}\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    this.#lines = summary(modules, errors);
  }
}

export function summary(modules: readonly TestModule[], errors: readonly SerializedError[]): string[] {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const count = (state: string) => tests.filter((test) => test.result().state === state).length;
  // A file that can not be loaded has no tests, and an error outside of tests belongs to none.
  const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
  const skipped = tests.filter((test) => ['skipped', 'pending'].includes(test.result().state));
  const reasons = skipped.map((test) => {
    const result = test.result();
    const note = 'note' in result && result.note ? result.note : 'no reason given';
    return `not run: ${test.module.relativeModuleId} > ${test.fullName} (${note})`;
  });
  const total = `${count('passed')} passed, ${count('failed') + broken} failed`;
  return [...reasons, skipped.length > 0 ? `${total}, ${skipped.length} skipped` : total];
}
