/** The three checks of a byline box: what, and what it protects from. */
import { useReading } from './site.ts';

export function Checks() {
  const { home } = useReading().words;
  const checks = [
    { what: home.device, why: home.deviceWhy },
    { what: home.network, why: home.networkWhy },
    { what: home.email, why: home.emailWhy },
  ];
  return (
    <ol class="checks">
      {checks.map(({ what, why }) => (
        <li key={what}>
          <strong>{what}</strong>
          <span>{why}</span>
        </li>
      ))}
    </ol>
  );
}
