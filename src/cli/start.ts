#!/usr/bin/env node
/** Where the bundled command line starts: the rest is loaded once its compiled code is kept. */
import { createRequire } from 'node:module';
import { keepCompiledCode } from './code-cache.js';

/** Hash of the bundle's files, which the bundler puts in. */
declare const bundleHash: string;

keepCompiledCode(import.meta.dirname, bundleHash, process.argv[2] ?? '');
createRequire(import.meta.url)('./command-line.js');
