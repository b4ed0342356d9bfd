/** Opens the page: a report to be filled in at once, faces and pages when they are there. */
import { render } from 'preact';
import { loadFaces } from './faces.js';
import { openModel } from './state/model.js';
import { blankReading } from './use-files.js';
import { App } from './view/app.js';

type Faces = Parameters<typeof App>[0]['faces'];

const root = document.getElementById('app');
const initial = openModel(blankReading(), true);

function show(faces: Faces): void {
  if (root) render(<App initial={initial} faces={faces} />, root);
}

if (root) root.textContent = '';
show('loading');
document.documentElement.dataset.ready = 'form';
void loadFaces({ onReady: () => show('ready'), onDamaged: () => show('damaged') });
