import { createReadStream } from 'node:fs'
import type { Place } from './address.ts'
import { collected } from './collect.ts'
import { bytesAt, type Patience } from './web.ts'

const MEGABYTE = 2 ** 20

/** What a place holds: a file, a pipe, an answer of the web. */
export function readPlace(place: Place, patience: Patience, stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  switch (place.at) {
    case 'web':
      return bytesAt(place.url, patience)
    case 'file':
      return collected(createReadStream(place.path, { highWaterMark: MEGABYTE }), patience.mostBytes)
    case 'pipe':
      return collected(stdin, patience.mostBytes)
  }
}
