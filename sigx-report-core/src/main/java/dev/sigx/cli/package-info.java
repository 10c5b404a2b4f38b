/**
 * The {@code sigx} command: arguments to request, result to exit code. {@link dev.sigx.cli.Sigx} is the front door; each
 * command is one class. The only room that knows the command-line library.
 */
package dev.sigx.cli;
