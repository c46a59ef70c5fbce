package vn.dondoc.launcher.story;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import vn.dondoc.launcher.identity.DemoPerson;

/** All that the console answers, as its controllers say: a new page is held against the same rules by itself. */
final class ConsolePaths {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    private ConsolePaths() {}

    /** The paths of this method, with variables as {@code /van-ban/{id}}. */
    static List<String> of(RequestMethod method) {
        var controllers = new ClassPathScanningCandidateComponentProvider(false);
        controllers.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return controllers.findCandidateComponents("vn.dondoc.console").stream()
                .map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), ConsolePaths.class.getClassLoader()))
                .flatMap(controller -> of(controller, method))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> of(Class<?> controller, RequestMethod method) {
        RequestMapping above = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        String[] roots = above == null || above.path().length == 0 ? new String[] {""} : above.path();
        return Arrays.stream(controller.getDeclaredMethods())
                .map(one -> AnnotatedElementUtils.findMergedAnnotation(one, RequestMapping.class))
                .filter(Objects::nonNull)
                .filter(mapping -> List.of(mapping.method()).contains(method))
                .flatMap(mapping -> Stream.of(mapping.path().length == 0 ? new String[] {""} : mapping.path()))
                .flatMap(path -> Stream.of(roots).map(root -> root + path));
    }

    /** Whether a path is of one thing among many. */
    static boolean isOfOne(String path) {
        return VARIABLE.matcher(path).find();
    }

    /** Whether a page is there: neither a file to be kept, nor a piece that a page asks for. */
    static boolean isPage(String path) {
        return !path.endsWith("/ban-goc") && !path.contains("/tep/") && !path.endsWith("/goi-y");
    }

    /** Who of the demonstration may do most there. */
    static DemoPerson reader(String path) {
        return path.startsWith("/duyet")
                ? DemoPerson.MINH
                : path.startsWith("/nhiem-vu") ? DemoPerson.HOA : DemoPerson.LAN;
    }
}
