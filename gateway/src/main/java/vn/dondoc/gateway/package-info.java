/**
 * The one door for API clients. It owns no data: it lets nobody in without a token, sends each path to the service that
 * owns it, speaks problem details when a service does not answer, and shows the one API description of the platform.
 * Who may do what is decided by the services, which check the token again.
 */
@NullMarked
package vn.dondoc.gateway;

import org.jspecify.annotations.NullMarked;
