package vn.dondoc.console.part;

import java.util.List;

/**
 * How a task stands in time, as it is shown everywhere: a sign, a tone and words, so that nothing is told by colour alone.
 *
 * @param tone of the badge: {@code good}, {@code bad}, {@code warn} or {@code calm}
 * @param sign one character in front
 * @param key of the sentence
 * @param arguments what fills it
 */
public record DueBadge(String tone, String sign, String key, List<Object> arguments) {}
