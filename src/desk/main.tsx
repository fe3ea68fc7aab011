/** Entry of the desk. */
import '../browser/trusted-types.ts';
import '../browser/style/index.css';
import './desk.css';
import './shared/pane.css';
import './list/list.css';
import './list/rows.css';
import './team/team.css';
import './cases/cases.css';
import './cases/conversation.css';
import './files/desk-files.css';
import './export/export.css';
import './profile/profile.css';
import { render } from 'preact';
import { newsroomKey } from '/newsroom.js';
import { ready } from '../crypto/sodium.ts';
import { App, firstStage } from './app.tsx';
import { Insecure } from './reach-check.tsx';

/** Takes the one-time token out of the address, so that no history or screenshot keeps it. */
function takeTokens(): { setupToken: string | null; joinToken: string | null } {
  const [, kind, token = null] = /^#(setup|join)=([A-Za-z0-9_-]{43})$/.exec(location.hash) ?? [];
  if (location.hash !== '') history.replaceState(null, '', location.pathname);
  return { setupToken: kind === 'setup' ? token : null, joinToken: kind === 'join' ? token : null };
}

async function start(): Promise<void> {
  const site = { newsroomKey, ...takeTokens(), now: () => Date.now() };
  const root = document.getElementById('app');
  if (root === null) throw new Error('the page has no #app');
  document.documentElement.classList.add('desk');
  if (!isSecureContext) {
    root.replaceChildren();
    return render(<Insecure />, root);
  }
  const [first] = await Promise.all([firstStage(site), ready()]);
  root.replaceChildren();
  render(<App site={site} first={first} />, root);
}

void start();
