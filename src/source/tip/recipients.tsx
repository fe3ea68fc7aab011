/** Who receives the tip, where there is a choice or something in its way. A member who cannot receive now is shown, and cannot be chosen. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Choice } from '../../browser/components/field.tsx';
import type { Day } from '../../protocol/days.ts';
import { type Member, reporters } from '../../protocol/directory.ts';
import { ListRefused } from '../refusals.tsx';
import { useReading } from '../site.ts';
import type { Receiving, VerifiedDirectory } from '../verified-directory.ts';

/** As many stand open above the text field, which must begin on a phone's first screen. */
const FEW = 4;

export function Recipients(props: {
  verified: VerifiedDirectory;
  /** `null` until it is known who can receive. */
  receiving: Receiving | null;
  chosen: readonly string[];
  /** They come from the question that is answered: no choice is waited for. */
  given: boolean;
  error: string | null;
  today: Day;
  onChange: (chosen: string[]) => void;
  retry: () => void;
}) {
  const { words } = useReading();
  const id = useId();
  const { verified, receiving, chosen } = props;
  const members = verified.state === 'listed' ? reporters(verified.directory) : [];
  const canReceive = (member: Member) => receiving?.keys.has(member.key) ?? true;
  const toggle = (key: string, on: boolean) =>
    props.onChange(members.map((m) => m.key).filter((k) => (k === key ? on : chosen.includes(k))));
  // The page's heading names the only one; while the list is on its way it says so.
  if (verified.state === 'loading' || (members.length === 1 && members.every(canReceive))) return null;
  const folded = props.given ? words.tip.toOthers : members.length > FEW ? words.tip.toMany(members.length) : null;
  return (
    <fieldset
      class={props.error === null ? 'field' : 'field wrong'}
      aria-describedby={props.error ? `${id}-error` : undefined}
      tabIndex={-1}
    >
      <legend class={folded === null ? undefined : 'hidden'}>{words.tip.to}</legend>
      {verified.state === 'refused' && <ListRefused fault={verified.fault} today={props.today} retry={props.retry} />}
      <Folded summary={folded} open={props.error !== null}>
        <div class="choices">
          {members.map((member) => (
            <Choice
              key={member.key}
              type="checkbox"
              name="to"
              label={<bdi>{member.name}</bdi>}
              detail={canReceive(member) ? beats(member) : words.tip.cannotReceive}
              checked={chosen.includes(member.key)}
              disabled={!canReceive(member)}
              onChange={(on) => toggle(member.key, on)}
            />
          ))}
        </div>
      </Folded>
      {members.length > 0 && !members.some(canReceive) && <p class="error">{words.tip.toNobody}</p>}
      {props.error && (
        <p class="error" id={`${id}-error`}>
          {props.error}
        </p>
      )}
    </fieldset>
  );
}

/** `summary`: `null` where all stands open. */
function Folded(props: { summary: string | null; open: boolean; children: ComponentChildren }) {
  if (props.summary === null) return <>{props.children}</>;
  return (
    <details open={props.open}>
      <summary>{props.summary}</summary>
      {props.children}
    </details>
  );
}

function beats(member: Member): string | undefined {
  return member.beats.length === 0 ? undefined : member.beats.join(' · ');
}
