import { parseArgs } from 'node:util'

const OPTIONS = {
  data: { type: 'string' },
  at: { type: 'string' },
  from: { type: 'string' },
  filter: { type: 'string' },
  chart: { type: 'string' },
  lang: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  scale: { type: 'string' },
  theme: { type: 'string' },
  url: { type: 'string' },
} as const

export type Options = { readonly [K in keyof typeof OPTIONS]?: string }

/** The command's options, or the one that is wrong. */
export function parseOptions(args: readonly string[]): { options: Options } | { wrong: string } {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false })
    return { options: values }
  } catch (error) {
    return { wrong: error instanceof Error ? error.message.split('. ')[0]! : String(error) }
  }
}
