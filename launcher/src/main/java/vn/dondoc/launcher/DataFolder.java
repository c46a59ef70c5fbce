package vn.dondoc.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.messaging.operations.OwnersOnly;

/**
 * The folder that holds everything, closed to all but its owner. A mark in it says that it is ours; a lock for each part
 * keeps others out.
 */
final class DataFolder implements AutoCloseable {

    /**
     * What a backup copies as it is; the store and the broker's records have ways of their own. The inbox's list comes
     * first: whatever it names is in the inbox by then.
     */
    static final List<String> COPIED = List.of("inbox/messages.jsonl", "inbox", "identity", "clock", "province-loaded");

    private static final String MARK = ".dondoc";
    private static final String LOCKS = "locks";
    private static final String RESTORING = "restoring";
    private static final String STORE_OF_OLD = "dondoc.mv";
    private static final long ROOM = 256L << 20;

    private final Path root;
    private final List<FileChannel> locks = new ArrayList<>();

    /**
     * Takes the folder for these parts.
     *
     * @param reset whether to delete first what an earlier run left
     * @throws Trouble if it is not ours, in use, not writable or nearly full
     */
    DataFolder(Path root, Set<Part> parts, boolean reset) {
        this.root = root;
        try {
            requireRoom();
            take();
            if (reset) {
                lock(Set.of(Part.values()));
                empty();
                close();
            }
            lock(parts);
            if (Files.exists(store().resolve(STORE_OF_OLD))) {
                throw new Trouble("run.old-data", root);
            }
            if (Files.exists(root.resolve(RESTORING))) {
                throw new Trouble("run.half-restored", root);
            }
            for (String folder : List.of("kafka", "store", "inbox", "identity", "logs")) {
                Files.createDirectories(root.resolve(folder));
            }
        } catch (IOException e) {
            throw new Trouble(e, "run.not-writable", root);
        }
    }

    /**
     * Whether a process runs this part on the folder now.
     *
     * @throws Trouble if there is no data there
     */
    static boolean isInUse(Path root, Part part) {
        requireThere(root);
        Path lock = root.resolve(LOCKS).resolve(part.id());
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel file = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return !isLocked(file);
        } catch (IOException e) {
            throw new Trouble(e, "run.not-readable", root);
        }
    }

    /** @throws Trouble if there is no data there */
    static void requireThere(Path root) {
        if (!Files.exists(root.resolve(LOCKS))) {
            throw new Trouble("run.no-data", root);
        }
    }

    Path root() {
        return root;
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path store() {
        return root.resolve("store");
    }

    Path inbox() {
        return root.resolve("inbox");
    }

    Path signingKey() {
        return root.resolve("identity").resolve("key.json");
    }

    /**
     * What encrypts the sessions of the console's people, in Base64; made when it is first asked for. No backup has it: who
     * finds one is nobody's session, and after a restore everybody signs in again.
     *
     * @throws UncheckedIOException if it cannot be read or made
     */
    String sessionKey() {
        return SessionKey.in(root.resolve("session-key"));
    }

    Path clock() {
        return root.resolve("clock");
    }

    Path logs() {
        return root.resolve("logs");
    }

    /** There once the invented province has been loaded. */
    Path provinceLoaded() {
        return root.resolve("province-loaded");
    }

    /**
     * Says that what is here is not whole until {@link #endRestore}.
     *
     * @throws Trouble if there is something already
     */
    void beginRestore() throws IOException {
        if (!FileTree.isEmpty(store()) || !FileTree.isEmpty(kafka())) {
            throw new Trouble("run.data-in-the-way", root);
        }
        Files.createFile(root.resolve(RESTORING));
    }

    void endRestore() throws IOException {
        Files.delete(root.resolve(RESTORING));
    }

    /** Asked of what is there already: a refusal leaves no folder. */
    private void requireRoom() throws IOException {
        for (Path there = root; there != null; there = there.getParent()) {
            if (Files.exists(there)) {
                if (Files.getFileStore(there).getUsableSpace() < ROOM) {
                    throw new Trouble("run.disk-full", root);
                }
                return;
            }
        }
    }

    private void take() throws IOException {
        Files.createDirectories(root);
        Path mark = root.resolve(MARK);
        if (!Files.exists(mark)) {
            try (Stream<Path> content = Files.list(root)) {
                if (content.findAny().isPresent()) {
                    throw new Trouble("run.not-our-folder", root);
                }
            }
            Files.writeString(mark, Terminal.words(Message.of("run.mark")) + "\n");
        }
        OwnersOnly.folder(root);
        Files.createDirectories(root.resolve(LOCKS));
    }

    private void lock(Set<Part> parts) throws IOException {
        for (Part part : parts) {
            FileChannel file = FileChannel.open(
                    root.resolve(LOCKS).resolve(part.id()), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            locks.add(file);
            if (!isLocked(file)) {
                close();
                throw new Trouble("run.data-in-use", root);
            }
        }
    }

    private static boolean isLocked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    private void empty() throws IOException {
        try (Stream<Path> content = Files.walk(root)) {
            List<Path> old = content.filter(path -> !path.equals(root)
                            && !path.equals(root.resolve(MARK))
                            && !path.startsWith(root.resolve(LOCKS)))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path path : old) {
                Files.delete(path);
            }
        }
    }

    @Override
    public void close() {
        for (FileChannel lock : locks) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        locks.clear();
    }
}
