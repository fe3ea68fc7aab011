/**
 * The one Trusted Types policy (DESIGN 9). Import it first in every entry: with `require-trusted-types-for 'script'` a
 * worker starts only through it. It lets our own built scripts pass and refuses all markup and code made from text.
 */

/** Built scripts lie here and nowhere else. */
const OWN_SCRIPT = /^\/assets\/[A-Za-z0-9_-][A-Za-z0-9._-]*\.js$/;

/** The address of an own built script, or throws `TypeError`. */
export function ownScript(text: string, origin: string): string {
  const url = new URL(text, origin);
  if (url.origin === origin && OWN_SCRIPT.test(url.pathname) && url.search === '' && url.hash === '') return url.href;
  throw new TypeError('refused: not a script of this site');
}

function refuse(): never {
  throw new TypeError('refused: this site makes no markup or code from text');
}

interface Factory {
  createPolicy(
    name: string,
    rules: { createScriptURL(text: string): string; createHTML(): string; createScript(): string },
  ): unknown;
}

const scope: { trustedTypes?: Factory; location: { origin: string } } = globalThis;
scope.trustedTypes?.createPolicy('default', {
  createScriptURL: (text) => ownScript(text, scope.location.origin),
  createHTML: refuse,
  createScript: refuse,
});
