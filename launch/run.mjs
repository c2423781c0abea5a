import { spawn } from 'node:child_process'

/**
 * Runs a command to its end and resolves with what it printed (empty unless `quiet`).
 * Rejects with its output when it fails; an aborted `signal` ends it with SIGTERM.
 */
export function run(command, args, { cwd, env = process.env, quiet = false, signal } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, signal, stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'] })
    let output = ''
    child.stdout?.on('data', (chunk) => { output += chunk })
    child.stderr?.on('data', (chunk) => { output += chunk })
    let failure
    child.on('error', (error) => {
      failure = error
      if (child.pid === undefined) reject(error)
    })
    child.on('close', (code, killed) => {
      if (code === 0 && !failure) return resolve(output)
      const how = killed ? `was ended by ${killed}` : `ended with code ${code}`
      reject(failure ?? Object.assign(new Error(`${command} ${args.join(' ')} ${how}\n${output}`.trim()), { code, output }))
    })
  })
}
