/**
 * The nouns of the report: projects, runs, metrics, saved comparisons, decisions and findings. Values only; nothing
 * here reads, computes a difference or prints.
 */
package dev.sigx.model;
