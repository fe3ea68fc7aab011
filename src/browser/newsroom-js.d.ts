/** Served by the server, not built (src/protocol/pin.ts); tsconfig.base.json maps `/newsroom.js` here. `null` before set-up. */
export declare const newsroomKey: string | null;
