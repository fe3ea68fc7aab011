/** Whether an address that a source leaves looks like one of work. Looked at here alone. */
import type { Organisation } from '../../protocol/callout.ts';
import { CONTACT_MAX } from '../../protocol/limits.ts';

export type MailVerdict =
  /** At a domain of an organisation that a callout is about. */
  | { is: 'theirs'; organisation: string; domain: string }
  /** At none of the large personal providers: it may be an employer's, or somebody's own. */
  | { is: 'unknown'; domain: string };

/** The large providers of personal mail, from Wikipedia's "Comparison of webmail providers" (2026), their other names, and those that reporters advise. */
const PERSONAL = new Set(
  `aol.com att.net bigpond.com bk.ru bluewin.ch btinternet.com comcast.net cox.net disroot.org duck.com fastmail.com
  free.fr gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net googlemail.com hey.com hotmail.be hotmail.co.uk hotmail.com
  hotmail.de hotmail.es hotmail.fr hotmail.it hushmail.com icloud.com inbox.lv inbox.ru laposte.net libero.it list.ru
  live.co.uk live.com live.fr live.nl mac.com mail.com mail.ee mail.ru mailbox.org mailfence.com me.com msn.com naver.com
  orange.fr outlook.com outlook.de outlook.es outlook.fr outlook.it pm.me posteo.at posteo.de posteo.net proton.me
  protonmail.ch protonmail.com qq.com rambler.ru riseup.net rogers.com sbcglobal.net seznam.cz sfr.fr sky.com
  startmail.com t-online.de talktalk.net tuta.com tuta.io tutamail.com tutanota.com tutanota.de ukr.net uol.com.br
  verizon.net virgilio.it virginmedia.com wanadoo.fr web.de wp.pl xs4all.nl yahoo.ca yahoo.co.in yahoo.co.jp yahoo.co.uk
  yahoo.com yahoo.com.br yahoo.de yahoo.es yahoo.fr yahoo.it yandex.ru ymail.com ziggo.nl zoho.com 126.com 163.com`.split(
    /\s+/,
  ),
);

/** Not the name of a Mastodon account, which begins with a sign of its own. A local part has 64 signs at most (RFC 5321). */
const ADDRESS = /(?<![^\s<,;:"(])[^\s@<>,;:"()]{1,64}@([\p{L}\p{M}\p{N}-]{1,63}(?:\.[\p{L}\p{M}\p{N}-]{1,63})+)/gu;

/** Of several addresses the one to worry about. `null` where there is none, or only ones of personal providers. */
export function judgeMail(contact: string, organisations: readonly Organisation[]): MailVerdict | null {
  const domains = Array.from(contact.slice(0, CONTACT_MAX).normalize('NFC').matchAll(ADDRESS), ([, domain = '']) =>
    domain.toLowerCase(),
  );
  const verdicts = domains.flatMap((domain) => judged(domain, organisations) ?? []);
  return verdicts.find(({ is }) => is === 'theirs') ?? verdicts[0] ?? null;
}

function judged(domain: string, organisations: readonly Organisation[]): MailVerdict | null {
  const ascii = URL.canParse(`https://${domain}/`) ? new URL(`https://${domain}/`).hostname : domain;
  const found = organisations.find(({ domains }) => domains.some((own) => ascii === own || ascii.endsWith(`.${own}`)));
  if (found !== undefined) return { is: 'theirs', organisation: found.name, domain };
  return PERSONAL.has(ascii) ? null : { is: 'unknown', domain };
}
