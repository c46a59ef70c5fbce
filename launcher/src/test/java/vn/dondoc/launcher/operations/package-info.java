/** What operators are given: alerts, runbooks, dashboards, and that the platform shows what they ask for. */
@NullMarked
package vn.dondoc.launcher.operations;

import org.jspecify.annotations.NullMarked;
