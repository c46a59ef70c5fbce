package vn.dondoc.directive.intake;

/** Looks for bytes among bytes. */
final class Bytes {
    private Bytes() {}

    /** Where the wanted bytes stand first, from a place on; -1 if nowhere. */
    static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int at = from; at <= bytes.length - wanted.length; at++) {
            int same = 0;
            while (same < wanted.length && bytes[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }
}
