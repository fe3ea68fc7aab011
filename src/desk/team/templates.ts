/** Texts to begin an answer with: fetched, opened, and replaced by admins. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Api } from '../../browser/http.ts';
import { fromBase64url, wipe } from '../../crypto/bytes.ts';
import { openTemplates, sealTemplates } from '../../crypto/templates.ts';
import type { Directory } from '../../protocol/directory.ts';
import type { Template, Templates } from '../../protocol/templates.ts';
import { getTemplates, putTemplates } from '../session/calls.ts';
import type { Vault } from '../vault/vault.ts';

export interface TemplatesState {
  /** 0 while there are none. */
  serial: number;
  templates: readonly Template[];
  /** Why they could not be read; `null` when they could, or were not asked for yet. */
  problem: unknown;
}

export interface TemplateShelf {
  readonly state: ReadonlySignal<TemplatesState>;
  /** Never rejects. */
  refresh(): Promise<void>;
  /** Signs and stores these in the place of those in `state`. Throws `ApiError`, `CryptoError`; nothing is changed then. */
  replace(templates: readonly Template[]): Promise<void>;
}

export function createTemplates(parts: {
  api: Api;
  vault: Vault;
  directory(): Directory;
  /** `null` until this member was given it. The caller's to wipe. */
  deskSecret(): Uint8Array | null;
}): TemplateShelf {
  const { api, vault } = parts;
  const state = signal<TemplatesState>({ serial: 0, templates: [], problem: null });

  /** `null` without the desk secret. */
  function withSecret<T>(use: (secret: Uint8Array) => T): T | null {
    const secret = parts.deskSecret();
    if (secret === null) return null;
    try {
      return use(secret);
    } finally {
      wipe(secret);
    }
  }

  async function refresh(): Promise<void> {
    try {
      const box = await getTemplates(api);
      const { members, former } = parts.directory();
      const who = { newsroom: vault.keys.newsroom, members: [...members, ...former] };
      const found = box.length === 0 ? null : withSecret((secret) => openTemplates(secret, box, who));
      // A server that goes back to older ones, or to none, is not followed: they would be written over.
      if (found !== null && found.serial > state.value.serial)
        state.value = { serial: found.serial, templates: found.templates, problem: null };
    } catch (problem) {
      state.value = { ...state.value, problem };
    }
  }

  return {
    state,
    refresh,
    async replace(templates) {
      const { newsroom, signingSeed } = vault.keys;
      const serial = state.value.serial + 1;
      const seed = fromBase64url(signingSeed);
      try {
        const next: Templates = { v: 1, kind: 'templates', newsroom, serial, templates: [...templates] };
        const box = withSecret((secret) => sealTemplates(secret, seed, next));
        if (box === null) return;
        await putTemplates(api, serial, Uint8Array.from(box));
      } finally {
        wipe(seed);
      }
      state.value = { serial, templates, problem: null };
    },
  };
}
