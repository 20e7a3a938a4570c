import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
}

function fileFor(folder, url) {
  let path
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
  } catch {
    return undefined // an address that is no address has no file
  }
  const file = resolve(folder, `.${path.endsWith('/') ? `${path}index.html` : path}`)
  if (!file.startsWith(folder + sep) || path.includes('\0')) return undefined
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined
}

function answer(folder, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405).end()
  const file = fileFor(folder, request.url ?? '/')
  if (!file) return response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found')
  const isHashed = file.startsWith(join(folder, 'assets') + sep)
  response.writeHead(200, {
    'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  })
  if (request.method === 'HEAD') return response.end()
  return createReadStream(file).pipe(response)
}

/** Serves a folder on this machine only. Rejects where the port is taken; port 0 takes a free one. */
export function serve(folder, port = 0) {
  const root = resolve(folder)
  const server = createServer((request, response) => answer(root, request, response))
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => {
      const close = () =>
        new Promise(closed => {
          server.close(closed)
          server.closeAllConnections()
        })
      done({ url: `http://localhost:${server.address().port}/`, close })
    })
  })
}
