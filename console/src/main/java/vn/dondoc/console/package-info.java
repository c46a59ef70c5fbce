/**
 * The pages for people. An ordinary client of the API: it knows what the API's description says and nothing of the services,
 * hears no event, and keeps nothing but who is signed in.
 */
@NullMarked
package vn.dondoc.console;

import org.jspecify.annotations.NullMarked;
