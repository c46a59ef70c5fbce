@NullMarked
package vn.dondoc.chassis.identity.web;

import org.jspecify.annotations.NullMarked;
