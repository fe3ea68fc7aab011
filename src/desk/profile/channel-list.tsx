/** The channels of a profile: added by kind, checked while typing, in the order in which sources see them. */
import { useState } from 'preact/hooks';
import { Field } from '../../browser/components/field.tsx';
import { CHANNEL_KINDS, type ChannelKind } from '../../protocol/channel.ts';
import { CHANNELS_MAX, PGP_KEY_MAX } from '../../protocol/limits.ts';
import { type ChannelDraft, channelOf } from './draft.ts';
import { toLast } from './focus.ts';
import { RemoveButton } from './remove-button.tsx';
import { CHANNEL_FIELDS } from './words.ts';

export function ChannelList(props: {
  channels: readonly ChannelDraft[];
  /** Whether empty fields are called wrong too. */
  tried: boolean;
  onChange: (channels: ChannelDraft[]) => void;
}) {
  const { channels, onChange } = props;
  const [kind, setKind] = useState<ChannelKind>('signal');
  const change = (n: number, next: Partial<ChannelDraft>) =>
    onChange(channels.map((one, m) => (m === n ? { ...one, ...next } : one)));
  return (
    <fieldset class="field" tabIndex={-1}>
      <legend>Channels</legend>
      <p class="hint">
        Sources see them beside the form, those that protect them best first, each with what it protects and what it
        leaves open.
      </p>
      {channels.map((one, n) => (
        <ChannelField
          key={n}
          channel={one}
          tried={props.tried}
          onChange={(next) => change(n, next)}
          onRemove={() => onChange(channels.filter((_, m) => m !== n))}
        />
      ))}
      {channels.length < CHANNELS_MAX && (
        <div class="actions">
          <select
            class="chip"
            aria-label="Kind of channel"
            value={kind}
            onChange={(event) => setKind(CHANNEL_KINDS.find((one) => one === event.currentTarget.value) ?? kind)}
          >
            {CHANNEL_KINDS.map((one) => (
              <option key={one} value={one}>
                {CHANNEL_FIELDS[one].name}
              </option>
            ))}
          </select>
          <button
            type="button"
            class="button plain"
            onClick={(event) => {
              onChange([...channels, { kind, typed: '', key: '' }]);
              toLast(event, '.channel-field');
            }}
          >
            Add this channel
          </button>
        </div>
      )}
    </fieldset>
  );
}

function ChannelField(props: {
  channel: ChannelDraft;
  tried: boolean;
  onChange: (next: Partial<ChannelDraft>) => void;
  onRemove: () => void;
}) {
  const { channel, onChange } = props;
  const { kind, typed, key } = channel;
  const { name, hint, fault } = CHANNEL_FIELDS[kind];
  const isWrong = (typed !== '' || props.tried) && channelOf(channel) === null;
  const quiet = { autocomplete: 'off', autocapitalize: 'none', spellcheck: false } as const;
  const long = kind === 'post' || kind === 'age';
  return (
    <div class="channel-field">
      <Field
        label={name}
        hint={hint}
        error={isWrong ? fault : null}
        control={(attributes) =>
          long ? (
            <textarea
              {...attributes}
              {...quiet}
              rows={3}
              value={typed}
              onInput={(event) => onChange({ typed: event.currentTarget.value })}
            />
          ) : (
            <input
              {...attributes}
              {...quiet}
              type="text"
              dir="ltr"
              value={typed}
              onInput={(event) => onChange({ typed: event.currentTarget.value })}
            />
          )
        }
      />
      {kind === 'pgp' && (
        <Field
          label="Public key"
          note="(optional)"
          control={(attributes) => (
            <textarea
              {...attributes}
              {...quiet}
              rows={4}
              maxLength={PGP_KEY_MAX}
              value={key}
              onInput={(event) => onChange({ key: event.currentTarget.value })}
            />
          )}
        />
      )}
      <RemoveButton onRemove={props.onRemove}>Remove {name}</RemoveButton>
    </div>
  );
}
