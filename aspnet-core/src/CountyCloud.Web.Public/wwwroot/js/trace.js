// Groups the letters of a code while they are typed, and gives a touch screen its keys. Every page works without it.
(() => {
  'use strict';
  const start = document.querySelector('[data-start]');
  const input = document.getElementById('code');
  const letters = text => text.toUpperCase().replace(/[^0-9A-Z]/g, '').slice(0, 20);
  const show = text => { input.value = letters(text).replace(/(.{4})(?=.)/g, '$1-'); };
  if (input) {
    input.addEventListener('input', () => {
      // A scanner types the whole address of the label; the server reads the code from it.
      if (!input.value.includes('/') && !input.value.includes(':') && input.selectionStart === input.value.length) show(input.value);
    });
  }

  const keys = document.querySelector('.keys');
  if (keys && input) {
    keys.hidden = false;
    keys.addEventListener('click', event => {
      const key = event.target.dataset.key;
      if (!key) return;
      show(key === 'clear' ? '' : key === 'back' ? letters(input.value).slice(0, -1) : input.value + key);
      input.focus();
    });
    document.addEventListener('keydown', event => {
      if (document.activeElement !== input && event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey) input.focus();
    });
  }

  if (start && start.dataset.start) {
    let timer = 0;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => { if (!input || input.value !== '' || document.querySelector('[role=alert]')) location.assign(start.dataset.start); else wait(); }, 60000);
    };
    ['pointerdown', 'keydown', 'scroll'].forEach(name => addEventListener(name, wait, { passive: true }));
    wait();
  }
})();
