/** Judging: findings, verdicts, inspections of every exchange, the auditor and the gate. */
package dev.touchstone.verdict;
