package vn.dondoc.launcher.story;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.launcher.identity.DemoPerson;

/**
 * A page as somebody sees it: a new page, or a new state of one, is a line more below.
 *
 * @param name of the picture
 * @param who nobody: without having signed in
 * @param path with the names of things that were done before in braces
 */
record Sight(String name, @Nullable DemoPerson who, String path) {

    /** On the first day, before anything was taken in. */
    static final List<Sight> EMPTY = List.of(
            new Sight("sign-in", null, "/"),
            new Sight("empty-home-clerk", DemoPerson.LAN, "/viec"),
            new Sight("empty-home-leader", DemoPerson.MINH, "/viec"),
            new Sight("empty-home-officer", DemoPerson.HOA, "/viec"),
            new Sight("empty-home-commune", DemoPerson.SON, "/viec"),
            new Sight("empty-home-admin", DemoPerson.TAM, "/viec"),
            new Sight("empty-register", DemoPerson.LAN, "/van-ban"),
            new Sight("empty-register-found", DemoPerson.LAN, "/van-ban?tim=bão"),
            new Sight("empty-tasks", DemoPerson.HOA, "/nhiem-vu"),
            new Sight("empty-tasks-overdue", DemoPerson.LAN, "/nhiem-vu?xem=qua-han"),
            new Sight("empty-review", DemoPerson.MINH, "/duyet"),
            new Sight("intake", DemoPerson.LAN, "/van-ban/nhan"),
            new Sight("parts", DemoPerson.LAN, "/bo-phan"),
            new Sight("not-found", DemoPerson.LAN, "/khong-co-trang-nay"),
            new Sight("refused", DemoPerson.SON, "/duyet"),
            new Sight("refused-task", DemoPerson.SON, "/nhiem-vu/14c11f49-4b68-5a74-8aad-ca3704946ba5"));

    /** Two weeks later. */
    static final List<Sight> FULL = List.of(
            new Sight("home-clerk", DemoPerson.LAN, "/viec"),
            new Sight("home-leader", DemoPerson.MINH, "/viec"),
            new Sight("home-officer", DemoPerson.HOA, "/viec"),
            new Sight("home-commune", DemoPerson.SON, "/viec"),
            new Sight("home-admin", DemoPerson.TAM, "/viec"),
            new Sight("register", DemoPerson.LAN, "/van-ban"),
            new Sight("draft", DemoPerson.LAN, "{draft}"),
            new Sight("issue-hindered", DemoPerson.LAN, "{draft}/ban-hanh"),
            new Sight("issue", DemoPerson.LAN, "{ready}/ban-hanh"),
            new Sight("delete", DemoPerson.LAN, "{draft}/xoa"),
            new Sight("document", DemoPerson.LAN, "{document}"),
            new Sight("document-officer", DemoPerson.HOA, "{document}"),
            new Sight("tasks", DemoPerson.LAN, "/nhiem-vu?xem=qua-han"),
            new Sight("tasks-officer", DemoPerson.HOA, "/nhiem-vu"),
            new Sight("task-clerk", DemoPerson.LAN, "{late}?xem=qua-han"),
            new Sight("task-officer", DemoPerson.HOA, "{task}"),
            new Sight("task-commune", DemoPerson.SON, "{reported}"),
            new Sight("report", DemoPerson.HOA, "{task}/bao-cao"),
            new Sight("reviews", DemoPerson.MINH, "/duyet"),
            new Sight("review", DemoPerson.MINH, "{report}"),
            new Sight("inbox", null, "/inbox"));

    /** While report-service is away. */
    static final List<Sight> AWAY = List.of(
            new Sight("away-home-leader", DemoPerson.MINH, "/viec"),
            new Sight("away-review", DemoPerson.MINH, "/duyet"),
            new Sight("away-task", DemoPerson.HOA, "{task}"),
            new Sight("away-report", DemoPerson.HOA, "{task}/bao-cao"));

    /** The path, with the paths of what there is by now. */
    String path(Map<String, String> things) {
        String whole = path;
        for (Map.Entry<String, String> thing : things.entrySet()) {
            whole = whole.replace("{" + thing.getKey() + "}", thing.getValue());
        }
        return whole;
    }
}
