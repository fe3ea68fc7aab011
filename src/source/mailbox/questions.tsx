/** What is asked before something is gone: an answer, or a text that was not sent. */
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import type { CodenameWords } from '../words/en/codename.ts';
import type { Answer } from './read.ts';

export interface Removing {
  what: 'one' | 'unopened' | 'all' | 'allAndUnopened';
  answers: readonly Answer[];
  /** As the server names them. */
  stored: readonly string[];
}

/** What it does, here and for the newsroom, is said before. */
export function Removal(props: { words: CodenameWords; asked: Removing | null; onYes: () => void; onNo: () => void }) {
  const { box } = props.words;
  const { title, text } = box.removal[props.asked?.what ?? 'one'];
  return (
    <Dialog open={props.asked !== null} title={title} onClose={props.onNo}>
      <p>{text}</p>
      <p class="actions">
        <Button kind="danger" onClick={props.onYes}>
          {box.removeYes}
        </Button>
        <Button onClick={props.onNo}>{box.removeNo}</Button>
      </p>
    </Dialog>
  );
}

/** `onYes`: what would lose the text; `null` where nothing is asked. */
export function Unsent(props: { words: CodenameWords; onYes: (() => void) | null; onNo: () => void }) {
  const { box } = props.words;
  return (
    <Dialog open={props.onYes !== null} title={box.unsentTitle} onClose={props.onNo}>
      <p>{box.unsentText}</p>
      <p class="actions">
        <Button kind="danger" onClick={() => props.onYes?.()}>
          {box.unsentYes}
        </Button>
        <Button onClick={props.onNo}>{box.unsentNo}</Button>
      </p>
    </Dialog>
  );
}
