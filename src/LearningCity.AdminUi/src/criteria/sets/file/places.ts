/** Where each value of a text in JSON begins, by its JSON pointer; with the place where the text stops being JSON, if it does. */
export interface Places {
  starts: ReadonlyMap<string, number>
  broken: number | undefined
}

class Broken extends Error {}

/** Reads the text once, for its places alone. */
export function placesOf(text: string): Places {
  const starts = new Map<string, number>()
  let place = 0
  const space = () => { while (' \t\n\r'.includes(text[place] ?? 'x')) place++ }
  const expect = (sign: string) => {
    if (text[place] !== sign) throw new Broken()
    place++
  }
  const string = (): string => {
    const from = place
    expect('"')
    while (text[place] !== '"') {
      if (place >= text.length || text[place] === '\n') throw new Broken()
      place += text[place] === '\\' ? 2 : 1
    }
    place++
    try {
      return JSON.parse(text.slice(from, place)) as string
    } catch {
      place = from
      throw new Broken()
    }
  }
  const list = (close: string, item: (number: number) => void) => {
    place++
    space()
    if (text[place] === close) return void place++
    for (let number = 0; ; number++) {
      space()
      item(number)
      space()
      if (text[place] === close) return void place++
      expect(',')
    }
  }
  const value = (pointer: string) => {
    space()
    if (!starts.has(pointer)) starts.set(pointer, place)
    if (text[place] === '{') {
      list('}', () => {
        const from = place
        const inner = `${pointer}/${string().replaceAll('~', '~0').replaceAll('/', '~1')}`
        // A member is found where its name stands; written twice, the second time is what is wrong.
        starts.set(inner, from)
        space()
        expect(':')
        value(inner)
      })
    } else if (text[place] === '[') list(']', (number) => value(`${pointer}/${number}`))
    else if (text[place] === '"') string()
    else {
      const word = /^(true|false|null|-?\d+(\.\d+)?([eE][+-]?\d+)?)/.exec(text.slice(place, place + 400))
      if (!word) throw new Broken()
      place += word[0].length
    }
  }
  try {
    value('')
    space()
    if (place < text.length) throw new Broken()
    return { starts, broken: undefined }
  } catch (failure) {
    if (failure instanceof Broken || failure instanceof RangeError) return { starts, broken: Math.min(place, text.length) }
    throw failure
  }
}

/** Where a fault stands: at its value, or where what holds it begins when it is missing. */
export function startOf(places: Places, pointer: string): number {
  for (let inner = pointer; inner !== ''; inner = inner.slice(0, inner.lastIndexOf('/'))) {
    const start = places.starts.get(inner)
    if (start !== undefined) return start
  }
  // What is said of the whole is said of the place where it stops being JSON.
  return places.broken ?? places.starts.get('') ?? 0
}

/** The number of a line, from 1, and its text. */
export function lineAt(text: string, place: number): { number: number; text: string } {
  const before = text.slice(0, place)
  const from = before.lastIndexOf('\n') + 1
  const end = text.indexOf('\n', from)
  return { number: before.split('\n').length, text: text.slice(from, end < 0 ? undefined : end).trim() }
}
