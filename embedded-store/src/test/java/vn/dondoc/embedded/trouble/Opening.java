package vn.dondoc.embedded.trouble;

import java.nio.file.Path;
import vn.dondoc.embedded.EmbeddedStore;
import vn.dondoc.embedded.storage.StoreUnavailable;

/** Opens a folder in a process of its own and says what came of it. */
final class Opening {

    private Opening() {}

    public static void main(String[] folder) {
        try (EmbeddedStore store = EmbeddedStore.open(Path.of(folder[0]))) {
            System.out.println("open: " + store);
        } catch (StoreUnavailable e) {
            System.out.println(e.getMessage());
        }
    }
}
