// Writes beside every text file of a folder its Brotli and gzip form, as the API hands them out (Api/Kernel/AdminUi).
//   node build/compress.mjs FOLDER
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const texts = new Set(['.html', '.js', '.mjs', '.css', '.svg', '.json', '.txt', '.webmanifest', '.wasm'])
/** Smaller files fit into one packet as they are. */
const least = 1024

const forms = {
  '.br': (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  '.gz': (bytes) => promisify(gzip)(bytes, { level: 9 }),
}

async function compress(file) {
  const bytes = await readFile(file)
  if (bytes.length < least) return
  await Promise.all(
    Object.entries(forms).map(async ([ending, form]) => {
      const packed = await form(bytes)
      if (packed.length < bytes.length) await writeFile(file + ending, packed)
    }),
  )
}

const folder = process.argv[2]
const entries = await readdir(folder, { recursive: true, withFileTypes: true })
await Promise.all(entries.filter((entry) => entry.isFile() && texts.has(extname(entry.name))).map((entry) => compress(join(entry.parentPath ?? entry.path, entry.name))))
