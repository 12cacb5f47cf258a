import { describe, expect, it } from 'vitest'
import { figure, readFigure } from '@/kernel/format'

describe('a figure that is typed', () => {
  it.each([
    ['0,05', '0.05'], ['1.100,50', '1100.50'], ['1100,5', '1100.5'], ['1.100', '1100'], ['12.345.678', '12345678'], [' 7 ', '7'], ['007', '7'], ['-1,5', '-1.5'], ['1\u00a0100', '1100'], ['0', '0'],
  ])('%s is %s', (typed, plain) => expect(readFigure(typed)).toEqual({ plain }))

  it.each([
    ['1.5', 'grouping'], ['1,100.50', 'grouping'], ['1.10', 'grouping'], ['1,', 'grouping'], ['1.1000', 'grouping'], ['12a', 'letters'], ['', 'letters'], ['1e3', 'letters'], ['1,1234567', 'places'], ['1234567890123456', 'digits'],
  ])('%s is refused for its %s', (typed, fault) => expect(readFigure(typed)).toEqual({ fault }))

  it('may have as many places as are allowed', () => {
    expect(readFigure('1,25', 2)).toEqual({ plain: '1.25' })
    expect(readFigure('1,255', 2)).toEqual({ fault: 'places' })
    expect(readFigure('1,0', 0)).toEqual({ fault: 'places' })
  })

  it('goes through JSON unchanged with as many digits as are allowed', () => {
    for (const typed of ['999999999,123456', '123456789012345', '0,000001', '99,9']) {
      const read = readFigure(typed) as { plain: string }
      expect(JSON.stringify(Number(read.plain)).replace('1e-6', '0.000001')).toBe(read.plain)
    }
  })
})

describe('a figure that is shown', () => {
  it.each([[1234.56, '1.234,56'], ['1234567.5', '1.234.567,5'], [0, '0'], [-1234.5, '−1.234,5'], [0.000001, '0,000001'], [999, '999'], ['1100.50', '1.100,50']])('%s is %s', (value, shown) => expect(figure(value)).toBe(shown))

  it('has the places asked for', () => {
    expect(figure(12, 2)).toBe('12,00')
    expect(figure('69.7', 2)).toBe('69,70')
  })

  it('is read again as what it was', () => {
    for (const plain of ['0', '12', '1234.5', '1234567.000001', '-0.5']) expect(readFigure(figure(plain))).toEqual({ plain })
  })
})
