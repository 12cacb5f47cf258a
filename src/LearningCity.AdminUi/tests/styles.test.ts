import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { styled } from '../build/antd-styles.ts'
import { colour } from '@/app/theme'

const source = join(import.meta.dirname, '../src')
const code = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file)).map((file) => readFileSync(join(source, file), 'utf8'))

/** They bring no style of their own. */
const bare = ['ConfigProvider', 'Grid']

it('every component that a screen imports has its style in the product', () => {
  const imported = code
    .flatMap((text) => [...text.matchAll(/^import \{([^}]+)\} from 'antd'/gm)])
    .flatMap((match) => match[1]!.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type ') && !bare.includes(name))
  expect(imported.length).toBeGreaterThan(20)
  expect([...new Set(imported)].filter((name) => !(styled as readonly string[]).includes(name))).toEqual([])
})

it('no text area measures itself: it would write a style attribute, which the content security policy forbids', () => {
  expect(code.filter((text) => /\bautoSize\b/.test(text))).toEqual([])
})

it('every colour of a text stands out from its ground by 4.5 to 1', () => {
  for (const text of [colour.accent, colour.text, colour.textSecondary, colour.textTertiary, colour.met, colour.notMet, colour.notAssessable, colour.noData, colour.recorded])
    for (const ground of ['#ffffff', colour.ground, '#eef3f3']) expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
})

it('every status word stands out from the ground of its tag', () => {
  const css = readFileSync(join(source, 'kernel/parts/status.css'), 'utf8')
  const tags = [...css.matchAll(/\.status-(\w+) \{ color: (#\w+); background: (#\w+);/g)]
  expect(tags.length).toBe(10)
  for (const [, tone, text, ground] of tags) expect(contrast(text!, ground!), tone).toBeGreaterThanOrEqual(4.5)
})

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? `#${[...hex.slice(1)].map((digit) => digit + digit).join('')}` : hex
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(full.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
