package vn.dondoc.launcher.store;

import java.nio.file.Path;

/** A store in a process of its own, to be killed. */
final class StoreProcess {

    static final String READY = "ready";

    private StoreProcess() {}

    public static void main(String[] fileAndPort) {
        Store store = new Store(Path.of(fileAndPort[0]), Integer.parseInt(fileAndPort[1]));
        System.out.println(READY);
        Runtime.getRuntime().addShutdownHook(new Thread(store::stop));
    }
}
