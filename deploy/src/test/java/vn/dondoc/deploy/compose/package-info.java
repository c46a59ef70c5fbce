/** What {@code docker-compose.yml} and the realm say, held against what was promised of them. */
@NullMarked
package vn.dondoc.deploy.compose;

import org.jspecify.annotations.NullMarked;
