package vn.dondoc.chassis.breach;

import vn.dondoc.chassis.breach.round.Back;

/** Does what the rules of the house forbid: two packages that use each other. */
public record There(Back back) {}
