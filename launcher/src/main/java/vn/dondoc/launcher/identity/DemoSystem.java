package vn.dondoc.launcher.identity;

import java.util.Set;

/** The systems of the invented province that work with the platform, each with what its work needs and no more. */
public enum DemoSystem {

    /** Keeps the documents: registers, reads, issues, follows the tasks, decides on reports for the office that issued. */
    DOCUMENTS(
            "documents",
            "directives:read directives:write units:read units:all tasks:read reports:read reports:review"
                    + " reports:on-behalf progress:read calendars:read people:read"),

    /** Knows the staff: units, groups, reorganisations, whom to tell and what he was told. */
    DIRECTORY(
            "directory",
            "units:read units:write units:all directory:all tasks:read contacts:read contacts:write"
                    + " notifications:read people:read people:write"),

    /** Where the units work: acknowledges their tasks and reports. */
    REPORTS(
            "reports",
            "directives:read units:read units:all tasks:read tasks:write reports:read reports:write calendars:read"
                    + " people:read"),

    /** Shows, and changes nothing. */
    DASHBOARDS(
            "dashboards",
            "directives:read units:read units:all tasks:read reports:read progress:read notifications:read"
                    + " calendars:read people:read"),

    /** Runs the platform: the calendars, what was given up, and in the launcher only the clock. */
    OPERATOR("operator", "calendars:read calendars:write units:all notifications:read notifications:write clock");

    private static final String PREFIX = "dondoc-";

    private final String work;
    private final Set<String> scopes;

    DemoSystem(String work, String scopes) {
        this.work = work;
        this.scopes = Set.of(scopes.split(" "));
    }

    /** The name that it signs in with. */
    public String id() {
        return PREFIX + work;
    }

    /** What it proves its name with; the demonstration's are known to everybody. */
    public String secret() {
        return work + "-demo";
    }

    /** All that it may ask for. */
    public Set<String> scopes() {
        return scopes;
    }
}
