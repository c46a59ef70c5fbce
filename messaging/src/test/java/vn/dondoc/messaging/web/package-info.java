@NullMarked
package vn.dondoc.messaging.web;

import org.jspecify.annotations.NullMarked;
