// Tells the place of a scan, once, after the shopper pressed the button that says what for. Nothing is asked of the browser before that.
(() => {
  'use strict';
  const box = document.getElementById('place');
  if (!box || !navigator.geolocation || !isSecureContext) return;
  const button = box.querySelector('button');
  const said = box.querySelector('[role=status]');
  const round = degrees => Math.round(degrees * 100) / 100;
  const again = text => { said.textContent = text; button.disabled = false; };
  const warn = answer => {
    const alarm = document.createElement('div');
    alarm.className = 'alarm caution';
    alarm.setAttribute('role', 'alert');
    const title = document.createElement('h2');
    title.textContent = answer.title;
    alarm.append(title, ...[answer.text, answer.advice].map(text => { const p = document.createElement('p'); p.textContent = text; return p; }));
    const verdict = document.querySelector('.verdict');
    verdict.classList.remove('good');
    verdict.querySelectorAll('svg, .yes').forEach(e => e.remove());
    verdict.before(alarm);
    alarm.scrollIntoView({ block: 'center' });
  };
  box.hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    said.textContent = '';
    navigator.geolocation.getCurrentPosition(async position => {
      try {
        const answer = await fetch(box.dataset.address, {
          method: 'POST', credentials: 'omit', headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ ticket: box.dataset.ticket, latitude: round(position.coords.latitude), longitude: round(position.coords.longitude) })
        });
        if (!answer.ok) throw new Error(answer.statusText);
        const judgement = await answer.json();
        button.hidden = true;
        said.textContent = box.dataset.thanks;
        if (judgement.title && !document.querySelector('.verdict-section [role=alert]')) warn(judgement);
      } catch { again(box.dataset.failed); }
    }, () => again(box.dataset.refused), { enableHighAccuracy: false, maximumAge: 600000, timeout: 20000 });
  });
})();
