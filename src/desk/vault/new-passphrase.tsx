/** Choosing a passphrase: typed twice, checked, and what it is for said beside it. */
import { useState } from 'preact/hooks';
import { PassphraseField } from '../shared/fields.tsx';
import { passphraseFault } from './passphrase.ts';

/** The two fields' state. `take` returns the passphrase, or `null` after showing what is wrong. */
export function usePassphrase() {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [error, setError] = useState<{ first: string | null; second: string | null }>({ first: null, second: null });
  return {
    first,
    second,
    error,
    setFirst,
    setSecond,
    take(): string | null {
      const fault = passphraseFault(first);
      const differs = first === second ? null : 'The two are not the same. Type it again.';
      setError({ first: fault, second: fault === null ? differs : null });
      return fault === null && differs === null ? first : null;
    },
  };
}

export function NewPassphrase(props: { state: ReturnType<typeof usePassphrase>; label?: string }) {
  const { state } = props;
  return (
    <>
      <PassphraseField
        label={props.label ?? 'Passphrase of this device'}
        hint="It seals the keys on this device and is never sent. Four or five unrelated words are good."
        error={state.error.first}
        value={state.first}
        onInput={state.setFirst}
        autocomplete="new-password"
      />
      <PassphraseField
        label="The same once more"
        error={state.error.second}
        value={state.second}
        onInput={state.setSecond}
        autocomplete="new-password"
      />
    </>
  );
}
