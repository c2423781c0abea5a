import { drainLikeOurs } from '../platform/drain-like-ours.ts'

setInterval(() => {}, 1000)
drainLikeOurs('workers')
console.log('the workers run')
