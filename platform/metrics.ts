import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What one process counts about itself; `registry.metrics()` is the text that Prometheus reads. */
export interface Metrics {
  readonly registry: Registry
  readonly relayBatch: Histogram
  readonly relayFailures: Counter
  readonly jobSeconds: Histogram<'queue' | 'job'>
  readonly jobFailures: Counter<'queue' | 'job'>
  readonly loopSeconds: Histogram<'loop'>
  readonly loopFailures: Counter<'loop'>
  readonly outboxRows: Gauge
  readonly outboxLagSeconds: Gauge
}

/** One registry per process, with Node's own figures (memory, CPU, the event loop's lag) in it. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    relayBatch: new Histogram({
      name: 'zhenggai_relay_batch_size', help: 'Outbox rows a relay moved to the queues at once', buckets: [1, 2, 5, 10, 25, 50, 100, 250], registers,
    }),
    relayFailures: new Counter({ name: 'zhenggai_relay_failures_total', help: 'Rounds of the relay that failed and were rolled back', registers }),
    jobSeconds: new Histogram({
      name: 'zhenggai_job_seconds', help: 'Time a job ran', labelNames: ['queue', 'job'], buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5], registers,
    }),
    jobFailures: new Counter({ name: 'zhenggai_job_failures_total', help: 'Runs of a job that failed', labelNames: ['queue', 'job'], registers }),
    loopSeconds: new Histogram({
      name: 'zhenggai_loop_seconds', help: 'Time one turn of a worker loop took', labelNames: ['loop'], buckets: [0.005, 0.025, 0.1, 0.5, 2, 10], registers,
    }),
    loopFailures: new Counter({ name: 'zhenggai_loop_failures_total', help: 'Turns of a worker loop that failed', labelNames: ['loop'], registers }),
    outboxRows: new Gauge({ name: 'zhenggai_outbox_rows', help: 'Jobs owed to the queues', registers }),
    outboxLagSeconds: new Gauge({ name: 'zhenggai_outbox_lag_seconds', help: 'Age of the oldest job owed to the queues', registers }),
  }
}
