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
import vn.dondoc.messaging.backup.OwnersOnly;

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
            take();
            if (reset) {
                lock(Set.of(Part.values()));
                empty();
                close();
            }
            lock(parts);
            if (Files.exists(store().resolve(STORE_OF_OLD))) {
                throw new Trouble(
                        "Dữ liệu trong " + root
                                + " là của một phiên bản cũ, bản này không đọc được: chọn thư mục khác bằng --data, hoặc thêm --reset để bắt đầu lại.");
            }
            if (Files.exists(root.resolve(RESTORING))) {
                throw new Trouble("Dữ liệu trong " + root
                        + " mới khôi phục được một phần: chạy lại ./run --restore cùng bản sao lưu đó, thêm --reset.");
            }
            for (String folder : List.of("kafka", "store", "inbox", "identity", "logs")) {
                Files.createDirectories(root.resolve(folder));
            }
            if (Files.getFileStore(root).getUsableSpace() < ROOM) {
                throw new Trouble(
                        "Đĩa chứa " + root + " sắp đầy (còn dưới 256 MB): dọn bớt, hoặc chọn nơi khác bằng --data.");
            }
        } catch (IOException e) {
            throw new Trouble(
                    "Không ghi được vào " + root
                            + ": kiểm tra quyền và chỗ trống của đĩa, hoặc chọn nơi khác bằng --data.",
                    e);
        }
    }

    /**
     * Whether a process runs this part on the folder now.
     *
     * @throws Trouble if there is no data there
     */
    static boolean isInUse(Path root, Part part) {
        if (!Files.exists(root.resolve(LOCKS))) {
            throw new Trouble("Chưa có dữ liệu nào của Đôn Đốc ở " + root + ": chọn thư mục khác bằng --data.");
        }
        Path lock = root.resolve(LOCKS).resolve(part.id());
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel file = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return !isLocked(file);
        } catch (IOException e) {
            throw new Trouble("Không đọc được " + root + ": kiểm tra quyền.", e);
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
            throw new Trouble("Thư mục " + root
                    + " đang có dữ liệu: thêm --reset để xóa rồi mới khôi phục, hoặc chọn thư mục khác bằng --data.");
        }
        Files.createFile(root.resolve(RESTORING));
    }

    void endRestore() throws IOException {
        Files.delete(root.resolve(RESTORING));
    }

    private void take() throws IOException {
        Files.createDirectories(root);
        Path mark = root.resolve(MARK);
        if (!Files.exists(mark)) {
            try (Stream<Path> content = Files.list(root)) {
                if (content.findAny().isPresent()) {
                    throw new Trouble("Thư mục " + root + " đang chứa thứ khác: chọn một thư mục trống bằng --data.");
                }
            }
            Files.writeString(mark, "Dữ liệu của Đôn Đốc; ./run --reset xóa thư mục này.\n");
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
                throw new Trouble("Một tiến trình Đôn Đốc khác đang dùng " + root
                        + ": dừng tiến trình đó, hoặc chọn thư mục khác bằng --data và cổng khác bằng --port.");
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
