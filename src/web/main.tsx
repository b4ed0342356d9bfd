/** Opens the page: a report to be filled in at once, faces and pages when they are there. */
import { render } from 'preact';
import { useReducer } from 'preact/hooks';
import { stemOf } from './documents.js';
import { type Faces, loadFaces } from './faces.js';
import { download } from './save.js';
import { openModel, reduce } from './state/model.js';
import { blankReading } from './use-files.js';
import { App } from './view/app.js';
import { SafetyNet } from './view/safety-net.js';

/** The page, with its report outside of what may fail. */
function Page({ faces }: { readonly faces: Faces }) {
  const [model, dispatch] = useReducer(reduce, undefined, () => openModel(blankReading(), true));
  const { reading } = model;
  return (
    <SafetyNet onRescue={() => download(`${stemOf(reading)}.json`, reading.bytes)}>
      <App model={model} dispatch={dispatch} faces={faces} />
    </SafetyNet>
  );
}

const root = document.getElementById('app');

function show(faces: Faces): void {
  if (root) render(<Page faces={faces} />, root);
}

if (root) root.textContent = '';
show('loading');
document.documentElement.dataset.ready = 'form';
void loadFaces({ onReady: () => show('ready'), onDamaged: () => show('damaged') });
