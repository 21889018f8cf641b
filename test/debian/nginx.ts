import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The production build and the pilot notice under /ioc/, as a province would serve them. Runs until it is stopped. */
const root = join(import.meta.dirname, '../..')
const folder = join(root, 'node_modules/.cache/ioc-nginx')
const site = join(folder, 'site/ioc')

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
cpSync(join(root, 'dist'), site, { recursive: true })
cpSync(join(root, 'mocks/notice/notice.json'), join(site, 'tasks.json'))
writeFileSync(join(folder, 'nginx.conf'), configuration(policyOf(readFileSync(join(site, 'index.html'), 'utf8'))))
spawn('/usr/sbin/nginx', ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], { stdio: 'inherit' })

/** The page's own policy, so that header and page can't differ. */
function policyOf(page: string): string {
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1]
  if (!policy) throw new Error('dist/index.html has no Content-Security-Policy element.')
  return policy.replaceAll('&#39;', "'")
}

/** One process that writes in its own folder only: it needs no root. */
function configuration(policy: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${name};`)
  return `
    daemon off;
    master_process off;
    pid nginx.pid;
    events {}
    http {
      include /etc/nginx/mime.types;
      access_log off;
      ${temporary.join(' ')}
      server {
        listen 127.0.0.1:4180;
        root site;
        location /ioc/ { add_header Content-Security-Policy "${policy}" always; }
      }
    }`
}
