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
    KHAC
}
