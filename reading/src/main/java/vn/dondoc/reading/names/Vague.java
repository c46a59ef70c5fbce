package vn.dondoc.reading.names;

import java.util.regex.Pattern;

/** Wordings that name nobody in particular: "các cơ quan, đơn vị liên quan", "đơn vị được giao chủ trì". */
public final class Vague {
    private static final String EACH = "(?:(?:cac|nhung|moi|tung|mot so|toan the|tat ca cac) )?";
    private static final String WHO = "(?:(?:thu truong|nguoi dung dau|lanh dao|dai dien) )?";

    /** What is no name of a body. */
    private static final String ROLES = "(?:co quan|don vi|dia phuong|to chuc|ca nhan|bo phan|chu dau tu|doanh nghiep|"
            + "doan the|luc luong|nha thau|nha dau tu)";

    /** What is one only together with a name. */
    private static final String KINDS = "(?:" + ROLES + "|nganh|cap|so|ban|bo|phong|hoi|cuc|chi cuc|trung tam)";

    private static final String RELATED = "(?:(?:co )?lien quan|(?:co )?chuc nang|(?:co )?tham quyen|khac|"
            + "duoc (?:giao|phan cong|yeu cau|chi dinh)|phu trach|chu quan|chu tri|chuyen mon)";

    private static final Pattern VAGUE = Pattern.compile(EACH + WHO + EACH + "(?:" + list(KINDS) + " " + RELATED
            + "(?: .*+)?|" + list(ROLES) + ")(?: tren dia ban(?: .*+)?| (?:cua|thuoc|trong) tinh)?");

    private Vague() {}

    private static String list(String kinds) {
        return kinds + "(?: (?:va |hoac )?(?:cac )?" + kinds + ")*";
    }

    /** Whether only somebody who knows can say who is meant, since no directory can. */
    public static boolean is(String written) {
        return VAGUE.matcher(Folded.of(written)).matches();
    }
}
