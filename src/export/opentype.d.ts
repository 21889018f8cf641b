/** The module build: Node would take the package's other one, which has no named exports. */
declare module 'opentype.js/dist/opentype.mjs' {
  export { parse } from 'opentype.js'
}
