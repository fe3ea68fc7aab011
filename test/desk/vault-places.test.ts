/** Which keys are in force after a write that was cut off at any step, with the file handed out, refused or gone. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  BOX_BYTES,
  DeviceUnreadable,
  eraseDevice,
  readSealed,
  SALT_BYTES,
  writeSealed,
} from '../../src/desk/vault/device.ts';
import { FakeBrowser } from './vault-browser.ts';

const browser = new FakeBrowser();
const save = (n: number) =>
  writeSealed({ salt: new Uint8Array(SALT_BYTES).fill(n), box: new Uint8Array(BOX_BYTES).fill(n) });
type Disk = typeof browser.disk;

async function outcome(work: () => Promise<string>): Promise<string> {
  return await work().catch((error: unknown) => (error instanceof DeviceUnreadable ? error.code : 'cut'));
}

const inForce = () =>
  outcome(async () => {
    const found = await readSealed();
    return found === null ? 'new' : `${found.place} ${found.sealed.salt[0]}`;
  });

/** What is in force on a disk with its file handed out, refused, gone. */
async function seen(disk: Disk): Promise<string> {
  browser.budget = Number.POSITIVE_INFINITY;
  const views: string[] = [];
  for (const [refusesFile, file] of [
    [false, disk.file],
    [true, disk.file],
    [false, null],
  ] as const) {
    browser.disk = { ...disk, file };
    browser.refusesFile = refusesFile;
    views.push(await inForce());
  }
  return views.join(', ');
}

/** Every disk that an action leaves when it is cut off after none, one, two … of its steps, and at the end its own word. */
async function* cuts(
  from: Disk,
  refusesFile: boolean,
  action: () => Promise<string>,
): AsyncGenerator<{ disk: Disk; told: string }> {
  for (let steps = 0; ; steps += 1) {
    browser.disk = from;
    browser.refusesFile = refusesFile;
    browser.budget = steps;
    const told = await outcome(action);
    const { disk } = browser;
    const isWhole = browser.budget > 0;
    yield { disk, told };
    if (isWhole) return;
  }
}

const ACTIONS = {
  save: () => save(2),
  forget: async () => {
    await eraseDevice();
    return 'erased';
  },
};

const inDatabase = async () => {
  browser.refusesFile = true;
  await save(1);
};
const STARTS = {
  nothing: async () => {},
  file: async () => void (await save(1)),
  database: inDatabase,
  'database, older file': async () => {
    await save(9);
    browser.disk = { ...browser.disk, records: new Map() };
    await inDatabase();
  },
  'unmarked file': async () => {
    await save(1);
    browser.disk = { ...browser.disk, records: new Map() };
  },
  'enrolment cut off': async () => {
    browser.budget = 4;
    await outcome(() => save(1));
  },
  'move cut off': async () => {
    await inDatabase();
    browser.refusesFile = false;
    browser.budget = 4;
    await outcome(() => save(1));
  },
  'file gone': async () => {
    await save(1);
    browser.disk = { ...browser.disk, file: null };
  },
};

async function startOf(name: keyof typeof STARTS): Promise<Disk> {
  browser.disk = { records: new Map(), file: null };
  browser.budget = Number.POSITIVE_INFINITY;
  browser.refusesFile = false;
  await STARTS[name]();
  return browser.disk;
}

describe('the keys in force', () => {
  beforeAll(async () => {
    // The noise over a database is 80 MiB each time.
    vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => array);
    await browser.install();
  });
  afterAll(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  // What is in force after each step, when that changes: with the file handed out, refused, gone.
  const NEW = 'new, new, new';
  const FILE = (n: number) => `file ${n}, not-now, gone`;
  const DATABASE = (n: number) => `database ${n}, database ${n}, database ${n}`;
  const GONE = 'gone, not-now, gone';

  it.each<[keyof typeof STARTS, keyof typeof ACTIONS, 'handed out' | 'refused', told: string, ...seen: string[]]>([
    ['nothing', 'save', 'handed out', 'file', NEW, FILE(2)],
    ['nothing', 'save', 'refused', 'database', NEW, DATABASE(2)],
    ['nothing', 'forget', 'handed out', 'erased', NEW],
    ['nothing', 'forget', 'refused', 'erased', NEW],
    ['enrolment cut off', 'save', 'handed out', 'file', NEW, FILE(2)],
    ['enrolment cut off', 'save', 'refused', 'database', NEW, DATABASE(2)],
    ['enrolment cut off', 'forget', 'handed out', 'erased', NEW],
    ['enrolment cut off', 'forget', 'refused', 'not-now', NEW],
    ['file', 'save', 'handed out', 'file', FILE(1), FILE(2)],
    ['file', 'save', 'refused', 'not-now', FILE(1)],
    ['file', 'forget', 'handed out', 'erased', FILE(1), 'damaged, not-now, gone', GONE, NEW],
    ['file', 'forget', 'refused', 'not-now', FILE(1)],
    ['database', 'save', 'handed out', 'file', DATABASE(1), FILE(2)],
    ['database', 'save', 'refused', 'database', DATABASE(1), DATABASE(2)],
    ['database', 'forget', 'handed out', 'erased', DATABASE(1), NEW],
    ['database', 'forget', 'refused', 'erased', DATABASE(1), NEW],
    ['move cut off', 'save', 'handed out', 'file', DATABASE(1), FILE(2)],
    ['move cut off', 'save', 'refused', 'database', DATABASE(1), DATABASE(2)],
    ['move cut off', 'forget', 'handed out', 'erased', DATABASE(1), NEW],
    ['move cut off', 'forget', 'refused', 'not-now', DATABASE(1)],
    ['file gone', 'save', 'handed out', 'file', GONE, FILE(2)],
    ['file gone', 'save', 'refused', 'not-now', GONE],
    ['file gone', 'forget', 'handed out', 'erased', GONE, NEW],
    ['file gone', 'forget', 'refused', 'not-now', GONE],
    // The database was removed alone, and its mark with it: nothing says any more that there is a file.
    ['unmarked file', 'save', 'handed out', 'file', 'file 1, new, new', FILE(1), FILE(2)],
    ['unmarked file', 'save', 'refused', 'database', 'file 1, new, new', DATABASE(2)],
    ['unmarked file', 'forget', 'handed out', 'erased', 'file 1, new, new', 'damaged, new, new', NEW],
    ['unmarked file', 'forget', 'refused', 'erased', 'file 1, new, new'],
    ['database, older file', 'save', 'handed out', 'file', DATABASE(1), FILE(2)],
    ['database, older file', 'save', 'refused', 'database', DATABASE(1), DATABASE(2)],
    ['database, older file', 'forget', 'handed out', 'erased', DATABASE(1), NEW],
    ['database, older file', 'forget', 'refused', 'erased', DATABASE(1), 'file 9, new, new'],
  ])('from %s: %s, the file %s, tells %s', async (name, what, file, told, ...expected) => {
    const from = await startOf(name);
    const views: string[] = [];
    let last = '';
    for await (const after of cuts(from, file === 'refused', ACTIONS[what])) {
      last = after.told;
      const view = await seen(after.disk);
      if (view !== views.at(-1)) views.push(view);
    }
    expect([last, ...views]).toEqual([told, ...expected]);
  });
});
