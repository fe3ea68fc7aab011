/** Entry of the desk. */
import '../browser/trusted-types.ts';
import '../browser/style/index.css';
import './desk.css';
import { render } from 'preact';
import { newsroomKey } from '/newsroom.js';
import { ready } from '../crypto/sodium.ts';
import { App, firstStage } from './app.tsx';

/** Takes the one-time token out of the address, so that no history or screenshot keeps it. */
function takeSetupToken(): string | null {
  const found = /^#setup=([A-Za-z0-9_-]{43})$/.exec(location.hash)?.[1] ?? null;
  if (location.hash !== '') history.replaceState(null, '', location.pathname);
  return found;
}

async function start(): Promise<void> {
  const site = { newsroomKey, setupToken: takeSetupToken(), now: () => Date.now() };
  const [first] = await Promise.all([firstStage(site), ready()]);
  const root = document.getElementById('app');
  if (root === null) throw new Error('the page has no #app');
  document.documentElement.classList.add('desk');
  root.replaceChildren();
  render(<App site={site} first={first} />, root);
}

void start();
