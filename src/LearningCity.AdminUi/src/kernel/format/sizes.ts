import { figure } from './numbers'

/** A size of a file or of a disk: 812 B, 14,2 kB, 3,1 MB, 99,1 GB. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${figure(bytes / 1000, 1)} kB`
  return bytes < 1_000_000_000 ? `${figure(bytes / 1_000_000, 1)} MB` : `${figure(bytes / 1_000_000_000, 1)} GB`
}
