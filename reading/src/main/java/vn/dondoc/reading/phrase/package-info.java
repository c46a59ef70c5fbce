/** How units are named in running text: the grammar of "UBND các huyện, thị xã và Sở Tài chính". */
@NullMarked
package vn.dondoc.reading.phrase;

import org.jspecify.annotations.NullMarked;
