/** What the launcher's units would have received: a mail server and a pretend SMS operator with one box for both. */
@NullMarked
package vn.dondoc.launcher.inbox;

import org.jspecify.annotations.NullMarked;
