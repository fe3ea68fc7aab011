/** Files that are not code, as wrangler reads them: see the rules in wrangler.toml. */
declare module '*.sql' {
  const text: string;
  export default text;
}
