/** For fields of a source: keyboards and checkers must not learn from or change what is written. */
export const QUIET = {
  autocomplete: 'off',
  autocapitalize: 'off',
  spellcheck: false,
  // By hand: as a property `autocorrect` is a boolean, and `off` would switch it on.
  ref: (field: HTMLElement | null) => {
    field?.setAttribute('autocorrect', 'off');
    field?.setAttribute('writingsuggestions', 'false');
  },
} as const;
