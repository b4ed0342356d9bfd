import { makeContext } from './process-context.js';
import { runCommandLine } from './run-command-line.js';

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void runCommandLine(process.argv.slice(2), (language) => makeContext(language, process)).then(
  (exit) => {
    process.exitCode = exit;
  },
);
