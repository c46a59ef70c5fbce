package vn.dondoc.console.shell;

import org.jspecify.annotations.Nullable;

/**
 * Who is signed in.
 *
 * @param id by which histories name the person
 * @param name in full, as the provider tells it
 */
public record Person(String id, @Nullable String name) {}
