/** A reporter's small picture, or initials. */
import { useEffect, useState } from 'preact/hooks';
import { fromBase64url } from '../../crypto/bytes.ts';
import { initials } from '../i18n/initials.ts';

/** `picture`: as the profile has it. The alternative text is empty: the name stands beside it. */
export function Portrait(props: { name: string; picture: string | null }) {
  const { picture } = props;
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (picture === null) return;
    const made = URL.createObjectURL(new Blob([fromBase64url(picture)], { type: 'image/webp' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  if (address !== null) return <img class="portrait" src={address} alt="" width={96} height={96} />;
  return (
    <span class="portrait" aria-hidden="true">
      {initials(props.name)}
    </span>
  );
}
