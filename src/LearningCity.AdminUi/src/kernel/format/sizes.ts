import { figure } from './numbers'

/** A size of a file: 812 B, 14,2 kB, 3,1 MB. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1_000_000 ? `${figure(bytes / 1000, 1)} kB` : `${figure(bytes / 1_000_000, 1)} MB`
}
