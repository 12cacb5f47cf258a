import type { UnitStorage } from '@/kernel/api'
import { figure } from '@/kernel/format'

/** Megabytes with at most one decimal; rounded up, so that what is full never looks as if there were room. */
function megabytes(bytes: number): string {
  const tenths = Math.ceil(bytes / 100_000)
  return figure(tenths / 10, tenths % 10 === 0 ? 0 : 1)
}

/** What "412 / 500 MB, 210 / 300 tệp" is made of. */
export const storageFigures = ({ year, bytes, files, allowedBytes, allowedFiles }: UnitStorage) => ({
  year,
  bytes: megabytes(bytes),
  allowedBytes: megabytes(allowedBytes),
  files: figure(files),
  allowedFiles: figure(allowedFiles),
})
