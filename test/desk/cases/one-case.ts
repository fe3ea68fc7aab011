/** One house for a file's tests; for each test a server of its own, and the case that is written in. */
import { beforeAll, beforeEach, expect } from 'vitest';
import { ready } from '../../../src/crypto/sodium.ts';
import type { Given } from '../../../src/desk/cases/case.ts';
import { desk, type House, house, Server, type TestDesk } from './house.ts';

export let of: House;
export let server: Server;
export let target: ReturnType<House['target']>;

/** `to`: members by number whom the source wrote to. */
export function setUpCase(...to: number[]): void {
  beforeAll(async () => {
    await ready();
    of = house();
  });
  beforeEach(() => {
    freshServer();
    target = of.target(...to);
  });
}

/** Another server, which has nothing yet. */
export function freshServer(): void {
  server = new Server();
}

export const code = (name: string) => expect.objectContaining({ code: name });
export const found = ({ cases }: TestDesk) => cases.ofThread(of.thread);
export const texts = (one: TestDesk) =>
  found(one)
    ?.notes.map(({ text }) => text)
    .sort();
/** What is told besides how the case stands. */
export const told = (more: Partial<Given> = {}): Given => ({ tags: [], title: null, notes: [], tips: [], ...more });
export const keys = (...numbers: number[]) => numbers.map((n) => of.key(n));

/** A desk that has fetched what the server shows. */
export async function fresh(n: number, more: Parameters<typeof desk>[3] = {}): Promise<TestDesk> {
  const one = desk(of, server, n, more);
  await one.cases.refresh();
  const waiting = more.secret === undefined ? { waiting: false } : {};
  expect(one.cases.state.value).toMatchObject({ problem: null, phase: 'idle', ...waiting });
  return one;
}
