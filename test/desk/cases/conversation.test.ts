/** What a conversation says of who wrote what, drawn without a browser; and that nothing being written about it is lost. */
import { signal } from '@preact/signals';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { Conversation } from '../../../src/desk/cases/conversation.tsx';
import { createDrafts } from '../../../src/desk/cases/drafts.ts';
import { createReadState } from '../../../src/desk/inbox/read-state.ts';
import { createView } from '../../../src/desk/inbox/view.ts';
import { createSearcher } from '../../../src/desk/list/searcher.ts';
import type { HeldMessage, Message } from '../../../src/desk/messages/message.ts';
import { caseOf, copyOf, fakeCases, fakeVault, ME, OTHER, tipOf } from '../inbox/fakes.ts';

const NAMES: Readonly<Record<string, string>> = { [ME]: 'Maya Okafor', [OTHER]: 'Jonas Weber' };
const SIGNED = { signed: '{}', by: ME, sig: '' };

const held = (name: string, more: Partial<Message>, sharedBy: string | null = null): HeldMessage => ({
  ...copyOf(name, more),
  received: null,
  kept: null,
  sharedBy,
});
const reply = (more: Partial<Message> = {}, sharedBy: string | null = null) =>
  held(
    'me/1',
    { reply: { by: ME, id: 'r1', number: 1 }, contact: null, text: 'My own words.', original: SIGNED, ...more },
    sharedBy,
  );

/** Its words as they stand on the page. */
function drawn(messages: readonly HeldMessage[]): string {
  const own = caseOf('a');
  const work = {
    ...{ me: ME, today: '2026-11-23', retentionDays: 60, cases: {}, trouble: signal([]), callouts: () => [] },
    waiting: { state: signal({ ids: null, asked: new Set() }), refresh: async () => undefined },
    isDeleted: () => false,
    name: (key: string) => NAMES[key] ?? '?',
    directory: { members: [{ key: ME }, { key: OTHER }], former: [] },
  };
  const subject = { id: 'a', target: { case: own.id }, case: own, readers: [ME], tips: messages };
  const html = renderToString(h(Conversation, { work: work as never, subject: subject as never }));
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

it('a reply says whose it is, also where it is all that is left of a conversation', () => {
  const words = drawn([reply()]);
  for (const said of ['Maya Okafor', 'My own words.', 'Not sent yet.']) expect(words).toContain(said);
  expect(words).not.toContain('A shared copy');
  expect(drawn([held('t', { text: 'Only this.', original: SIGNED })])).not.toContain('The source');
});

it('a reply that a colleague tells of stands there as told, without its author’s signature', () => {
  const tip = held('t', { original: SIGNED });
  const words = drawn([tip, reply({ original: null, text: 'I promise you money.' }, OTHER)]);
  expect(words).toMatch(/As Jonas Weber tells it, without the signature of Maya Okafor/);
  expect(words).not.toContain('contact details were left out');
  expect(words).not.toContain('Not sent yet');
  expect(drawn([tip, reply({}, OTHER)])).toContain('whole, with its author’s signature');
});

it('a note that is being written in a case whose tips are gone is kept, and one of a case that is gone is not', async () => {
  const own = caseOf('a', { thread: 'a' });
  const drafts = createDrafts({ 'gone new': 'before' }, async () => undefined);
  const note = drafts.of({ id: 'a' }, 'new');
  note.value = 'An hour of work';
  const { vault } = fakeVault();
  const inbox = {
    state: signal({ tips: [tipOf('b')], today: '2026-11-23', problem: null, phase: 'idle' }),
    complete: signal(true),
    readState: createReadState(vault),
    search: createSearcher(),
  };
  const session = { retentionDays: 60, today: '2026-11-23' };
  const desk = { inbox, cases: fakeCases([own]).cases, drafts, vault: { keys: { member: ME } }, session };
  const view = createView(desk as never);
  expect([note.value, drafts.of({ id: 'gone' }, 'new').value]).toEqual(['An hour of work', null]);
  view.close();
});
