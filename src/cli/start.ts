#!/usr/bin/env node
/** Where the bundled command line starts: the rest is loaded once its compiled code is kept. */
import { createRequire } from 'node:module';
import { keepCompiledCode } from './code-cache.js';

keepCompiledCode(import.meta.dirname, process.argv[2] ?? '');
createRequire(import.meta.url)('./command-line.js');
