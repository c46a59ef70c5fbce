/** What {@code deploy/kubernetes} says, held against the services that it deploys and against Kubernetes' own objects. */
@NullMarked
package vn.dondoc.deploy.kubernetes;

import org.jspecify.annotations.NullMarked;
