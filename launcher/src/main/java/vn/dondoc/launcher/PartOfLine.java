package vn.dondoc.launcher;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.jspecify.annotations.Nullable;

/** Says in the log which part a line comes from: the name of the class loader that the part's threads inherit. */
public final class PartOfLine extends ClassicConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return name(Thread.currentThread().getContextClassLoader());
    }

    private static String name(@Nullable ClassLoader loader) {
        if (loader == null || "app".equals(loader.getName())) {
            return "launcher";
        }
        // A web server puts a loader of its own, without a name, below the part's.
        return loader.getName() == null || !isPart(loader.getName()) ? name(loader.getParent()) : loader.getName();
    }

    private static boolean isPart(String name) {
        for (Part part : Part.values()) {
            if (part.id().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
