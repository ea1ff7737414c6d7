/** The command line: `npm run --silent ajar -- <command>`. */
import { writeSync } from 'node:fs';
import process from 'node:process';
import { readText } from './files.ts';
import { run } from './run.ts';

/** npm runs scripts in the project's folder and says where it was called from; file names are meant from there. */
const folder = (process.env['npm_lifecycle_event'] === 'ajar' && process.env['INIT_CWD']) || process.cwd();

/** Writes everything at once and in order. Whoever closed the pipe (`| head`) has read enough: that is no failure. */
function write(to: number, text: string): void {
  let rest = Buffer.from(text, 'utf8');
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(to, rest));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EPIPE') process.exit(0);
      if (code !== 'EAGAIN') throw error;
      // The pipe is full for the moment: wait a little for its reader.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

process.exitCode = await run(process.argv.slice(2), {
  today: new Date().toISOString().slice(0, 10),
  read: (file) => readText(file, folder),
  out: (text) => write(1, text),
  err: (text) => write(2, text)
});
