import { createApp, h } from 'vue'
import { i18n } from '../../i18n/i18n.ts'
import ErrorState from './error-state.vue'

/** The first page could not even ask who is signed in: says so, with a way to try again. */
export function showStartProblem(problem: unknown): void {
  const retry = () => { location.reload() }
  createApp({ render: () => h('main', { style: { maxWidth: '480px', margin: '15vh auto 0', padding: '16px' } }, h(ErrorState, { problem, retry })) })
    .use(i18n)
    .mount('#app')
}
