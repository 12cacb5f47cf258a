import js from '@eslint/js'
import hooks from 'eslint-plugin-react-hooks'
import typescript from 'typescript-eslint'

export default typescript.config(
  { ignores: ['dist/', '**/*.gen.ts'] },
  js.configs.recommended,
  ...typescript.configs.recommended,
  {
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error', eqeqeq: 'error' },
  },
  { files: ['build/*.mjs'], languageOptions: { globals: { URL: 'readonly' } } },
)
