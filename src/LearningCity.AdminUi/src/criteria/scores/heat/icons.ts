import { colour } from '@/app/theme'
import type { ScoreStatus } from '@/kernel/api'

/** The sign of a status, drawn in a square of 14. */
const icons: Record<ScoreStatus, { path: string; stroke: string }> = {
  waiting: { path: 'M7 2a5 5 0 1 1 0 10a5 5 0 1 1 0-10M7 4.2V7l2 1.4', stroke: colour.textSecondary },
  met: { path: 'M2.5 7.5l3 3 6-7', stroke: colour.met },
  'not-met': { path: 'M3 3l8 8M11 3l-8 8', stroke: colour.notMet },
  'no-data': { path: 'M4.5 4.8a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.8-1.1 1.5M7 11.6v.2', stroke: colour.textSecondary },
  'not-assessable': { path: 'M7 2v6M7 11.4v.2', stroke: colour.notAssessable },
  'not-applicable': { path: 'M3 7h8', stroke: colour.textTertiary },
  recorded: { path: 'M6.2 7h1.6M7 6.2v1.6', stroke: colour.recorded },
}

const size = 14
const sharpness = 2

/**
 * Puts a picture behind every cell of its status. They are drawn once, as points: hundreds of cells are painted at every step of
 * scrolling, and painting as many drawings took too long.
 */
export function drawIcons(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(Object.entries(icons).map(([status, icon]) => `.heat-${status} { background-image: url(${picture(icon)}); }`).join('\n'))
  document.adoptedStyleSheets.push(sheet)
}

function picture({ path, stroke }: { path: string; stroke: string }): string {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = size * sharpness
  const pen = canvas.getContext('2d')!
  pen.scale(sharpness, sharpness)
  pen.strokeStyle = stroke
  pen.lineWidth = 1.8
  pen.lineCap = pen.lineJoin = 'round'
  pen.stroke(new Path2D(path))
  return canvas.toDataURL()
}
