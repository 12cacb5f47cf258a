import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const source = join(import.meta.dirname, '../src')
type Catalogue = { [key: string]: string | Catalogue }

const namespaces = (language: string) => readdirSync(join(source, 'i18n', language)).map((file) => file.replace('.json', '')).sort()
const catalogue = (language: string, namespace: string) => JSON.parse(readFileSync(join(source, 'i18n', language, `${namespace}.json`), 'utf8')) as Catalogue
const flat = (part: Catalogue, path = ''): [string, string][] =>
  Object.entries(part).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`)))
const holes = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]).sort()

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.gen.ts'))
const code = new Map(files.map((file) => [file, readFileSync(join(source, file), 'utf8')]))

describe('the texts', () => {
  it('are there in both languages, key by key', () => {
    expect(namespaces('en')).toEqual(namespaces('vi'))
    for (const namespace of namespaces('vi')) {
      const keys = (language: string) => flat(catalogue(language, namespace)).map(([key]) => key).sort()
      expect(keys('en'), namespace).toEqual(keys('vi'))
    }
  })

  it('have the same holes in both languages, and none is empty', () => {
    for (const namespace of namespaces('vi')) {
      const english = new Map(flat(catalogue('en', namespace)))
      for (const [key, text] of flat(catalogue('vi', namespace))) {
        expect(text.trim(), `${namespace}:${key}`).not.toBe('')
        expect(english.get(key)?.trim(), `${namespace}:${key}`).not.toBe('')
        expect(holes(english.get(key) ?? ''), `${namespace}:${key}`).toEqual(holes(text))
      }
    }
  })

  it('are in composed Unicode', () => {
    for (const namespace of namespaces('vi')) for (const [key, text] of flat(catalogue('vi', namespace))) expect(text, key).toBe(text.normalize('NFC'))
  })

  it('are all used: each key stands in the code, or the beginning of a key that is put together there', () => {
    const written = [...code.values()].join('\n')
    const beginnings = [...written.matchAll(/t\(`(?:\w+:)?([\w.-]+\.)\$\{/g)].map((match) => match[1]!)
    const unused = namespaces('vi').flatMap((namespace) =>
      flat(catalogue('vi', namespace))
        .map(([key]) => key.replace(/_(zero|one|two|few|many|other)$/, ''))
        .filter((key) => !beginnings.some((beginning) => key.startsWith(beginning)))
        .filter((key) => !written.includes(`'${key}'`) && !written.includes(`'${namespace}:${key}'`) && !written.includes(`"${key}"`))
        .map((key) => `${namespace}:${key}`),
    )
    expect(unused).toEqual([])
  })

  it('are never written into the code', () => {
    const vietnamese = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i
    const found = [...code].flatMap(([file, text]) =>
      text.split('\n').flatMap((line, at) => {
        const shown = line.replace(/\/\*.*|^\s*\*.*|\/\/.*/, '').replaceAll('Tiếng Việt', '').replaceAll('[đĐ]', '')
        return vietnamese.test(shown) ? [`${file}:${at + 1} ${line.trim()}`] : []
      }),
    )
    expect(found).toEqual([])
  })
})
