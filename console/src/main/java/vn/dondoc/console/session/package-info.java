/**
 * Who is signed in: by the provider's authorization code, in a session that all replicas share, with tokens that never reach
 * the browser and are kept encrypted.
 */
@NullMarked
package vn.dondoc.console.session;

import org.jspecify.annotations.NullMarked;
