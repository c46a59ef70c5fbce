package vn.dondoc.chassis.breach.round;

import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.breach.There;

public record Back(@Nullable There there) {}
