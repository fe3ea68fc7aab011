/**
 * Entry of every source page: one small script with the form in it, because each further file costs a round trip over Tor. The other
 * pages come apart, fetched beside it: where one writes nothing waits for them.
 */
import '../browser/trusted-types.ts';
import { Mailbox } from './mailbox/mailbox.tsx';
import { start } from './start.tsx';
import { Tip } from './tip/tip.tsx';

void start({
  index: async () => (await import('./home/home.tsx')).Home,
  tip: async () => Tip,
  mailbox: async () => Mailbox,
  reporter: async () => (await import('./reporter/reporter.tsx')).Reporter,
});
