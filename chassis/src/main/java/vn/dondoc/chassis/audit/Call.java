package vn.dondoc.chassis.audit;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a call when it comes in.
 *
 * @param path without the query, which may hold names
 * @param key with which it can be repeated; its hash alone is kept
 * @param trace that it belongs to
 * @param remote where it came from
 */
public record Call(
        String method,
        String path,
        @Nullable String key,
        @Nullable String trace,
        String remote) {}
