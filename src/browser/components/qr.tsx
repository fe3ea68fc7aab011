/** A QR code drawn here, of squares alone. */
import { encode } from 'uqr';

/** Light modules around it, as the standard asks (ISO/IEC 18004, 7.3.7: four). */
const QUIET = 4;

export function Qr(props: { text: string; label: string }) {
  const { size, data } = encode(props.text, { ecc: 'M', border: 0 });
  const whole = size + 2 * QUIET;
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])));
  return (
    <svg class="qr" role="img" aria-label={props.label} viewBox={`0 0 ${whole} ${whole}`}>
      <rect width={whole} height={whole} fill="#fff" />
      <path d={path.join('')} fill="#000" />
    </svg>
  );
}
