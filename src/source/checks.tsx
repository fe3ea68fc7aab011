/** The three checks of a byline box: what, what it protects from, where the guide says more; and what was seen, where it was looked at. */
import type { ComponentChild } from 'preact';
import { pathOf, useReading } from './site.ts';

/** `network`: what this site sees of the connection. */
export function Checks({ network }: { network?: ComponentChild }) {
  const { words, language } = useReading();
  const { home } = words;
  const guide = pathOf('guide', language);
  const checks = [
    { topic: 'device', what: home.device, why: home.deviceWhy, more: home.deviceMore },
    { topic: 'network', what: home.network, why: home.networkWhy, more: home.networkMore, seen: network },
    { topic: 'email', what: home.email, why: home.emailWhy, more: home.emailMore },
  ];
  return (
    <ol class="checks">
      {checks.map(({ topic, what, why, more, seen }) => (
        <li key={topic}>
          <strong>{what}</strong>
          <span>
            {why} <a href={`${guide}#${topic}`}>{more}</a>
          </span>
          {seen}
        </li>
      ))}
    </ol>
  );
}
