/** What agencies write when they report. */
const split = (words: string): string[] => words.split('; ')

export const progressNotes = split(
  'Đã ban hành kế hoạch triển khai; Đã lấy ý kiến các cơ quan liên quan; Đang tổng hợp số liệu; Đã hoàn thiện dự thảo; Đã họp thống nhất nội dung; Đang thẩm định hồ sơ; Đã kiểm tra thực địa; Đã trình lãnh đạo cơ quan; Đang hoàn thiện theo ý kiến thẩm định; Đã lựa chọn đơn vị tư vấn; Đã rà soát xong bước 1; Đang bổ sung hồ sơ; Đã có báo cáo sơ bộ; Đã phân công đơn vị thực hiện; Đang chờ ý kiến góp ý; Đã niêm yết công khai',
)

export const ongoingNotes = split(
  'Báo cáo định kỳ; Thực hiện thường xuyên, không phát sinh vướng mắc; Đã báo cáo kết quả trong tháng; Duy trì kiểm tra định kỳ',
)

export const completedNotes = split(
  'Đã ban hành văn bản; Văn phòng UBND tỉnh xác nhận kết quả; UBND tỉnh đã thống nhất; Đã phê duyệt; Đã đưa vào sử dụng; Đã báo cáo UBND tỉnh',
)

export const submittedNotes = split(
  'Đã báo cáo kết quả; Đã trình UBND tỉnh; Đã gửi hồ sơ hoàn chỉnh; Đã gửi báo cáo, đề nghị kết thúc theo dõi',
)

export const returnedNotes = split(
  'Bổ sung số liệu, đề xuất cụ thể; Sản phẩm chưa đúng yêu cầu; Chưa có ý kiến của cơ quan phối hợp',
)

export const reopenedNotes = split('Phát sinh nội dung cần tiếp tục theo dõi; UBND tỉnh yêu cầu bổ sung kết quả')

export const extendedNotes = split(
  'Bổ sung thời gian lấy ý kiến; Điều chỉnh theo tiến độ của trung ương; Khối lượng rà soát tăng sau sắp xếp; Gia hạn khi chưa quá hạn; Ảnh hưởng mưa lũ',
)

export const suspendedNotes = split(
  'Chờ văn bản hướng dẫn của trung ương; Tạm dừng để rà soát theo mô hình chính quyền 2 cấp; Chờ kết luận thanh tra; Chưa bố trí được kinh phí',
)

export const resumedNotes = split('Đã có hướng dẫn, tiếp tục thực hiện; Đã bố trí kinh phí')

export const cancelledNotes = split(
  'Không còn phù hợp sau sắp xếp đơn vị hành chính; Lồng ghép vào nhiệm vụ khác; Trung ương đã ban hành quy định thay thế; UBND tỉnh thống nhất dừng theo dõi',
)

export const transferredNotes = split(
  'Chuyển theo chức năng, nhiệm vụ mới; Điều chỉnh phân công của UBND tỉnh; Chuyển theo đề nghị của cơ quan chủ trì',
)

export const remindedNotes = split(
  'Đôn đốc tại giao ban tuần; Công văn đôn đốc; Đôn đốc theo chỉ đạo của Chủ tịch UBND tỉnh',
)

export const obstacleNotes = split(
  'Chưa thống nhất số liệu; Chờ ý kiến chuyên môn; Chờ thẩm định kinh phí; Chờ xác nhận nguồn gốc đất; Vướng quy định chuyển tiếp sau hợp nhất; Chưa có định mức, đơn giá',
)

export const proposals = split(
  'Họp liên ngành tháo gỡ; Cho phép thực hiện theo quy định trước hợp nhất; Xin ý kiến bộ, ngành trung ương; Bố trí kinh phí bổ sung',
)
