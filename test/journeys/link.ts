/** A line between a browser and a server that can break: what is on its way is lost, and nobody answers until it is mended. */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface Link {
  url: string;
  /** Calls `act` once, when so many more bytes have gone to the server, in the middle of whatever is on its way. */
  after(bytes: number, act: () => void): void;
  /** Everything ends at once, and so does whatever comes. Returns how to mend it. */
  cut(): () => void;
  /** Nothing gets through; nothing ends. Returns how to let go on. */
  hold(): () => void;
  close(): void;
}

export async function startLink(target: string): Promise<Link> {
  const port = Number(new URL(target).port);
  const open = new Set<Socket>();
  const due: { at: number; act: () => void }[] = [];
  let passed = 0;
  let isCut = false;
  let held: Socket[] | null = null;

  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(port, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
    if (held !== null) held.push(near.pause());
    near.on('data', (chunk) => {
      far.write(chunk);
      passed += chunk.length;
      const [next] = due;
      if (next === undefined || passed < next.at) return;
      due.shift();
      next.act();
    });
    far.pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  const endAll = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${address.port}`,
    after(bytes, act) {
      due.push({ at: passed + bytes, act });
      due.sort((a, b) => a.at - b.at);
    },
    cut() {
      isCut = true;
      endAll();
      return () => {
        isCut = false;
      };
    },
    hold() {
      held = [...open];
      for (const socket of held) socket.pause();
      return () => {
        for (const socket of held ?? []) socket.resume();
        held = null;
      };
    },
    close() {
      endAll();
      server.close();
    },
  };
}
