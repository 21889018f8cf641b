import { parseArgs } from 'node:util'
import type { OptionFault } from '../words/command.ts'

const OPTIONS = {
  data: { type: 'string' },
  at: { type: 'string' },
  from: { type: 'string' },
  known: { type: 'string' },
  filter: { type: 'string' },
  chart: { type: 'string' },
  lang: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  scale: { type: 'string' },
  theme: { type: 'string' },
  url: { type: 'string' },
  check: { type: 'boolean' },
} as const

/** As they were typed; what takes no value has an empty one. */
export type Options = { readonly [K in keyof typeof OPTIONS]?: string }

const takesValue = (name: string) => OPTIONS[name as keyof typeof OPTIONS].type === 'string'

/** `--data --at 2025-06-24`: the next option is no value; `--data=--at` and `-` alone are. */
const isOption = (value: string) => value.length > 1 && value.startsWith('-')

/** The command's options, and the first thing that is wrong with them: each stands once, with its value. */
export function parseOptions(args: readonly string[]): { options: Options; wrong: OptionFault | null } {
  const { tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, tokens: true })
  const options: Record<string, string> = {}
  let wrong: OptionFault | null = null
  for (const token of tokens) {
    if (token.kind === 'positional') wrong ??= { code: 'unexpected', what: token.value }
    if (token.kind !== 'option') continue
    const { name, rawName: what, value, inlineValue } = token
    if (!Object.hasOwn(OPTIONS, name)) wrong ??= { code: 'unknown', what }
    else if (name in options) wrong ??= { code: 'repeated', what }
    else if (!takesValue(name)) {
      if (value !== undefined) wrong ??= { code: 'needlessValue', what }
      options[name] = ''
    } else if (value === undefined || (!inlineValue && isOption(value))) wrong ??= { code: 'missingValue', what }
    else options[name] = value
  }
  return { options, wrong }
}
