/** What `npm run build` does after the compiler: each step writes files into dist. */
import './generate-program-hash.js';
import './generate-validators.js';
import './generate-shipped.js';
import './bundle.js';
import './write-page.js';
