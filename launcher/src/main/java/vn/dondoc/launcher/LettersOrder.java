package vn.dondoc.launcher;

import java.util.List;

/**
 * What is asked of the dead letters of a service.
 *
 * @param list whether only to say what lies there and why
 * @param dryRun whether only to say what would be sent again
 * @param withoutOriginal whether those that are named go although they are not as their original
 * @param names which are to be sent, {@code TOPIC:OFFSET}; none for all
 */
record LettersOrder(Part service, boolean list, boolean dryRun, boolean withoutOriginal, List<String> names) {}
