/** Whether an address that a source leaves looks like one of work. Looked at here alone. */
import type { Organisation } from '../../protocol/callout.ts';

export type MailVerdict =
  /** At a domain of an organisation that a callout is about. */
  | { is: 'theirs'; organisation: string; domain: string }
  /** At none of the large personal providers: it may be an employer's, or somebody's own. */
  | { is: 'unknown'; domain: string };

/** The large providers of personal mail, from Wikipedia's "Comparison of webmail providers" (2026), and those that reporters advise. */
const PERSONAL = new Set(
  `aol.com disroot.org duck.com fastmail.com free.fr gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net googlemail.com
  hotmail.co.uk hotmail.com hotmail.fr hey.com hushmail.com icloud.com inbox.lv laposte.net libero.it live.com mac.com
  mail.com mail.ee mailbox.org mailfence.com me.com msn.com naver.com orange.fr outlook.com outlook.de pm.me posteo.at
  posteo.de posteo.net proton.me protonmail.ch protonmail.com qq.com riseup.net seznam.cz startmail.com t-online.de
  tuta.com tuta.io tutamail.com tutanota.com tutanota.de ukr.net uol.com.br web.de wp.pl yahoo.co.in yahoo.co.jp
  yahoo.co.uk yahoo.com yahoo.de yahoo.fr ymail.com zoho.com 126.com 163.com`.split(/\s+/),
);

const DOMAIN = /[^\s@<>,;:"()]+@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/u;

/** `null` where there is no mail address, or one of a personal provider. */
export function judgeMail(contact: string, organisations: readonly Organisation[]): MailVerdict | null {
  const domain = DOMAIN.exec(contact)?.[1]?.toLowerCase();
  if (domain === undefined) return null;
  const ascii = URL.canParse(`https://${domain}/`) ? new URL(`https://${domain}/`).hostname : domain;
  const found = organisations.find(({ domains }) => domains.some((own) => ascii === own || ascii.endsWith(`.${own}`)));
  if (found !== undefined) return { is: 'theirs', organisation: found.name, domain };
  return PERSONAL.has(ascii) ? null : { is: 'unknown', domain };
}
