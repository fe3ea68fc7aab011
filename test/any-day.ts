/**
 * The whole suite on days and in time zones where nobody wrote it, by faketime: a leap day, and the last day of a year. In
 * Apia (UTC+13) the day is another one than in UTC for most of the time; Kathmandu is not whole hours off.
 */
import { spawnSync } from 'node:child_process';

const WHEN = [
  { date: '2028-02-29 12:34:56', zone: 'Asia/Kathmandu' },
  { date: '2031-12-31 23:10:00', zone: 'Pacific/Apia' },
];

if (spawnSync('faketime', ['--version']).error !== undefined) {
  console.log('not run: no faketime here; install it with "apt-get install faketime"');
  process.exit(process.env['CI'] === 'true' ? 1 : 0);
}
let failed = false;
for (const { date, zone } of WHEN) {
  console.log(`\n${date} in ${zone}`);
  const { status } = spawnSync('faketime', [date, process.execPath, 'node_modules/vitest/vitest.mjs', 'run'], {
    cwd: new URL('..', import.meta.url),
    stdio: 'inherit',
    // The steady clock stays true: timers and waits are measured by it. (The fix is for glibcs before 2.24; it makes Chromium spin.)
    env: { ...process.env, TZ: zone, FAKETIME_DONT_FAKE_MONOTONIC: '1', FAKETIME_FORCE_MONOTONIC_FIX: '0' },
  });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
