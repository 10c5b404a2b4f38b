/** Geometry of charts: thinned points, axes, paths. Templates write the SVG, the style sheet colours it. */
package dev.sigx.render.chart;
