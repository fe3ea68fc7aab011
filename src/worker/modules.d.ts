/** What wrangler makes of files that are not code: see the rules in wrangler.toml. */
declare module '*.sql' {
  const text: string;
  export default text;
}
declare module '*.wasm' {
  const module: WebAssembly.Module;
  export default module;
}
/** The package has types for its own loader alone. */
declare module 'argon2id/lib/setup.js' {
  export { default } from 'argon2id/lib/setup.d.ts';
}
