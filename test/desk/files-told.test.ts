/** Files of a message as several copies tell of them, and on whose word. */

import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { api } from '../../src/browser/http.ts';
import { createFileWork } from '../../src/desk/files/file-work.ts';
import { MessageFiles } from '../../src/desk/files/message-files.tsx';
import { heldMessage, type MessageCopy } from '../../src/desk/messages/message.ts';
import { TODAY } from './people.ts';
import { TEXT_ALONE } from './text-alone.ts';

const key = 'A'.repeat(43);
const file = { id: key, key, hash: key, name: 'minutes.pdf', type: 'application/pdf', size: 3 };
const copy = (change: Partial<MessageCopy>): MessageCopy => ({
  ...{ id: 'x', thread: null, day: TODAY, text: 't', contact: null, redacted: 1, original: null, to: null },
  ...{
    ...TEXT_ALONE,
    how: 'shared',
    by: 'jonas',
    seq: 1,
  },
  ...change,
});

describe('files of a message', () => {
  it('that come with a later copy are there', () => {
    const later = copy({ seq: 2, files: [file] });
    expect(heldMessage(null, [copy({}), later])?.files).toEqual([file]);
    expect(heldMessage(null, [later, copy({ seq: 3 })])?.files).toEqual([file]);
    expect(heldMessage(null, [later, copy({ seq: 3, redacted: 0, contact: '' })])?.files).toEqual([]);
  });

  it('that nobody but a colleague names stand under that name', () => {
    const work = createFileWork(api('omit'), () => TODAY);
    const shown = (toldBy: string | null) =>
      renderToString(h(MessageFiles, { work, files: [file], fromSource: true, toldBy }));
    expect(shown('Jonas Weber')).toContain('Named by <bdi>Jonas Weber</bdi>, without its sender’s signature');
    expect(shown(null)).not.toContain('Named by');
  });
});
