/** The Maven goals: parameters to request, result to log and exception. The thinking is all behind {@link dev.sigx.Rooms}. */
package dev.sigx.maven;
