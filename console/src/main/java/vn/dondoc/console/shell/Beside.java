package vn.dondoc.console.shell;

import org.springframework.web.context.request.WebRequest;

/** A page with a list on the left is asked for what stands beside it alone, where the list is shown already. */
public final class Beside {
    private Beside() {}

    /** Whether what was chosen is enough: htmx says where it goes. */
    public static boolean isAsked(WebRequest request) {
        return "detail".equals(request.getHeader("HX-Target"));
    }
}
