package vn.dondoc.console.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a list, and where the next begins. */
public record Page<T>(List<T> items, @Nullable String next) {}
