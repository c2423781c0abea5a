import tseslint from 'typescript-eslint'
import vue from 'eslint-plugin-vue'

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.data/', 'web/api/generated.ts', 'coverage/'] },
  ...tseslint.configs.strict,
  ...vue.configs['flat/essential'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'vue/multi-word-component-names': 'off',
      'no-console': 'error',
    },
  },
  {
    // The one place that may read the environment; everything else takes a Config.
    files: ['{domain,services,platform,server,workers,migrations}/**/*.ts'],
    ignores: ['platform/config.ts', 'platform/clock.ts'],
    rules: {
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'only platform/config reads the environment' }],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'the current time comes from platform/clock' },
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'the current time comes from platform/clock' },
      ],
    },
  },
  {
    files: ['launch/**', 'commands/**', 'bench/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
)
