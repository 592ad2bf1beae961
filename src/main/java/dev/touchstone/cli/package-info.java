/** The command line: options, the console, exit codes. */
package dev.touchstone.cli;
