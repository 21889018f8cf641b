import { createServer as createPlain, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTcp, type AddressInfo, type Server, type Socket } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SCENARIOS } from '../../mocks/scenarios.ts'
import { bytesAt } from '../../src/cli/web.ts'
import { COMMAND_WORDS } from '../../src/words/command.ts'
import type { Refusal } from '../../src/words/refusals.ts'
import { WORDS } from '../../src/words/words.ts'
import { runReport, runReportWith } from './run.ts'

/** A server that says nothing is given up after so long here; who does answer has the usual time. */
const SILENCE_MS = 300

const NOTICE = Buffer.from(SCENARIOS['notice']!.body())
const JSON_HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n'
const half = NOTICE.subarray(0, NOTICE.length >> 1)
const cut = (packed: Buffer) => packed.subarray(0, packed.length - 20)
const seen: { path: string; authorization: string | undefined; host: string | undefined }[] = []

const packed: Readonly<Record<string, readonly [string, Buffer]>> = {
  gzip: ['gzip', gzipSync(NOTICE)],
  'x-gzip': ['X-GZIP', gzipSync(NOTICE)],
  br: ['br', brotliCompressSync(NOTICE)],
  deflate: ['deflate', deflateSync(NOTICE)],
  'deflate without a head': ['deflate', deflateRawSync(NOTICE)],
  'gzip in br': ['gzip, br', brotliCompressSync(gzipSync(NOTICE))],
  identity: ['identity', NOTICE],
}

/** What the server answers by path, as it comes over the wire. */
const raw: Readonly<Record<string, (socket: Socket) => void>> = {
  '/silent': () => {},
  '/stalled': socket =>
    void socket.write(Buffer.concat([Buffer.from(`${JSON_HEAD}Content-Length: ${NOTICE.length}\r\n\r\n`), half])),
  '/short': socket =>
    socket.end(Buffer.concat([Buffer.from(`${JSON_HEAD}Content-Length: ${NOTICE.length}\r\n\r\n`), half])),
  '/chunks': socket => socket.end(`${JSON_HEAD}Transfer-Encoding: chunked\r\n\r\n5\r\n{"sch\r\n`),
  '/badchunks': socket => socket.end(`${JSON_HEAD}Transfer-Encoding: chunked\r\n\r\n5\r\n{"sch\r\nzz\r\nema"\r\n`),
  '/nohttp': socket => socket.end('220 mail.ioc.example ESMTP\r\n'),
  '/hangup': socket => socket.destroy(),
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { url, headers } = request
  const path = new URL(url!, 'http://x').pathname
  seen.push({ path, authorization: headers.authorization, host: headers.host })
  const on = (location: string, status = 302) =>
    void response.writeHead(status, { Location: location }).end('elsewhere')
  if (path === '/tasks.json') response.writeHead(200, { 'Content-Type': 'application/json' }).end(NOTICE)
  else if (path.startsWith('/packed/') || path.startsWith('/cut/')) {
    const [encoding, body] = packed[decodeURIComponent(path.split('/')[2]!)]!
    response.writeHead(200, { 'Content-Encoding': encoding }).end(path.startsWith('/cut/') ? cut(body) : body)
  } else if (path === '/mislabelled') response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(NOTICE)
  else if (path === '/unknownpacking') response.writeHead(200, { 'Content-Encoding': 'zip' }).end(NOTICE)
  else if (path === '/emptygzip') response.writeHead(200, { 'Content-Encoding': 'gzip' }).end()
  else if (path.startsWith('/status/')) response.writeHead(Number(path.split('/')[2])).end()
  else if (path === '/empty') response.writeHead(200).end()
  else if (path === '/page') response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Đăng nhập</h1>')
  else if (path === '/login') on('/page')
  else if (path === '/moved') on('a/../tasks.json', 308)
  else if (path === '/circle') on('/circle')
  else if (path === '/elsewhere') on(`http://localhost:${(plain.address() as AddressInfo).port}/tasks.json`)
  else if (path === '/tofile') on('file:///etc/hosts')
  else response.writeHead(404).end()
}

const plain = createPlain(answer)
const wire = createTcp(socket => {
  socket.on('error', () => {})
  socket.once('data', head => raw[head.toString().split(' ')[1]!]?.(socket))
})
let at: string
let atWire: string
const sockets = new Set<Socket>()
const listen = (server: Server) => {
  server.on('connection', socket => sockets.add(socket))
  return new Promise<string>(done =>
    server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
  )
}
beforeAll(async () => {
  at = await listen(plain)
  atWire = await listen(wire)
})
afterAll(() => {
  for (const socket of sockets) socket.destroy()
  plain.close()
  wire.close()
})

const { vi, en } = COMMAND_WORDS
const total = ({ stdout }: { stdout: string }) => (JSON.parse(stdout) as { total: number }).total

describe.concurrent('report reads from the web', () => {
  it.each(Object.keys(packed))('what was packed as %s', async name => {
    expect(total(await runReport('--data', `${at}/packed/${encodeURIComponent(name)}`))).toBe(21)
  })

  it('what is elsewhere now, and an address with HTTP:// in capitals', async () => {
    expect(total(await runReport('--data', `${at}/moved`))).toBe(21)
    expect(total(await runReport('--data', `${at}/tasks.json`.replace('http:', 'HTTP:')))).toBe(21)
  })
})

