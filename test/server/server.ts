import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

/** What the server does for one address, instead of giving what it should. */
export type Misbehaviour =
  | { readonly does: 'status'; readonly status: number }
  /** Sends on to a login page, of this host or of another. */
  | { readonly does: 'login'; readonly at?: string }
  | { readonly does: 'html' }
  /** Gives the whole without a tag. */
  | { readonly does: 'untagged' }
  /** Says how long the body is, sends half of it and hangs up. */
  | { readonly does: 'half' }
  /** Sends half of the body as if it were the whole. */
  | { readonly does: 'cut' }
  | { readonly does: 'slow'; readonly ms: number }
  /** Gives this body, with these headers beside its type. */
  | { readonly does: 'body'; readonly body: string; readonly headers?: Readonly<Record<string, string>> }
  /** Takes the request and never answers. */
  | { readonly does: 'silence' }
  /** Sends half of the body, then nothing. */
  | { readonly does: 'stall' }
  | { readonly does: 'hangUp' }

interface Answers {
  /** Whole answers, answers "not modified", and all requests. */
  full: number
  notModified: number
  asked: number
}

/** A web server on this machine that serves a folder and some texts, and misbehaves when told to. */
export interface TestServer {
  readonly url: string
  /** What is served at a path such as `tasks.json`, in front of the folder; null takes it away. */
  put(path: string, text: string | null): void
  /** From now on, or so many times; null: it behaves. */
  misbehave(path: string, how: Misbehaviour | null, times?: number): void
  /** What its clock says in each `Date`, in milliseconds (NaN: nothing); the machine's, until told. */
  tellTime(clock: () => number): void
  counts(path: string): Readonly<Answers>
  /** Drops every connection and hears no more; `revive` listens at the same port again. */
  die(): Promise<void>
  revive(): Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
const LOGIN = '<!doctype html><title>Đăng nhập</title><form><input name="user"></form>'

/** @param folder its files are served, under any first folder too; none, where missing */
export async function startServer(folder?: string): Promise<TestServer> {
  const texts = new Map<string, string | null>()
  const misbehaviours = new Map<string, { readonly how: Misbehaviour; left: number }>()
  const counted = new Map<string, Answers>()
  const countsOf = (path: string) => {
    const counts = counted.get(path) ?? { full: 0, notModified: 0, asked: 0 }
    counted.set(path, counts)
    return counts
  }

  const bodyAt = (path: string): Buffer | null => {
    const text = texts.get(path)
    if (text !== undefined) return text === null ? null : Buffer.from(text)
    if (folder === undefined) return null
    for (const place of [path, path.slice(path.indexOf('/') + 1)])
      try {
        return readFileSync(join(folder, normalize(`/${place}`)))
      } catch {}
    return null
  }

  const give = (path: string, request: IncomingMessage, response: ServerResponse) => {
    const body = bodyAt(path)
    if (body === null) return void response.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>404</h1>')
    const etag = `"${createHash('sha1').update(body).digest('hex')}"`
    if (request.headers['if-none-match'] === etag) {
      countsOf(path).notModified++
      return void response.writeHead(304, { ETag: etag }).end()
    }
    countsOf(path).full++
    const type = TYPES[extname(path)] ?? 'application/octet-stream'
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length, ETag: etag }).end(body)
  }

  const halfOf = (path: string) => {
    const body = bodyAt(path) ?? Buffer.from('{"half":')
    // Between two values: inside a letter it would be no UTF-8.
    return { length: body.length, half: body.subarray(0, body.lastIndexOf(',', body.length >> 1)) }
  }

  const misbehaveNow = (how: Misbehaviour, path: string, request: IncomingMessage, response: ServerResponse) => {
    const json = { 'Content-Type': 'application/json' }
    switch (how.does) {
      case 'status':
        return void response
          .writeHead(how.status, { 'Content-Type': 'text/html' })
          .end([204, 205, 304].includes(how.status) ? undefined : '<h1>Lỗi</h1>')
      case 'login':
        return void response.writeHead(302, { Location: how.at ?? '/login' }).end()
      case 'html':
        return void response.writeHead(200, { 'Content-Type': 'text/html' }).end(LOGIN)
      case 'untagged':
        return void response.writeHead(200, json).end(bodyAt(path))
      case 'half': {
        const { length, half } = halfOf(path)
        response.writeHead(200, { ...json, 'Content-Length': length })
        return void response.write(half, () => response.destroy())
      }
      case 'cut':
        return void response.writeHead(200, json).end(halfOf(path).half)
      case 'body':
        return void response.writeHead(200, { ...json, ...how.headers }).end(how.body)
      case 'slow':
        return void setTimeout(() => give(path, request, response), how.ms)
      case 'silence':
        return
      case 'stall':
        return void response.writeHead(200, json).write(halfOf(path).half)
      case 'hangUp':
        return void response.destroy()
    }
  }

  let clock = Date.now
  const server = createServer((request, response) => {
    const time = new Date(clock())
    response.sendDate = !Number.isNaN(time.getTime())
    if (response.sendDate) response.setHeader('Date', time.toUTCString())
    const asked = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1)
    const path = /(^|\/)$/.test(asked) ? `${asked}index.html` : asked
    countsOf(path).asked++
    const told = misbehaviours.get(path)
    if (path === 'login') response.writeHead(200, { 'Content-Type': 'text/html' }).end(LOGIN)
    else if (told && told.left-- > 0) misbehaveNow(told.how, path, request, response)
    else give(path, request, response)
  })
  const listen = (port: number) => new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    put: (path, text) => void texts.set(path, text),
    misbehave: (path, how, times = Number.POSITIVE_INFINITY) =>
      void (how ? misbehaviours.set(path, { how, left: times }) : misbehaviours.delete(path)),
    tellTime: told => {
      clock = told
    },
    counts: path => ({ ...countsOf(path) }),
    die: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
    revive: () => listen(port),
  }
}
