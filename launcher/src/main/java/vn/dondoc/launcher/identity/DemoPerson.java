package vn.dondoc.launcher.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** The people who can sign in to a demonstration; all with the same password. */
public enum DemoPerson {
    LAN("Nguyễn Thị Lan", "clerk", "T00", "chuyên viên, Văn phòng UBND tỉnh"),
    MINH("Trần Quang Minh", "leader", "T00", "lãnh đạo UBND tỉnh"),
    HOA("Lê Thị Hoa", "officer", "T02", "chuyên viên, Sở Tài chính"),
    DUNG("Phạm Anh Dũng", "leader", "T02", "lãnh đạo Sở Tài chính"),
    MAI("Đỗ Thanh Mai", "clerk", "T02", "văn thư, Sở Tài chính"),
    LINH("Bùi Khánh Linh", "officer", "T02.01", "chuyên viên, Phòng Quản lý ngân sách, Sở Tài chính"),
    SON("Võ Thanh Sơn", "officer", "X001", "công chức, UBND phường Bến Lạc"),
    TAM("Hoàng Minh Tâm", "admin", "T00", "quản trị hệ thống");

    /** The password of all of them. */
    public static final String PASSWORD = "dondoc";

    private final String fullName;
    private final String role;
    private final String unit;
    private final String post;

    DemoPerson(String fullName, String role, String unit, String post) {
        this.fullName = fullName;
        this.role = role;
        this.unit = unit;
        this.post = post;
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

    /** What the person does and where, in Vietnamese. */
    public String post() {
        return post;
    }
}
