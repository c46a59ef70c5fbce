@NullMarked
package vn.dondoc.chassis.web;

import org.jspecify.annotations.NullMarked;
