/** The service at the door: one controller for each resource. */
@NullMarked
package vn.dondoc.directive.web;

import org.jspecify.annotations.NullMarked;
