/**
 * Numbers as the office writes them, 1.234,56, in both languages of the screens: a figure that is read off a Vietnamese paper
 * must never change its meaning with the language. Between the screen and the API a number is a plain decimal, "1234.56".
 */

/** Writes a number or plain decimal text. @param decimals So many places always; without it, those that are there. */
export function figure(value: number | string, decimals?: number): string {
  const plain = typeof value === 'number' ? (decimals === undefined ? plainOf(value) : value.toFixed(decimals)) : value
  const [whole = '', fraction = ''] = plain.replace('-', '').split('.')
  const places = decimals === undefined ? fraction : fraction.slice(0, decimals).padEnd(decimals, '0')
  return (plain.startsWith('-') ? '−' : '') + whole.replaceAll(/\B(?=(\d{3})+$)/g, '.') + (places && `,${places}`)
}

const plainOf = (value: number): string => (Math.abs(value) < 1e-6 && value !== 0 ? value.toFixed(12).replace(/0+$/, '') : String(value))

/** Why a text is no number: it has other letters, dots that do not part thousands, too many places, or more digits than are kept exactly. */
export type NumberFault = 'letters' | 'grouping' | 'places' | 'digits'

/** More digits than this do not survive JSON unchanged. */
const exactDigits = 15

/**
 * Reads what a person typed: "0,05", "1.100,50", "1100,5". A dot parts thousands and nothing else, so "1.5" is refused rather
 * than guessed at.
 * @param places How many places are allowed behind the comma.
 */
export function readFigure(typed: string, places = 6): { plain: string } | { fault: NumberFault } {
  const text = typed.trim().replaceAll(/[\u00a0\u202f]/g, '').replace('−', '-')
  if (!/^-?[\d.,]+$/.test(text)) return { fault: 'letters' }
  if (!/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(text)) return { fault: 'grouping' }
  const [whole = '', fraction = ''] = text.replaceAll('.', '').split(',')
  if (fraction.length > places) return { fault: 'places' }
  const plain = whole.replace(/^(-?)0+(?=\d)/, '$1') + (fraction && `.${fraction}`)
  return plain.replaceAll(/[-.]/g, '').replace(/^0+/, '').length > exactDigits ? { fault: 'digits' } : { plain }
}
