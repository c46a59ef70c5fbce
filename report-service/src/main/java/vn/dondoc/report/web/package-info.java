/** The door of the reports. */
@NullMarked
package vn.dondoc.report.web;

import org.jspecify.annotations.NullMarked;
