package vn.dondoc.launcher.identity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.dondoc.chassis.text.Message;

/** The people who can sign in to a demonstration; all with the same password. */
public enum DemoPerson {
    LAN("Nguyễn Thị Lan", "clerk", "T00", Work.GIVES),
    MINH("Trần Quang Minh", "leader", "T00", Work.GIVES),
    HOA("Lê Thị Hoa", "officer", "T02", Work.DOES),
    LINH("Bùi Khánh Linh", "officer", "T02.01", Work.DOES),
    MAI("Đỗ Thanh Mai", "clerk", "T02", Work.DOES),
    DUNG("Phạm Anh Dũng", "leader", "T02", Work.DOES),
    SON("Võ Thanh Sơn", "officer", "X001", Work.DOES),
    TAM("Hoàng Minh Tâm", "admin", "T00", Work.RUNS);

    /** What people come here for, as they are grouped where one of them is chosen. */
    public enum Work {
        GIVES,
        DOES,
        RUNS;

        /** The sentence that names it. */
        public Message title() {
            return Message.of("sign-in.work." + name());
        }

        public List<DemoPerson> people() {
            return Arrays.stream(DemoPerson.values())
                    .filter(person -> person.work == this)
                    .toList();
        }
    }

    /** The password of all of them. */
    public static final String PASSWORD = "dondoc";

    private final String fullName;
    private final String role;
    private final String unit;
    private final Work work;

    DemoPerson(String fullName, String role, String unit, Work work) {
        this.fullName = fullName;
        this.role = role;
        this.unit = unit;
        this.work = work;
    }

    /** By which histories name the person: as with a real provider, it says nothing. */
    public String id() {
        return UUID.nameUUIDFromBytes(("demo person " + username()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The name to sign in with. */
    public String username() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String fullName() {
        return fullName;
    }

    /** One of clerk, leader, officer, admin. */
    public String role() {
        return role;
    }

    /** The code of the person's unit. */
    public String unit() {
        return unit;
    }

    /** What the person is, and where. */
    public Message post() {
        return Message.of("sign-in.post." + name());
    }

    /** What there is to be tried as this person, in one line. */
    public Message can() {
        return Message.of("sign-in.can." + name());
    }
}
