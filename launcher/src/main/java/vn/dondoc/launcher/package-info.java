/**
 * Everything in one JVM, for trying the platform and for tests: {@link vn.dondoc.launcher.Part} says what runs and
 * who needs whom, {@link vn.dondoc.launcher.Settings} what each part is told, {@link vn.dondoc.launcher.Platform} starts
 * and stops it.
 */
@NullMarked
package vn.dondoc.launcher;

import org.jspecify.annotations.NullMarked;
