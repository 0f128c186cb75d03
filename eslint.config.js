const path = require('node:path');
const tsParser = require('@typescript-eslint/parser');
const tsPlugin = require('@typescript-eslint/eslint-plugin');
const reactHooks = require('eslint-plugin-react-hooks');
const importX = require('eslint-plugin-import-x');
const { describedDisable } = require('./tools/eslint-rules/described-disable.cjs');
const { noStringBuiltFilter } = require('./tools/eslint-rules/no-string-built-filter.cjs');

const from = (target, forbidden, except, message) => ({
  target,
  from: forbidden,
  ...(except ? { except } : {}),
  message,
});

/** A layer of `src` may import itself and the layers named; the arrows of docs/architecture.md. */
const layer = (name, below) =>
  from(`./src/${name}`, './src', [name, ...below].map((each) => `./${each}`), `${name} may import only: ${below.join(', ') || 'nothing'}.`);

const appAreas = ['search', 'series', 'import', 'committee', 'libraries', 'history', 'admin'];

const arrows = [
  layer('loc', []),
  layer('domain', ['loc']),
  layer('schema', ['domain', 'loc']),
  layer('store', ['schema', 'domain', 'loc']),
  layer('purview', ['schema', 'domain', 'loc']),
  layer('app', ['store', 'purview', 'schema', 'domain', 'loc']),
  layer('webparts', ['app', 'store', 'purview', 'schema', 'domain', 'loc']),
  layer('extensions', ['app', 'store', 'purview', 'schema', 'domain', 'loc']),
  layer('console', ['app', 'store', 'purview', 'schema', 'domain', 'loc']),
  ...appAreas.map((area) =>
    from(`./src/app/${area}`, './src/app', [`./${area}`, './common'], 'An area of the app imports only itself and app/common.'),
  ),
  from('./src/app/common', './src/app', ['./common'], 'app/common is used by the areas and knows none of them.'),
  ...['local-tenant', 'demo', 'test', 'tools'].map((folder) =>
    from('./src', `./${folder}`, undefined, 'The product imports nothing from around it.'),
  ),
  ...['src', 'demo', 'test', 'tools'].map((folder) =>
    from('./local-tenant', `./${folder}`, undefined, 'The local tenant knows only SharePoint.'),
  ),
  ...['demo', 'test'].map((folder) =>
    from(`./${folder}`, './local-tenant', undefined, 'Clients reach the tenant over HTTP.'),
  ),
  from('./demo', './test', undefined, 'The demo content is used by tests, not the other way round.'),
];

const fluent = {
  paths: [
    { name: '@fluentui/react', message: 'Import from @fluentui/react/lib/<Component>, so that the bundle holds only what is used.' },
  ],
  patterns: [
    { regex: '^@fluentui/react/(?!lib/[A-Z])', message: 'Import from @fluentui/react/lib/<Component>.' },
  ],
};

const noScreens = { regex: '^(react|react-dom|@fluentui/.*)(/.*)?$', message: 'This layer has no screens.' };
const noSharePoint = { regex: '^@pnp/', message: 'Only src/store and src/purview speak SharePoint.' };
const noFramework = { regex: '^@microsoft/sp-', message: 'Only the entries (webparts, extensions) know SPFx.' };

const restrictedImports = (...patterns) => [
  'error',
  { paths: fluent.paths, patterns: [...fluent.patterns, ...patterns] },
];

const html = 'HTML is never made from strings; use elements or textContent.';
const forbiddenSyntax = [
  { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: html },
  { selector: 'Property[key.name="dangerouslySetInnerHTML"]', message: html },
  { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]', message: html },
  { selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]', message: html },
  {
    selector: 'ImportDeclaration[source.value=/^@fluentui\\/react/] ImportNamespaceSpecifier',
    message: 'Import the components that are used by name.',
  },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that declares it.' },
  { selector: 'ExportNamedDeclaration[source]', message: 'No barrels: import from the file that declares it.' },
];

/** The domain is a function of its arguments: time and chance come from the caller. */
const purity = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time is an argument.' },
  { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: 'Time is an argument.' },
  { selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]', message: 'Chance is an argument.' },
];
const outsideWorld = ['window', 'document', 'fetch', 'localStorage', 'sessionStorage', 'indexedDB', 'navigator', 'process', 'setTimeout', 'setInterval']
  .map((name) => ({ name, message: 'The domain reaches nothing outside itself.' }));

module.exports = [
  {
    ignores: ['node_modules/', 'temp/', 'lib*/', 'dist/', 'release*/', 'coverage/', 'jest-output/', '**/*.d.ts', 'sharepoint/', '.data/', '.heft/'],
  },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs', '**/*.cjs', '**/*.js'],
    plugins: {
      'import-x': importX,
      register: { rules: { 'described-disable': describedDisable, 'no-string-built-filter': noStringBuiltFilter } },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-empty': 'error',
      'no-control-regex': 'error',
      'no-useless-escape': 'error',
      'no-unsafe-finally': 'error',
      'no-unsafe-optional-chaining': 'error',
      'no-async-promise-executor': 'error',
      'no-constant-condition': 'error',
      'no-self-compare': 'error',
      'max-lines': ['error', { max: 400 }],
      'no-restricted-syntax': ['error', ...forbiddenSyntax],
      'register/described-disable': 'error',
      'register/no-string-built-filter': 'error',
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parser: tsParser,
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: __dirname, ecmaFeatures: { jsx: true } },
    },
    plugins: { '@typescript-eslint': tsPlugin, 'react-hooks': reactHooks },
    settings: {
      'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'] })],
      'import-x/parsers': { [require.resolve('@typescript-eslint/parser')]: ['.ts', '.tsx'] },
      'import-x/extensions': ['.ts', '.tsx'],
      // Cycles are looked for in our own files only.
      'import-x/external-module-folders': [path.join(__dirname, 'node_modules')],
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-require-imports': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: __dirname, zones: arrows }],
      'no-restricted-imports': restrictedImports(),
    },
  },
  {
    files: ['src/domain/**/*.ts', 'src/loc/**/*.ts'],
    rules: { 'no-restricted-imports': restrictedImports(noScreens, noSharePoint, noFramework) },
  },
  {
    files: ['src/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...forbiddenSyntax, ...purity],
      'no-restricted-globals': ['error', ...outsideWorld],
    },
  },
  {
    files: ['src/schema/**/*.ts'],
    rules: { 'no-restricted-imports': restrictedImports(noScreens, noSharePoint, noFramework) },
  },
  {
    files: ['src/store/**/*.ts', 'src/purview/**/*.ts'],
    rules: { 'no-restricted-imports': restrictedImports(noScreens, noFramework) },
  },
  {
    files: ['src/app/**/*.ts', 'src/app/**/*.tsx'],
    rules: { 'no-restricted-imports': restrictedImports(noSharePoint, noFramework) },
  },
  {
    // SPFx takes a component's class from the default export of its entry.
    files: ['src/webparts/*/*WebPart.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    // jest takes its global set-up from the default export.
    files: ['test/support/global-setup.ts', 'test/support/global-teardown.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
];
