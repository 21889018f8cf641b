/** What is taken begins at a multiple of this, in bytes. */
const ALIGNMENT = 8

/**
 * Room for what a pass writes for each task and document, kept from one board to the next: fresh memory costs more than the
 * counting. It is lent like a stack: what was taken during a loan goes back at its end and must not be kept longer.
 */
export class Arena {
  #buffer = new ArrayBuffer(0)
  #used = 0

  lend<T>(work: () => T): T {
    const before = this.#used
    try {
      return work()
    } finally {
      this.#used = before
    }
  }

  /** Zeros, as a new array would hold. */
  int32(length: number): Int32Array {
    const start = this.#take(length * Int32Array.BYTES_PER_ELEMENT)
    return new Int32Array(this.#buffer, start, length).fill(0)
  }

  uint16(length: number): Uint16Array {
    const start = this.#take(length * Uint16Array.BYTES_PER_ELEMENT)
    return new Uint16Array(this.#buffer, start, length).fill(0)
  }

  uint8(length: number): Uint8Array {
    const start = this.#take(length)
    return new Uint8Array(this.#buffer, start, length).fill(0)
  }

  /** @returns where the room begins in the buffer, which may be a new one: what was taken before keeps the old one. */
  #take(bytes: number): number {
    const start = this.#used
    this.#used = Math.ceil((start + bytes) / ALIGNMENT) * ALIGNMENT
    if (this.#used > this.#buffer.byteLength) this.#buffer = new ArrayBuffer(2 * this.#used)
    return start
  }
}
