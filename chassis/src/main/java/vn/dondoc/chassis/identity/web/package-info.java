/** How a call shows who makes it, and what that allows: tokens, their issuer, permissions by operation. */
@NullMarked
package vn.dondoc.chassis.identity.web;

import org.jspecify.annotations.NullMarked;
