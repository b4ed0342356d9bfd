/**
 * Methods that the oldest browsers the page opens in lack (Chromium 86); the bundler lowers syntax
 * alone. test/unit/web/old-browsers.test.ts finds further ones in the source.
 */
// Of the page and the core.
import 'core-js/actual/array/at.js';
import 'core-js/actual/array/find-last.js';
import 'core-js/actual/array/find-last-index.js';
import 'core-js/actual/array/to-reversed.js';
import 'core-js/actual/array/to-sorted.js';
import 'core-js/actual/object/has-own.js';
import 'core-js/actual/string/at.js';
import 'core-js/actual/typed-array/at.js';
// Of pdf.js, which brings others with it.
import 'core-js/actual/promise/with-resolvers.js';
// Before the clone: otherwise pdf.js brings a transfer that clones, for a clone that transfers.
import 'core-js/actual/array-buffer/transfer.js';
import 'core-js/actual/structured-clone.js';
import './stream-iterator.js';
