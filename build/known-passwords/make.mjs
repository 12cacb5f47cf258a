// Makes src/LearningCity.Infrastructure/Access/KnownPasswords/known-passwords.txt.gz:
// every password of both lists, lower case, each once, sorted, one a line.
//   npm ci --prefix build/known-passwords && npm run --prefix build/known-passwords make
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const here = dirname(fileURLToPath(import.meta.url))
const read = (file) => JSON.parse(readFileSync(join(here, 'node_modules', file), 'utf8'))
const all = new Set(
  [...read('@zxcvbn-ts/language-common/src/passwords.json'), ...read('popular-passwords/data.json')]
    .map((password) => password.normalize('NFC').toLowerCase()))
const target = join(here, '../../src/LearningCity.Infrastructure/Access/KnownPasswords/known-passwords.txt.gz')
writeFileSync(target, gzipSync([...all].sort().join('\n') + '\n', { level: 9 }))
console.log(`${all.size} passwords`)
