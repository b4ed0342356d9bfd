// Loaded before a command (`--import`): as on a machine that @napi-rs/canvas has no build for. Says
// at the end whether pdf.js was loaded.
import Module from 'node:module';

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  if (!request.startsWith('@napi-rs/canvas')) return resolve.call(this, request, ...rest);
  throw Object.assign(new Error(`Cannot find module '${request}'`), { code: 'MODULE_NOT_FOUND' });
};

process.on('exit', () => {
  if (globalThis.pdfjsWorker) process.stderr.write('pdf.js was loaded\n');
});