describe.concurrent('what can’t be read from the web is said in one sentence, with exit 2', () => {
  const refusals: readonly [string, Refusal][] = [
    ...[404, 401, 403, 500, 503, 304, 204, 205, 400].map((status): [string, Refusal] => [
      `/status/${status}`,
      { code: 'status', status },
    ]),
    ['/login', { code: 'redirected' }],
    ['/tofile', { code: 'redirected' }],
    ['/circle', { code: 'redirectedInCircles' }],
    ...['gzip', 'br', 'deflate', 'deflate without a head'].map((name): [string, Refusal] => [
      `/cut/${encodeURIComponent(name)}`,
      { code: 'brokenOff' },
    ]),
    ['/emptygzip', { code: 'brokenOff' }],
    ['/mislabelled', { code: 'unpackable' }],
    ['/unknownpacking', { code: 'unpackable' }],
    ['/silent', { code: 'silent', seconds: SILENCE_MS / 1000 }],
    ['/stalled', { code: 'silent', seconds: SILENCE_MS / 1000 }],
    ['/short', { code: 'brokenOff' }],
    ['/chunks', { code: 'brokenOff' }],
    ['/badchunks', { code: 'brokenOff' }],
    ['/nohttp', { code: 'system', error: 'HPE_INVALID_CONSTANT' }],
    ['/hangup', { code: 'system', error: 'ECONNRESET' }],
  ]
  it.each(refusals)('%s', async (path, why) => {
    const address = `${path in raw ? atWire : at}${path}`
    const patience = why.code === 'silent' ? { silenceMs: SILENCE_MS } : {}
    const said = await runReportWith(patience, '--data', address)
    expect(said).toEqual({
      code: 2,
      stdout: '',
      stderr: `${vi.unreadable(address, vi.refusal(why))}\n\n${vi.usage}\n`,
    })
    expect((await runReportWith(patience, '--data', address, '--lang', 'en')).stderr).toContain(en.refusal(why))
  })

  it.each([
    ['http://127.0.0.1:9/tasks.json', 'ECONNREFUSED'],
    ['http://ioc.invalid/tasks.json', 'ENOTFOUND'],
  ])('%s', async (address, error) => {
    const { code, stderr } = await runReport('--data', address)
    expect(code).toBe(2)
    const reasons = [error, 'EAI_AGAIN'].map(each => vi.refusal({ code: 'system', error: each }))
    expect(reasons.some(reason => stderr.includes(reason))).toBe(true)
    expect(stderr).not.toMatch(/fetch|failed/)
  })

  it('a server that speaks no TLS', async () => {
    const { code, stderr } = await runReport('--data', `${at}/tasks.json`.replace('http:', 'https:'))
    expect(code).toBe(2)
    expect(stderr).toContain('bảo mật')
  })

  it('an answer that never ends', async () => {
    const reading = bytesAt(new URL(`${at}/tasks.json`), { silenceMs: 20_000, mostBytes: 1000 })
    await expect(reading).rejects.toMatchObject({ why: { code: 'tooLarge', bytes: 1000 } })
    const packedTooMuch = bytesAt(new URL(`${at}/packed/gzip`), { silenceMs: 20_000, mostBytes: 20_000 })
    await expect(packedTooMuch).rejects.toMatchObject({ why: { code: 'tooLarge', bytes: 20_000 } })
  })
})

it('an answer without a byte is an empty document, a page instead of one is rejected', async () => {
  const words = WORDS.vi
  expect(await runReport('--data', `${at}/empty`)).toMatchObject({
    code: 1,
    stderr: `${words.rejection({ code: 'empty' })}\n`,
  })
  expect(await runReport('--data', `${at}/page`)).toMatchObject({
    code: 1,
    stderr: `${words.rejection({ code: 'webPage' })}\n`,
  })
})

describe('name and password of an address', () => {
  const withSecrets = (path: string) => `${at.replace('//', '//van%20thu:m%E1%BA%ADt@')}${path}?token=s3cret`
  const BASIC = `Basic ${Buffer.from('van thu:mật').toString('base64')}`
  const asked = (path: string) => seen.filter(each => each.path === path).at(-1)!

  it('are sent, also where the server sends on to itself, never to another', async () => {
    expect(total(await runReport('--data', withSecrets('/tasks.json')))).toBe(21)
    expect(asked('/tasks.json').authorization).toBe(BASIC)
    expect(total(await runReport('--data', withSecrets('/moved')))).toBe(21)
    expect(asked('/tasks.json').authorization).toBe(BASIC)
    expect(total(await runReport('--data', withSecrets('/elsewhere')))).toBe(21)
    expect(asked('/tasks.json')).toMatchObject({
      authorization: undefined,
      host: expect.stringMatching(/^localhost:/) as string,
    })
  })

  it('are never printed, wherever the address stands', async () => {
    const secret = 'http://van-thu:m4tkhau@127.0.0.1:9/tasks.json?token=s3cret'
    for (const args of [
      ['--data', secret],
      ['--data', secret.replace('127.0.0.1:9', 'ioc.example:99999')],
      ['--data', secret.replace('http', 'ftp')],
      ['--data', secret.replace('http', 'file')],
      ['--data', secret.replace('m4tkhau', 'm4/tkhau')],
      [secret],
      ['--data', `${at}/tasks.json`, '--url', secret],
      ['--data', `${at}/tasks.json`, '--out', secret],
      ['--data', `${at}/tasks.json`, '--filter', secret],
      ['--data', `${at}/tasks.json`, '--lang', secret],
      [`--password=${secret}`],
      [`--${secret}`],
    ]) {
      const { code, stdout, stderr } = await runReport(...args)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect({ args, stderr }).toEqual({ args, stderr: expect.not.stringMatching(/van-thu|tkhau/) as string })
    }
    expect((await runReport('--data', secret)).stderr).toContain('“http://127.0.0.1:9/tasks.json?…”')
  })
})
