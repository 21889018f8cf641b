import { SILENCE_MS } from '../question/source.ts'
import { report } from './command.ts'

/** `npm run --silent report -- …`: the command in a process of its own. */
function writerTo(stream: NodeJS.WriteStream): (text: string) => Promise<void> {
  // A write's fault is told to who wrote; without a listener it would end the process as well.
  stream.on('error', () => {})
  return text =>
    new Promise((written, failed) => {
      stream.write(text, error => (error ? failed(error) : written()))
    })
}

const say = writerTo(process.stderr)
process.exitCode = await report(process.argv.slice(2), {
  print: writerTo(process.stdout),
  // Where nobody hears, the exit code still says it.
  say: text => say(text).catch(() => {}),
  stdin: process.stdin,
  silenceMs: SILENCE_MS,
})
