/** Saves a table to be filled in. The mark at its beginning tells spreadsheets that it is Unicode. */
export function saveTemplate(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob(['\uFEFF', text.replaceAll('\n', '\r\n')], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
