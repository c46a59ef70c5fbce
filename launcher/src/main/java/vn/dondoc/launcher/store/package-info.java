/** The launcher's store: the MongoDB wire protocol over one file, so that nobody has to install a database to try the platform. */
@NullMarked
package vn.dondoc.launcher.store;

import org.jspecify.annotations.NullMarked;
