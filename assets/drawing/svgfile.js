/* A drawing as a file of its own: with the looks that it has on the page, and nothing outside needed. */
const sigxSvgFile = (() => {
  'use strict';

  const { shape } = sigxSvg;
  const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

  /**
   * What a drawing takes from the style sheet, so that it needs none in a file, with what is usual anyway.
   * @type {Record<string, string>}
   */
  const LOOKS = {
    fill: 'rgb(0, 0, 0)',
    'fill-opacity': '1',
    stroke: 'none',
    'stroke-width': '1px',
    'stroke-dasharray': 'none',
    'stroke-linejoin': 'miter',
    'stroke-linecap': 'butt',
    'stroke-opacity': '1',
    'paint-order': 'normal',
  };
  const LETTERS = { 'font-family': '', 'font-size': '', 'font-weight': '400' };

  /** Puts the looks of a shape on the shape itself. @param {Element} shape */
  function settle(shape) {
    const style = window.getComputedStyle(shape);
    for (const [look, usual] of Object.entries(shape.tagName === 'text' ? { ...LOOKS, ...LETTERS } : LOOKS)) {
      const value = style.getPropertyValue(look);
      if (value !== usual) {
        shape.setAttribute(look, value);
      }
    }
  }

  /**
   * Saves a drawing as an SVG file that stands for itself: colours as they are on the page now, nothing outside needed.
   * @param {HTMLElement} figure whose style applies to the shapes
   * @param {SVGElement[]} shapes @param {number} width @param {number} height
   * @param {string} title @param {string} description
   */
  function save(figure, shapes, width, height, title, description) {
    const svg = shape(
      'svg',
      { class: 'file', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-labelledby': 'title desc' },
      shape('title', { id: 'title' }, title),
      shape('desc', { id: 'desc' }, description),
      shape('rect', { class: 'paper', width, height }),
      ...shapes,
    );
    figure.append(svg);
    svg.querySelectorAll('path, circle, text, rect[class]').forEach(settle);
    svg.querySelectorAll('[class]').forEach((each) => each.removeAttribute('class'));
    svg.remove();
    svg.removeAttribute('class');
    svg.querySelectorAll('[style]').forEach((each) => each.removeAttribute('style'));
    sigxDownload.save(
      sigxDownload.fileName(title, 'svg'),
      'image/svg+xml',
      new XMLSerializer().serializeToString(svg).replace(NOT_XML, '\ufffd') + '\n',
    );
  }

  return { save };
})();
