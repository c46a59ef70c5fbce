/** The web application beside the services: sign-in, inbox, clock. */
@NullMarked
package vn.dondoc.launcher.desk;

import org.jspecify.annotations.NullMarked;
