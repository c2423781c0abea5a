import { computed, onMounted } from 'vue'
import { listBlindChecks } from '../../api/blind.ts'
import { useSentReload } from '../../phone/offline/use-sent-reload.ts'
import { answeredHere } from '../../phone/offline/waiting-items.ts'
import { useLoad } from '../../shared/feedback/use-load.ts'

/** The blind checks that wait for the reader; `open` leaves out what was answered on this phone, also before it has arrived. */
export function useBlindChecks() {
  const { data, problem, load } = useLoad(listBlindChecks)
  onMounted(load)
  useSentReload(load)
  return { data, problem, load, open: computed(() => data.value?.filter(({ id }) => !answeredHere(id))) }
}
