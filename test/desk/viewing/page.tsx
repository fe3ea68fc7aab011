/** A page with the viewer alone, for the tests in this folder: they hand it one file after the other. */
import '../../../src/browser/trusted-types.ts';
import '../../../src/browser/style/index.css';
import '../../../src/desk/desk.css';
import { type JSX, render } from 'preact';
import { type Viewed, Viewer } from '../../../src/desk/viewing/viewer.tsx';

declare global {
  /** Shows a file until it is closed. `size` is what its sender says. */
  var look: (file: { name: string; type: string; base64: string; size: number; opens: 'never' | 'not' | null }) => void;
  /** How often a file was asked for to be saved. */
  var saved: number;
  var opened: number;
  /** How often opening was given up. */
  var aborted: number;
  /** Whether an address of this page still stands for something that plays. */
  var loads: (address: string) => Promise<boolean>;
}

const root = document.getElementById('page');
if (root === null) throw new Error('the page has no #page');
document.documentElement.classList.add('desk');
root.replaceChildren();

const home = (
  <>
    <h1>Looking at files</h1>
    <button type="button">Look</button>
  </>
);
/** What stands on the page stays the same elements below a viewer. */
const show = (viewer: JSX.Element | null) =>
  render(
    <>
      {home}
      {viewer}
    </>,
    root,
  );
const close = () => show(null);

globalThis.saved = 0;
globalThis.opened = 0;
globalThis.aborted = 0;
globalThis.loads = (address) =>
  new Promise((resolve) => {
    const audio = new Audio(address);
    audio.onloadedmetadata = () => resolve(true);
    audio.onerror = () => resolve(false);
  });
globalThis.look = ({ name, type, base64, size, opens }) => {
  const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
  const file: Viewed = {
    name,
    type,
    size,
    open: (signal) => {
      globalThis.opened += 1;
      signal.addEventListener('abort', () => {
        globalThis.aborted += 1;
      });
      if (opens === 'never') return new Promise(() => undefined);
      if (opens === 'not') return Promise.reject(new Error('not today'));
      return Promise.resolve(new Blob([bytes]));
    },
  };
  const save = () => {
    globalThis.saved += 1;
  };
  show(<Viewer key={`${name} ${performance.now()}`} file={file} onClose={close} onSave={save} />);
};
close();
