package vn.dondoc.reading.document;

/** The kinds of documents that order work. */
public enum DirectiveType {
    CONG_VAN,
    CONG_DIEN,
    CHI_THI,
    KE_HOACH,
    THONG_BAO,
    QUYET_DINH,
    NGHI_QUYET,
    CHUONG_TRINH,
    KHAC;

    /** Whether it orders what is to be done soon; plans, programmes and decisions may look years ahead. */
    public boolean isOfTheDay() {
        return this == CONG_VAN || this == CONG_DIEN || this == CHI_THI || this == THONG_BAO;
    }
}
