/** Who receives the tip: one or several reporters. A member who cannot receive now is shown, and cannot be chosen. */
import { useId } from 'preact/hooks';
import { Choice } from '../../browser/components/field.tsx';
import type { Day } from '../../protocol/days.ts';
import { type Member, reporters } from '../../protocol/directory.ts';
import { ListRefused } from '../refusals.tsx';
import { useReading } from '../site.ts';
import type { Receiving, VerifiedDirectory } from '../verified-directory.ts';

export function Recipients(props: {
  verified: VerifiedDirectory;
  /** `null` until it is known who can receive. */
  receiving: Receiving | null;
  chosen: readonly string[];
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
  return (
    <fieldset
      class={props.error === null ? 'field' : 'field wrong'}
      aria-describedby={props.error ? `${id}-error` : undefined}
      tabIndex={-1}
    >
      <legend>{words.tip.to}</legend>
      {verified.state === 'loading' && (
        <p class="soft" role="status">
          {words.tip.toLoading}
        </p>
      )}
      {verified.state === 'refused' && <ListRefused fault={verified.fault} today={props.today} retry={props.retry} />}
      {members.length > 1 && <p class="hint">{words.tip.toSeveral}</p>}
      {members.length === 1 && members.every(canReceive)
        ? members.map((member) => <Only key={member.key} member={member} />)
        : members.map((member) => (
            <Choice
              key={member.key}
              type="checkbox"
              name="to"
              label={member.name}
              detail={canReceive(member) ? beats(member) : words.tip.cannotReceive}
              checked={chosen.includes(member.key)}
              disabled={!canReceive(member)}
              onChange={(on) => toggle(member.key, on)}
            />
          ))}
      {members.length > 0 && !members.some(canReceive) && <p class="error">{words.tip.toNobody}</p>}
      {props.error && (
        <p class="error" id={`${id}-error`}>
          {props.error}
        </p>
      )}
    </fieldset>
  );
}

/** With one reporter there is nothing to choose. */
function Only({ member }: { member: Member }) {
  return (
    <p class="only">
      <strong>
        <bdi>{member.name}</bdi>
      </strong>
      {member.beats.length > 0 && (
        <span class="detail">
          <bdi>{beats(member)}</bdi>
        </span>
      )}
    </p>
  );
}

function beats(member: Member): string | undefined {
  return member.beats.length === 0 ? undefined : member.beats.join(' · ');
}
