/** English: the page of an address that is none. No script loads it. */

export const lost = {
  heading: 'There is no such page',
  text: 'The address may be mistyped, cut off or old. This is what there is here:',
  home: 'The first page',
  homeWhat: 'who we are, and what to check before you write',
  tipWhat: 'the form to write to our reporters',
  guideWhat: 'how to reach a reporter safely, here or without this site',
  directoryWhat: 'without scripts: their names, and how else to reach them',
};

export type LostWords = typeof lost;
