/** A tip's text on the page, with blocks where a member took passages out of this copy. */
import { REDACTION } from '../../protocol/event.ts';
import type { HeldMessage } from '../messages/message.ts';
import { LongRuns } from '../shared/long-runs.tsx';
import { visible } from '../shared/visible.ts';
import type { Casework } from './casework.ts';

export function TipText(props: { text: string; redacted: number }) {
  const { text, redacted } = props;
  // Blocks that a source typed are a source's words: only a copy that says so has passages taken out.
  const parts = redacted === 0 ? [text] : text.split(REDACTION);
  return (
    <div class="tip-text" dir="auto">
      {parts.map((part, place) => (
        <span key={place}>
          {place > 0 && (
            <span class="block" role="img" aria-label="passage taken out">
              {REDACTION}
            </span>
          )}
          <LongRuns text={visible(part)} />
        </span>
      ))}
    </div>
  );
}

/** What is not in this copy, and by whose hand. Nothing for a tip that is whole. */
export function CopyNotice(props: { work: Casework; tip: HeldMessage }) {
  const { work, tip } = props;
  if (tip.sharedBy === null) return null;
  if (tip.reply !== null && tip.original === null) {
    return (
      <p class="copy-notice">
        As <bdi>{work.name(tip.sharedBy)}</bdi> tells it, without the signature of <bdi>{work.name(tip.reply.by)}</bdi>:
        what they wrote may have been another text, or none.
      </p>
    );
  }
  const left = [
    tip.redacted === 0
      ? ''
      : tip.redacted === 1
        ? 'one passage was taken out'
        : `${tip.redacted} passages were taken out`,
    tip.original === null && tip.redacted === 0 ? 'contact details were left out' : '',
    tip.original === null && tip.redacted > 0 && tip.contact === null
      ? 'contact details are left out, if there were any'
      : '',
  ].filter((part) => part !== '');
  return (
    <p class="copy-notice">
      Shared by <bdi>{work.name(tip.sharedBy)}</bdi>
      {left.length === 0
        ? tip.foreign === undefined
          ? `, whole, with ${tip.reply === null ? 'the source’s' : 'its author’s'} signature.`
          : ', whole. The source did not sign it.'
        : `: ${left.join('; ')}.`}
    </p>
  );
}
