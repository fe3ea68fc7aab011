/** The demo as somebody runs it: a process of its own, on a free port, that leaves nothing behind. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, inject, it } from 'vitest';
import { codenameFromWords } from '../../src/crypto/codename.ts';
import { verifyDirectory } from '../../src/crypto/directory.ts';
import { codenameKeys, memberKeys } from '../../src/crypto/keys.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { rootFromWords } from '../../src/crypto/words.ts';
import { DirectoryAnswer, SessionAnswer, TipsAnswer } from '../../src/protocol/api.ts';
import { dayOf } from '../../src/protocol/days.ts';
import { mailboxBody, readMailbox } from '../../src/protocol/mailbox.ts';
import { parseJson } from '../../src/protocol/schema.ts';

const Told = v.object({
  url: v.string(),
  newsroom: v.string(),
  codename: v.string(),
  members: v.array(v.object({ name: v.string(), words: v.string() })),
});

describe('flowerpot demo', () => {
  it('serves four members and two dozen tips, opens to the words it prints, and is gone when it stops', async () => {
    expect(inject('buildFault')).toBeNull();
    await ready();
    const temporary = mkdtempSync(join(tmpdir(), 'flowerpot-demo-test-'));
    const child = spawn(process.execPath, ['src/cli/main.ts', 'demo', '--json'], {
      env: { ...process.env, PORT: '0', TMPDIR: temporary },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    try {
      let text = '';
      for await (const chunk of child.stdout.setEncoding('utf8')) {
        text += chunk;
        if (text.endsWith('}\n')) break;
      }
      const told = parseJson(Told, text);
      expect(told?.members.map(({ name }) => name)).toHaveLength(4);
      const url = told?.url ?? '';

      const directory = parseJson(DirectoryAnswer, await (await fetch(`${url}/api/directory`)).text());
      if (directory === null) throw new Error('no directory');
      const checked = verifyDirectory(directory, { newsroomKey: directory.by, today: dayOf(Date.now()) });
      expect('directory' in checked && checked.directory.members).toHaveLength(4);

      const found = rootFromWords(told?.members[0]?.words ?? '');
      if ('fault' in found) throw new Error('words that are none');
      const { key: account, login } = memberKeys(found.root);
      const signedIn = await fetch(`${url}/api/desk/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ account, login }),
      });
      expect(parseJson(SessionAnswer, await signedIn.text())?.roles).toEqual(['admin', 'reporter']);
      const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
      const tips = parseJson(TipsAnswer, await (await fetch(`${url}/api/desk/tips`, { headers: { cookie } })).text());
      expect(tips?.tips).toHaveLength(25);
      expect(new Set(tips?.tips.map(({ day }) => day)).size).toBe(13);

      // Its source with a codename finds the one reply.
      const words = await codenameFromWords(told?.codename ?? '');
      const [entropy] = 'fault' in words ? [] : words.entropies;
      const { token } = codenameKeys(entropy ?? new Uint8Array(), directory.by);
      const looked = await fetch(`${url}/api/mailbox`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(mailboxBody(token, [])),
      });
      expect(readMailbox(new Uint8Array(await looked.arrayBuffer()))?.replies).toHaveLength(1);
    } finally {
      child.kill('SIGTERM');
    }
    expect(await ended).toBe(0);
    expect(readdirSync(temporary)).toEqual([]);
    rmSync(temporary, { recursive: true });
  });
});
