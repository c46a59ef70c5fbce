package vn.dondoc.launcher.testing;

import vn.dondoc.launcher.Ports;
import vn.dondoc.testing.PortRow;

/** Finds the ports for a platform: a row that is nobody else's. */
public final class FreePorts {

    private FreePorts() {}

    public static Ports any() {
        return new Ports(PortRow.first());
    }
}
