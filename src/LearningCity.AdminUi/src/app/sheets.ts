/**
 * Stands in for `@rc-component/util/es/Dom/dynamicCSS` in the product (build/antd-styles.ts). The original writes <style>
 * elements, which the content security policy forbids; these rules (such as the one that keeps the page from scrolling behind a
 * drawer) are sheets that the script makes itself, which it allows.
 */
interface Options {
  /** Set by the component styles, all of which were written when the product was built: nothing is left to do for them. */
  attachTo?: Element
}

const sheets = new Map<string, CSSStyleSheet>()

export function updateCSS(css: string, key: string, { attachTo }: Options = {}): HTMLStyleElement {
  if (!attachTo) {
    let sheet = sheets.get(key)
    if (!sheet) {
      sheet = new CSSStyleSheet()
      sheets.set(key, sheet)
      document.adoptedStyleSheets.push(sheet)
    }

    sheet.replaceSync(css)
  }

  return document.createElement('style')
}

export function removeCSS(key: string): void {
  const sheet = sheets.get(key)
  if (!sheet) return
  sheets.delete(key)
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
}

export const injectCSS = (css: string, options?: Options): HTMLStyleElement => updateCSS(css, css, options)

export const clearContainerCache = (): void => undefined
