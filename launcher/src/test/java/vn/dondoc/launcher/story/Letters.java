package vn.dondoc.launcher.story;

/** Letters of an invented province, as they come from a word processor. */
final class Letters {
    /** Of three items: one for a department, one for all communes, and one whose lead there is not. */
    static final String OF_TET = """
                  ỦY BAN NHÂN DÂN                      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                    TỈNH AN LẠC                           Độc lập - Tự do - Hạnh phúc

                  Số: 318/UBND-TH                       An Lạc, ngày 07 tháng 12 năm 2026
            V/v bảo đảm an toàn dịp Tết
              Nguyên đán năm 2027

                                                    Kính gửi:
                                        - Các sở, ban, ngành;
                                        - UBND các xã, phường.

                Để nhân dân đón Tết an toàn, Ủy ban nhân dân tỉnh yêu cầu:

                1. Sở Tài chính chủ trì, phối hợp với Sở Nội vụ bố trí kinh phí, báo cáo UBND tỉnh trước ngày 22/12/2026.

                2. UBND các xã, phường lập danh sách hộ khó khăn gửi Sở Nội vụ chậm nhất ngày 18/12/2026.

                3. Sở Khoa học kiểm tra các cơ sở bán hàng, báo cáo trong tháng 12/2026./.

            Nơi nhận:                                                   TM. ỦY BAN NHÂN DÂN
            - Như trên;                                                      CHỦ TỊCH
            - Lưu: VT, TH.


                                                                        Nguyễn Văn Bình
            """;

    private Letters() {}
}
