/**
 * Chromium driven by as little as can be. Playwright looks at the network, and what a page sends is copied for it: that made a part of a
 * file take nine times as long to go out (measured).
 */
import { type ChildProcess, spawn } from 'node:child_process';

export interface Raw {
  child: ChildProcess;
  /** Waits for promises. */
  evaluate(expression: string): Promise<unknown>;
  choose(selector: string, path: string): Promise<void>;
  close(): void;
}

export async function rawPage(chromium: string, profile: string, url: string): Promise<Raw> {
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--remote-debugging-port=0'];
  const child = spawn(chromium, [...flags, `--user-data-dir=${profile}`, url], { stdio: ['ignore', 'ignore', 'pipe'] });
  const host = await new Promise<string>((resolve) => {
    let text = '';
    child.stderr.on('data', (data) => {
      text += data;
      const found = /ws:\/\/([^/]+)\//.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const pages = (await (await fetch(`http://${host}/json`)).json()) as { type: string; webSocketDebuggerUrl: string }[];
  const socket = new WebSocket(pages.find(({ type }) => type === 'page')?.webSocketDebuggerUrl ?? '');
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  let last = 0;
  const send = (method: string, params: object) =>
    new Promise<Record<string, Record<string, unknown>>>((resolve) => {
      last += 1;
      const id = last;
      const listen = ({ data }: MessageEvent) => {
        const answer = JSON.parse(String(data));
        if (answer.id !== id) return;
        socket.removeEventListener('message', listen);
        resolve(answer.result ?? {});
      };
      socket.addEventListener('message', listen);
      socket.send(JSON.stringify({ id, method, params }));
    });
  return {
    child,
    async evaluate(expression) {
      const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      return answer['result']?.['value'];
    },
    async choose(selector, path) {
      const found = await send('Runtime.evaluate', { expression: `document.querySelector('${selector}')` });
      await send('DOM.setFileInputFiles', { files: [path], objectId: found['result']?.['objectId'] });
    },
    close: () => void child.kill(),
  };
}
