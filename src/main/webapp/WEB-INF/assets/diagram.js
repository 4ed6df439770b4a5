// Draws where a case stands in its drawing: the markup is in templates/casefile/picture.html. The list beside the
// picture says the same; without this script, or where it fails, the list alone is there.
(() => {
  'use strict';
  const MARGIN = 20;

  document.querySelectorAll('[data-diagram]').forEach(figure => draw(figure).catch(error => {
    figure.hidden = true;
    console.warn('no picture', error);
  }));

  async function draw(figure) {
    const answer = await fetch(figure.dataset.diagram, {credentials: 'same-origin'});
    if (!answer.ok) throw new Error(answer.status);
    figure.hidden = false;
    const region = figure.querySelector('.scroll'), place = figure.querySelector('.canvas');
    const viewer = viewerIn(place);
    await viewer.importXML(await answer.text());
    mark(viewer, figure.dataset);
    size(viewer, figure, region, place);
    figure.append(figure.querySelector('.bjs-powered-by')); // its mark stays in view, however far the picture is scrolled
    place.querySelector('svg').setAttribute('tabindex', '-1'); // the region around it takes the focus and the arrow keys
  }

  /** The page scrolls the picture, with wheel, finger and keys; the viewer's own ways of moving it would fight with that. */
  function viewerIn(place) {
    const {fontFamily} = getComputedStyle(place), none = ['value', null];
    return new BpmnJS({
      container: place,
      textRenderer: {defaultStyle: {fontFamily}, externalStyle: {fontFamily}},
      additionalModules: [{moveCanvas: none, zoomScroll: none, keyboardMove: none, keyboardMoveSelection: none}],
    });
  }

  /** Steps done, the flows that were taken between them, and where the case is now: by line and word, not by colour alone. */
  function mark(viewer, {path, active, here, done}) {
    const canvas = viewer.get('canvas'), elements = viewer.get('elementRegistry'), overlays = viewer.get('overlays');
    const words = text => (text ?? '').split(' ').filter(id => elements.get(id));
    const passed = words(path), now = words(active);
    const label = (id, css, text) => {
      const tag = document.createElement('span');
      tag.className = css;
      tag.textContent = text;
      overlays.add(id, {position: {top: -12, left: -14}, html: tag, scale: true});
    };
    passed.forEach((id, i) => {
      const next = elements.get(passed[i + 1]);
      elements.get(id).outgoing.filter(flow => flow.target === next).forEach(flow => canvas.addMarker(flow.id, 'passed'));
    });
    new Set(passed).forEach(id => {
      if (now.includes(id)) return;
      canvas.addMarker(id, 'passed');
      if (/Task|CallActivity/.test(elements.get(id).type)) label(id, 'passed-tag', done);
    });
    now.forEach(id => {
      canvas.addMarker(id, 'here');
      label(id, 'here-tag', here);
    });
  }

  /** First in a size that can be read, with the present step in the middle; the buttons change between that and the whole. */
  function size(viewer, figure, region, place) {
    const canvas = viewer.get('canvas'), {inner} = canvas.viewbox();
    const width = inner.width + 2 * MARGIN, height = inner.height + 2 * MARGIN;
    const show = scale => {
      place.style.width = Math.floor(width * scale) + 'px';
      place.style.height = Math.floor(height * scale) + 'px';
      canvas.resized();
      canvas.viewbox({x: inner.x - MARGIN, y: inner.y - MARGIN, width, height});
      const now = place.querySelector('.here');
      if (now) {
        const box = now.getBoundingClientRect(), frame = region.getBoundingClientRect();
        region.scrollLeft += box.left + box.width / 2 - frame.left - frame.width / 2;
      }
    };
    const buttons = figure.querySelectorAll('button');
    const press = pressed => {
      buttons.forEach(button => button.setAttribute('aria-pressed', button === pressed));
      show(pressed.value === 'whole' ? Math.min(1, region.clientWidth / width) : 1);
    };
    buttons.forEach(button => button.addEventListener('click', () => press(button)));
    press([...buttons].find(button => button.value === 'readable'));
  }

  /** The viewer's mark opens a note over the page, which it closes by mouse only. */
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') document.querySelector('.bjs-powered-by-lightbox .backdrop')?.click();
  });
})();
