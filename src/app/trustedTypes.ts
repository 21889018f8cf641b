/**
 * The one Trusted Types policy, made before anything else runs. HTML from text is refused, but for the empty text with
 * which ECharts clears its container; scripts and workers load from this origin only.
 */
interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(html: string): string; createScriptURL(url: string): string }): unknown
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes

factory?.createPolicy('default', {
  createHTML: html => {
    if (html === '') return ''
    throw new TypeError('HTML from text is refused')
  },
  createScriptURL: url => {
    if (new URL(url, location.href).origin === location.origin) return url
    throw new TypeError(`script from another origin is refused: ${url}`)
  },
})
