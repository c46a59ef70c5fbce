package vn.dondoc.console.directive;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.dondoc.console.api.Away;
import vn.dondoc.console.api.Directives;
import vn.dondoc.console.api.Refused;

/** Puts files to a draft, one after the other: what is not taken is told by its name, and the rest is there. */
@Component
final class Enclosures {
    private final Directives directives;

    Enclosures(Directives directives) {
        this.directives = directives;
    }

    /**
     * A file that is not there.
     *
     * @param why in the words of the API; null if nobody answered
     */
    record Left(String name, @Nullable String why) implements Serializable {}

    /** What a browser sends of a field: nothing chosen is a file without a name. */
    static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
        return Objects.requireNonNullElse(files, List.<MultipartFile>of()).stream()
                .filter(file -> !name(file).isBlank())
                .toList();
    }

    /** The last part of whatever path the browser tells. */
    static String name(MultipartFile file) {
        String told = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return told.substring(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1);
    }

    /** @return those that are not there now, and why; the list can be kept in a session */
    ArrayList<Left> add(String id, List<MultipartFile> files) throws IOException {
        ArrayList<Left> left = new ArrayList<>();
        for (MultipartFile file : files) {
            add(id, file).ifPresent(left::add);
        }
        return left;
    }

    private Optional<Left> add(String id, MultipartFile file) throws IOException {
        try {
            directives.enclose(id, new NamedFile(name(file), file.getBytes()));
            return Optional.empty();
        } catch (Refused e) {
            return Optional.of(new Left(name(file), e.problem().title()));
        } catch (Away e) {
            return Optional.of(new Left(name(file), null));
        }
    }
}
