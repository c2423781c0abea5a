import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import Components from 'unplugin-vue-components/vite'
import { ElementPlusResolver, VantResolver } from 'unplugin-vue-components/resolvers'
import { defineConfig } from 'vite'
import { offlineBuild } from './build/offline-build.ts'

/**
 * What several pages share goes in few files: each one costs a phone on a slow network a question and an answer, and a
 * first screen made of sixty small ones took longer to ask for than to carry.
 */
const pieces = [
  { name: 'vue', test: /node_modules[\\/](vue|@vue|vue-router|vue-i18n|@intlify|openapi-fetch)[\\/]/, priority: 3 },
  { name: 'phone', test: /web[\\/](phone[\\/](?!.*messages)|inspector[\\/]|crew[\\/])|node_modules[\\/](vant|@vant)[\\/]/, minShareCount: 2, priority: 2 },
  { name: 'shared', test: /web[\\/](shared|api|session|i18n)[\\/]/, minShareCount: 2, priority: 1 },
]

/**
 * The browser's build. Nothing is inlined into the page, since the server's content policy allows neither inline scripts
 * nor data: documents. Component libraries are taken piece by piece so that a phone never loads the desk's; Vant's own
 * style entries would bring its icon font along, so phone/phone.css names the pieces that it needs.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: 'static',
  plugins: [
    vue(),
    offlineBuild(),
    Components({
      dirs: [],
      dts: false,
      resolvers: [ElementPlusResolver({ importStyle: 'css' }), VantResolver({ importStyle: false })],
    }),
  ],
  define: {
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    rolldownOptions: { output: { codeSplitting: { groups: pieces } } },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': 'http://127.0.0.1:3000' },
  },
})
