/** What MongoDB is told of the services. */
@NullMarked
package vn.dondoc.deploy.mongo;

import org.jspecify.annotations.NullMarked;
