/** A message that is a text and no more: no question that it answers, no files, nothing of a conversation. */
export const TEXT_ALONE = { callout: null, reply: null, seen: [], mailbox: null, files: [], removals: [] };
