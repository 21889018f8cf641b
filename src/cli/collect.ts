import { constants } from 'node:buffer'
import { Unread } from './unread.ts'

/** More can't be one text in this engine: about 500 MB. */
export const MOST_BYTES = constants.MAX_STRING_LENGTH

/** All that a stream gives. Throws {@link Unread} where it is more than can be read at once, however long it goes on. */
export async function collected(
  stream: AsyncIterable<Uint8Array>,
  most: number,
  alive: () => void = () => {},
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    alive()
    length += chunk.length
    if (length > most) throw new Unread({ code: 'tooLarge', bytes: most })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, length)
}
