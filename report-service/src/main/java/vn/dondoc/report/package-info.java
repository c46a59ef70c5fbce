/**
 * The reports by which units answer their tasks, and the decisions on them. Owns: each report with its round, its
 * words, figures and deliverables, and what a reviewer made of it; and, apart, the reports that came before their task
 * was known here. Hears: of tasks, for what a report must hold and whether one may still come; of units, for who may
 * see what. Tells: that a report was submitted, accepted, returned.
 */
@NullMarked
package vn.dondoc.report;

import org.jspecify.annotations.NullMarked;
