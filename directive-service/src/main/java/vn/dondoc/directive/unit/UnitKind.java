package vn.dondoc.directive.unit;

/** What sort of body a unit is. */
public enum UnitKind {
    /** The root of the tree; there is one. */
    PROVINCE,
    /** Sở, ban, ngành. */
    DEPARTMENT,
    /** A room or unit inside another. */
    ROOM,
    /** Xã, phường, đặc khu. */
    COMMUNE,
    /** Tổ công tác: a desk answers for it. */
    AD_HOC,
    /** A vertical agency of the state that sits in the province. */
    CENTRAL
}
