/** An alias, resolved by the bundler, of the CommonJS build of libsodium-wrappers, which runs without WebAssembly. */
declare module 'libsodium-wrappers-fallback' {
  import sodium from 'libsodium-wrappers';
  export default sodium;
}
