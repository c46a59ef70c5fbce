package vn.dondoc.console.directive;

import org.springframework.core.io.ByteArrayResource;

/** A file as the API takes it. */
final class NamedFile extends ByteArrayResource {
    private final String name;

    NamedFile(String name, byte[] bytes) {
        super(bytes);
        this.name = name;
    }

    @Override
    public String getFilename() {
        return name;
    }
}
