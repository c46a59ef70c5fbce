/** What directives have to do with one another: who cites, urges and replaces whom. */
@NullMarked
package vn.dondoc.directive.lineage;

import org.jspecify.annotations.NullMarked;
