/** The REST API of tasks, progress and calendars. */
@NullMarked
package vn.dondoc.task.web;

import org.jspecify.annotations.NullMarked;
