/** Entry of every source page: one small script, because each further file costs a round trip over Tor. */
import '../browser/trusted-types.ts';
import { Home } from './home/home.tsx';
import { start } from './start.tsx';
import { Tip } from './tip/tip.tsx';

void start((site) => (site.page === 'tip' ? <Tip site={site} /> : <Home site={site} />));
