import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import type { ThemeConfig } from 'antd'

const id = 'virtual:antd.css'
const sheets = fileURLToPath(new URL('../src/app/sheets.ts', import.meta.url))

/** Every Ant Design component whose style is shipped: what the screens import, and what those render inside themselves. */
export const styled = [
  'Alert', 'App', 'Badge', 'Breadcrumb', 'Button', 'Checkbox', 'Col', 'Collapse', 'DatePicker', 'Descriptions', 'Divider',
  'Drawer', 'Dropdown', 'Empty', 'Flex', 'Form', 'Input', 'Layout', 'Menu', 'Modal', 'Pagination', 'Popover', 'Progress', 'Radio',
  'Row', 'Segmented', 'Select', 'Skeleton', 'Space', 'Spin', 'Steps', 'Switch', 'Table', 'Tabs', 'Tag', 'Timeline', 'Tooltip', 'Tree',
  'TreeSelect', 'Typography', 'Upload', 'message', 'notification',
] as const

/**
 * Ant Design writes its styles while it runs; a strict style-src forbids that. So they are written here, once, as a file of
 * their own, and `zeroRuntime` in the theme keeps the components from writing any.
 */
export function antdStyles(theme: ThemeConfig): Plugin {
  let css: string | undefined
  return {
    name: 'learning-city-antd-styles',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === id ? '\0' + id : source.endsWith('/dynamicCSS') && importer?.includes('/node_modules/') ? sheets : undefined,
    load(source) {
      if (source !== '\0' + id) return undefined
      css ??= written(theme)
      return css
    },
  }
}

function written(theme: ThemeConfig): string {
  const require = createRequire(import.meta.url)
  const { createElement } = require('react') as typeof import('react')
  const { ConfigProvider } = require('antd') as typeof import('antd')
  const { extractStyle } = require('@ant-design/static-style-extract') as typeof import('@ant-design/static-style-extract')
  // The server's rendering warns that layout effects do nothing there, which is what is wanted.
  const error = console.error
  console.error = () => undefined
  try {
    return extractStyle({
      includes: [...styled],
      customTheme: (node) => createElement(ConfigProvider, { theme: { ...theme, zeroRuntime: false } }, node),
    })
      .replaceAll(/<style[^>]*>/g, '')
      .replaceAll('</style>', '')
  } finally {
    console.error = error
  }
}
