/** Reports: one writer a format, all fed by the record of one run. */
package dev.touchstone.report;
