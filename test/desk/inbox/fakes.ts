/** Tips, cases and a desk for tests of the inbox that need no server. */
import { signal } from '@preact/signals';
import type { OpenedTip } from '../../../src/crypto/tip.ts';
import type { Case, Cases, CasesState } from '../../../src/desk/cases/case.ts';
import { createSearcher } from '../../../src/desk/list/searcher.ts';
import type { MessageCopy, ReceivedMessage } from '../../../src/desk/messages/message.ts';
import { EMPTY_MEMORY, type Memory } from '../../../src/desk/vault/record.ts';
import type { Mailbox } from '../../../src/protocol/tip.ts';
import { TEXT_ALONE } from '../text-alone.ts';

export const ME = 'me';
export const OTHER = 'other';

export function tipOf(
  name: string,
  change: { day?: string; text?: string; to?: string[]; thread?: string; mailbox?: Mailbox } = {},
): ReceivedMessage {
  const { day = '2026-11-20', text = `text of ${name}`, to = [ME], thread = `thread ${name}` } = change;
  return {
    id: name,
    thread,
    day,
    text,
    contact: '',
    redacted: 0,
    original: { signed: '{}', by: thread, sig: 'sig' },
    serverId: `stored ${name}`,
    removal: 'removal',
    to,
    address: { signed: '{}', by: thread, sig: 'sig' },
    directory: 1,
    callout: null,
    reply: null,
    seen: [],
    mailbox: change.mailbox ?? null,
    files: [],
    removals: [],
  };
}

/** As a worker hands it over. */
export function openedTip(name: string): Omit<OpenedTip, 'outcome'> {
  const { thread, text, contact, to, directory, original, address, removal } = tipOf(name);
  const tip = {
    v: 1,
    kind: 'tip',
    newsroom: 'newsroom',
    thread,
    id: name,
    to: [...to],
    directory,
    text,
    contact,
  } as const;
  return { tip: { ...tip, to: [...to] }, signed: original, address, removal, removals: [] };
}

export function caseOf(name: string, change: Partial<Case> = {}): Case {
  return {
    id: `case ${name}`,
    thread: `thread ${name}`,
    readers: [ME],
    byRight: [ME],
    addresses: [],
    told: null,
    status: 'new',
    assigned: [],
    delivered: new Set(),
    tags: [],
    title: null,
    notes: [],
    tips: [],
    history: [],
    deleted: null,
    length: 1,
    closed: 0,
    lastClosed: null,
    faults: [],
    ...change,
  };
}

export function copyOf(name: string, change: Partial<MessageCopy> = {}): MessageCopy {
  const how = change.how ?? 'kept';
  return {
    id: name,
    thread: null,
    to: null,
    day: '2026-11-01',
    text: `text of ${name}`,
    contact: '',
    redacted: 0,
    original: null,
    ...TEXT_ALONE,
    by: OTHER,
    seq: 1,
    ...change,
    how,
  };
}

export function fakeCases(cases: readonly Case[] = []) {
  const byId = new Map(cases.map((one) => [one.id, one]));
  const state = signal<CasesState>({ byId, deleted: new Map(), phase: 'idle', problem: null, waiting: false });
  const written: Parameters<Cases['write']>[] = [];
  const replied: Parameters<Cases['reply']>[] = [];
  const kept: Parameters<Cases['keep']>[] = [];
  const shared: Parameters<Cases['share']>[] = [];
  const fake: Cases = {
    state,
    search: createSearcher(),
    ofThread: (thread) => cases.find((one) => one.thread === thread) ?? null,
    deletionOf: () => null,
    stored: () => [],
    delete: async () => undefined,
    refresh: async () => undefined,
    write: async (...call) => void written.push(call),
    async reply(...call) {
      replied.push(call);
      return { signed: '', by: ME, sig: '' };
    },
    deliver: async () => undefined,
    keep: async (...call) => void kept.push(call),
    share: async (...call) => void shared.push(call),
    unshare: async () => undefined,
    close: () => undefined,
  };
  return { cases: fake, state, written, replied, kept, shared };
}

export function fakeVault(memory: Partial<Memory> = {}) {
  const saved: Memory[] = [];
  const vault = {
    memory: { ...EMPTY_MEMORY, ...memory },
    async saveMemory(next: Memory) {
      vault.memory = next;
      saved.push(next);
    },
  };
  return { vault, saved };
}
