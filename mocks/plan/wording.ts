/** What a plan asks for, in the language of such plans: each the beginning of a title. */
export const WORKS: readonly string[] = [
  'Xây dựng, trình Ủy ban nhân dân tỉnh ban hành chương trình tuyên truyền thường xuyên, sâu rộng về nội dung Nghị quyết số 57-NQ/TW',
  'Rà soát, sửa đổi, bổ sung các quy định của tỉnh về khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
  'Xây dựng cơ chế thí điểm đối với các mô hình kinh doanh, dịch vụ mới trên nền tảng số',
  'Bố trí tối thiểu 3% tổng chi ngân sách địa phương hằng năm cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
  'Xây dựng Đề án phát triển hạ tầng số, hạ tầng viễn thông băng rộng trên địa bàn tỉnh',
  'Phổ cập dịch vụ Internet cáp quang tốc độ cao đến các thôn, tổ dân phố, cơ sở giáo dục và trạm y tế',
  'Xây dựng, hoàn thiện các cơ sở dữ liệu chuyên ngành, kết nối, chia sẻ với Trung tâm dữ liệu quốc gia',
  'Ban hành danh mục dữ liệu mở của cơ quan nhà nước và kế hoạch công bố',
  'Triển khai nền tảng điều hành thông minh phục vụ công tác chỉ đạo, điều hành của lãnh đạo tỉnh',
  'Nâng cao chất lượng dịch vụ công trực tuyến toàn trình',
  'Đào tạo, bồi dưỡng kỹ năng số cho cán bộ, công chức, viên chức và người lao động',
  'Xây dựng chính sách thu hút, trọng dụng chuyên gia, nhà khoa học, nhân lực công nghệ trình độ cao',
  'Hình thành quỹ đầu tư mạo hiểm của tỉnh cho khởi nghiệp sáng tạo',
  'Phát triển hệ sinh thái khởi nghiệp đổi mới sáng tạo',
  'Hỗ trợ doanh nghiệp nhỏ và vừa, hợp tác xã, hộ kinh doanh chuyển đổi số, thanh toán không dùng tiền mặt',
  'Xây dựng khu công nghệ số tập trung và các khu nghiên cứu, thử nghiệm',
  'Ứng dụng trí tuệ nhân tạo trong xử lý hồ sơ, văn bản của cơ quan nhà nước',
  'Triển khai hồ sơ sức khỏe điện tử, bệnh án điện tử, đơn thuốc điện tử tại các cơ sở khám bệnh, chữa bệnh',
  'Số hóa dữ liệu đất đai, hoàn thành cơ sở dữ liệu quốc gia về đất đai trên địa bàn tỉnh',
  'Bảo đảm an toàn thông tin mạng theo mô hình bốn lớp đối với hệ thống thông tin của các cơ quan, đơn vị',
  'Đổi mới phương thức tuyển chọn, giao trực tiếp tổ chức, cá nhân chủ trì nhiệm vụ khoa học và công nghệ',
  'Thử nghiệm, đánh giá, thẩm định công nghệ trước khi chuyển giao',
  'Xây dựng chương trình phát triển kinh tế số, xã hội số, đô thị thông minh',
  'Truyền thông về các điển hình tiên tiến, sáng kiến trong chuyển đổi số',
]

/** How far it reaches: the title runs on. */
export const SCOPES: readonly string[] = [
  'tập trung vào các ngành, lĩnh vực có tiềm năng, lợi thế của tỉnh',
  'trong đó ưu tiên vùng đồng bào dân tộc thiểu số, miền núi, biên giới và hải đảo',
  'gắn với cải cách thủ tục hành chính, cắt giảm tối thiểu 30% thời gian xử lý hồ sơ',
  'phù hợp với quy hoạch tỉnh và khả năng cân đối của ngân sách địa phương',
  'bảo đảm liên thông, kết nối đồng bộ từ trung ương đến cơ sở',
  'theo hướng đa dạng hóa hình thức, cụ thể hóa nội dung và có mục tiêu cụ thể cho từng năm',
  'lấy người dân, doanh nghiệp làm trung tâm, là chủ thể, động lực và mục tiêu',
  'có sự tham gia của các viện nghiên cứu, trường đại học và doanh nghiệp trên địa bàn',
]

/** More sentences, as offices write them into one cell. */
export const SENTENCES: readonly string[] = [
  'Định kỳ hằng quý tổng hợp kết quả thực hiện, khó khăn, vướng mắc, kiến nghị, gửi Văn phòng Ủy ban nhân dân tỉnh để báo cáo Chủ tịch Ủy ban nhân dân tỉnh xem xét, chỉ đạo.',
  'Người đứng đầu chịu trách nhiệm về tiến độ, chất lượng; kết quả thực hiện là căn cứ đánh giá, xếp loại mức độ hoàn thành nhiệm vụ hằng năm.',
]

/** The headings under which a plan's tasks stand: each its task's detail. */
export const HEADINGS: readonly string[] = [
  'Nâng cao nhận thức, đột phá về đổi mới tư duy, xác định quyết tâm chính trị mạnh mẽ, quyết liệt lãnh đạo, chỉ đạo.',
  'Khẩn trương, quyết liệt hoàn thiện thể chế; xóa bỏ mọi rào cản đang cản trở sự phát triển.',
  'Tăng cường đầu tư, hoàn thiện hạ tầng cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số.',
  'Đẩy mạnh chuyển đổi số trong hoạt động của các cơ quan trong hệ thống chính trị.',
]

/** Who has a single task. */
export const SINGLE: readonly string[] = [
  'Sở Nông nghiệp và Môi trường',
  'Sở Giáo dục và Đào tạo',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Công Thương',
  'Sở Xây dựng',
  'Sở Tư pháp',
  'Công an tỉnh',
  'Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp Quảng Ngãi',
  'Các sở, ban, ngành, địa phương và đơn vị có liên quan trên địa bàn tỉnh',
  'Trường Đại học Phạm Văn Đồng',
  'Đài Phát thanh và Truyền hình tỉnh',
  'Ngân hàng Nhà nước Việt Nam, chi nhánh tỉnh',
]
