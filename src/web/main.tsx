import { loadFaces } from './faces.js';

const { dataset } = document.documentElement;
dataset.ready = 'form';
void loadFaces({
  onReady: () => {
    dataset.ready = 'pages';
  },
  onDamaged: (role) => {
    dataset.damaged = role;
  },
});
