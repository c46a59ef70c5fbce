/** Whole stories on the running platform: broker, store, mail and sign-in are the real ones, and so is the network. */
@NullMarked
package vn.dondoc.launcher.story;

import org.jspecify.annotations.NullMarked;
