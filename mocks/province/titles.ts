import { type Day, dayOf, quarterOf, write } from './days.ts'
import { isCommune } from './organizations.ts'
import { communePlaces, districtPlaces, fillings, localPlaces } from './places.ts'
import type { Code } from './quotas.ts'
import { pick, type Random } from './random.ts'

type Titles = Partial<Record<Code, string>>

/** What each agency is asked to do, by programme; `{…}` is filled from `places.ts` or from the task's own days. */
const BY_LEAD: Record<string, Titles> = {
  sxd: {
    dd: 'Điều chỉnh quy hoạch phân khu {khu}; Lập quy hoạch chi tiết {kdc}; Thẩm định đồ án quy hoạch {khu}; Rà soát quy hoạch xây dựng {noi}; Công khai quy hoạch chi tiết {kdc}; Xử lý vi phạm trật tự xây dựng tại {noi}; Cắm mốc giới quy hoạch {kdc}; Rà soát quỹ đất nhà ở xã hội {noi}; Lập chương trình phát triển đô thị {noi}',
    as: 'Chấp thuận đầu tư nhà ở xã hội {kdc}; Sửa chữa nhà ở công vụ tại {noi}; Kiểm tra chất lượng nhà tái định cư {kdc}; Xét duyệt đối tượng mua nhà ở xã hội đợt {dot}; Xử lý điểm đen giao thông {duong}; Hỗ trợ nhà ở cho {nhom} tại {noi}; Bảo đảm trật tự an toàn giao thông {duong}; Cấp nước sinh hoạt đô thị {noi}',
    dt: 'Thẩm định dự án {duong}; Nghiệm thu {ct}; Công bố giá vật liệu xây dựng {quy}; Kiểm tra chất lượng thi công {ct}; Thẩm định thiết kế {ct}; Sửa chữa mặt đường {duong}; Điều chỉnh chủ trương đầu tư {ct}; Bố trí vật liệu đắp cho {duong}',
    nn: 'Cấp nước sạch nông thôn {noi}; Gia cố kè chống sạt lở {noi}; Sửa chữa cầu dân sinh tại {noi}',
    no: 'Quản lý tải trọng xe trên {duong}; Rà soát chung cư cũ tại {noi}; Kiểm tra vận tải hành khách {quy}; Phân luồng giao thông {duong}; Cấp phép bến thủy nội địa {noi}',
  },
  snnmt: {
    nn: 'Phát triển vùng nguyên liệu {cay}; Kiểm tra an toàn {ho}; Chống khai thác IUU tại cửa biển {noi}; Phòng, chống cháy rừng tại {noi}; Sửa chữa {ho} trước mùa mưa; Phòng, chống dịch bệnh vật nuôi tại {noi}; Giao khoán bảo vệ rừng tại {noi}; Xử lý tàu cá “3 không” tại {noi}; Công nhận sản phẩm OCOP {quy}; Khôi phục sản xuất sau mưa lũ tại {noi}; Cấp mã số vùng trồng {cay}; Bố trí dân cư vùng sạt lở {noi}',
    dd: 'Cấp giấy chứng nhận đất ở {kdc}; Xác định giá đất cụ thể {kdc}; Thống kê đất đai tại {noi}; Kế hoạch sử dụng đất năm {nam1} {noi}; Xử lý đất lâm trường tại {noi}; Chuyển mục đích sử dụng đất dự án {kcn}; Đấu giá quyền sử dụng đất {kdc}; Giao đất thực hiện dự án {duong}; Điều chỉnh bảng giá đất {noi}',
    dt: 'Thẩm định giá đất bồi thường {duong}; Cấp phép mỏ đất phục vụ {duong}; Đánh giá tác động môi trường {ct}; Bồi thường rừng trồng dự án {duong}',
    cds: 'Số hóa hồ sơ địa chính {noi}; Làm sạch dữ liệu đất đai {noi}; Kết nối dữ liệu quan trắc {kcn}',
    cc: 'Cắt giảm thủ tục hành chính lĩnh vực đất đai {quy}; Rút ngắn thời gian cấp giấy chứng nhận {noi}; Xử lý hồ sơ đất đai quá hạn tại {noi}',
    no: 'Xử lý rác thải sinh hoạt tại {noi}; Kiểm tra nước thải {kcn}; Khắc phục ô nhiễm tại {noi}; Quan trắc môi trường nước {ho}; Trực ban phòng, chống thiên tai {quy}',
    as: 'Giảm nghèo bền vững tại {noi}; Cấp nước sạch cho {nhom} tại {noi}',
  },
  stc: {
    ns: 'Quyết toán ngân sách {noi} năm {nam0}; Xử lý tài sản công dôi dư tại {noi}; Dự toán chi thường xuyên {noi} năm {nam1}; Thu hồi tạm ứng ngân sách {noi}; Kiểm kê tài sản công tại {noi}; Đấu giá trụ sở cũ tại {noi}; Cân đối nguồn tăng thu {quy}; Tiết kiệm chi thường xuyên {quy}; Phân bổ dự phòng ngân sách {quy}; Báo cáo thu, chi ngân sách {thang}',
    dt: 'Thẩm định chủ trương đầu tư {ct}; Điều chuyển vốn đầu tư công {quy}; Quyết toán dự án hoàn thành {ct}; Phân bổ vốn dự án {duong}; Giao kế hoạch vốn {ct}; Xử lý nợ đọng xây dựng cơ bản tại {noi}; Đôn đốc giải ngân {duong}',
    dn: 'Gỡ vướng mắc dự án đầu tư tại {kcn}; Thẩm định nhà đầu tư dự án {kdc}; Danh mục dự án kêu gọi đầu tư {kcn}; Hỗ trợ doanh nghiệp ngành {nganh}; Đối thoại doanh nghiệp {quy}; Thu hồi dự án chậm triển khai tại {kcn}; Thoái vốn nhà nước tại công ty {nganh}',
    sx: 'Bố trí kinh phí trụ sở mới tại {noi}; Bàn giao ngân sách {noi} sau sắp xếp; Điều chuyển xe công cho {noi}',
    cds: 'Số hóa hồ sơ đăng ký kinh doanh {quy}; Kết nối dữ liệu tài sản công {noi}',
    cc: 'Rút ngắn thủ tục đầu tư tại {kcn}; Đơn giản hóa thủ tục thanh toán vốn {quy}',
    no: 'Báo cáo kinh tế – xã hội {quy}; Kịch bản tăng trưởng {quy}; Kiểm tra giá hàng hóa ngành {nganh}; Đánh giá kế hoạch năm {nam}',
    dd: 'Thẩm định giá đất {kdc}; Xác định nghĩa vụ tài chính dự án {kdc}',
  },
  'bql-giao-thong': {
    dt: 'Giải phóng mặt bằng {duong}; Đẩy nhanh tiến độ thi công {duong}; Hoàn trả đường thi công tại {noi}; Lập hồ sơ điều chỉnh dự án {duong}; Di dời hạ tầng kỹ thuật {duong}; Giải ngân vốn dự án {duong}; Lựa chọn nhà thầu thi công {ct}; Quyết toán gói thầu xây lắp {ct}; Thi công khu tái định cư phục vụ {duong}; Thông xe kỹ thuật {ct}; Bảo hành công trình {ct}',
    dd: 'Cập nhật quy hoạch hướng tuyến {duong}; Trích đo địa chính dự án {duong}',
    no: 'Bảo đảm an toàn giao thông khi thi công {duong}; Xử lý ngập úng do thi công {ct}',
  },
  skhcn: {
    cds: 'Kết nối cơ sở dữ liệu {csdl} với LGSP; Tích hợp dữ liệu {csdl} lên IOC; Nâng cấp Cổng dịch vụ công lĩnh vực {tthc}; Phủ sóng di động vùng lõm {noi}; Tập huấn kỹ năng số cho cán bộ {noi}; Mở dữ liệu {csdl} dùng chung; Đánh giá an toàn thông tin hệ thống {csdl}; Tổ công nghệ số cộng đồng tại {noi}; Xây dựng nền tảng dữ liệu {csdl}; Chuẩn hóa mã định danh dữ liệu {csdl}; Nâng cấp đường truyền số liệu tại {noi}; Trợ lý ảo hỗ trợ thủ tục lĩnh vực {tthc}; Bản đồ số ngành {csdl}',
    dn: 'Hỗ trợ khởi nghiệp đổi mới sáng tạo {noi}; Đăng ký nhãn hiệu tập thể {cay}; Đổi mới công nghệ ngành {nganh}',
    cc: 'Tái cấu trúc quy trình thủ tục lĩnh vực {tthc}; Ký số hồ sơ thủ tục lĩnh vực {tthc}',
    no: 'Ứng dụng công nghệ sinh học cho {cay}; Đề tài nâng cao giá trị {cay}; Kiểm tra đo lường ngành {nganh}; Quản lý trạm phát sóng tại {noi}',
  },
  syt: {
    as: 'Mua sắm trang thiết bị {bv}; Phòng, chống bệnh {benh} tại {noi}; Bổ sung nhân lực y tế cho {bv}; Chăm sóc sức khỏe {nhom} tại {noi}; Nâng cấp trạm y tế {noi}; Tự chủ tài chính {bv}; Tiêm chủng mở rộng tại {noi}; Bảo đảm thuốc điều trị tại {bv}; Kiểm tra an toàn thực phẩm tại {noi}; Khám sức khỏe cho {nhom}',
    cds: 'Triển khai bệnh án điện tử tại {bv}; Thanh toán không dùng tiền mặt tại {bv}; Liên thông giấy khám sức khỏe {bv}; Lập hồ sơ sức khỏe điện tử {noi}',
    cc: 'Rút ngắn thủ tục cấp phép hành nghề {quy}; Khảo sát hài lòng người bệnh {bv}',
    dt: 'Xây dựng khoa điều trị {bv}; Giải ngân dự án cải tạo {bv}',
    sx: 'Tổ chức lại {bv} sau sắp xếp; Sắp xếp trạm y tế tại {noi}',
    ns: 'Quyết toán kinh phí {bv} năm {nam0}',
    no: 'Xử lý chất thải y tế {bv}; Kiểm tra cơ sở dược tại {noi}; Ứng phó dịch bệnh {benh} {quy}',
  },
  'bql-dung-quat': {
    dn: 'Gỡ vướng mắc dự án tại {kcn}; Thu hồi dự án chậm tiến độ tại {kcn}; Xúc tiến đầu tư {nuoc} vào KKT Dung Quất; Bố trí nhà ở công nhân {kcn}; Cấp điện cho dự án tại {kcn}; Rà soát dự án đầu tư ngành {nganh}; Hỗ trợ nhà đầu tư {nuoc} làm thủ tục',
    dt: 'Giải phóng mặt bằng {kcn}; Hạ tầng khu tái định cư phục vụ {kcn}; Nâng cấp trục chính {kcn}; Hoàn thiện hồ sơ dự án {ct}; Bồi thường hộ dân vùng dự án {kcn}',
    dd: 'Điều chỉnh quy hoạch {kcn}; Cho thuê đất dự án tại {kcn}; Rà soát ranh giới {khu}',
    cc: 'Một cửa tại chỗ cho nhà đầu tư {kcn}',
    no: 'Kiểm tra nước thải tập trung {kcn}; Bảo đảm an toàn hóa chất tại {kcn}; Phòng cháy, chữa cháy tại {kcn}',
  },
  snv: {
    sx: 'Bố trí công chức xã tại {noi}; Giải quyết chế độ tinh giản biên chế đợt {dot}; Sắp xếp đơn vị sự nghiệp ngành {csdl}; Bố trí nhà công vụ cho cán bộ Kon Tum đợt {dot}; Kiện toàn tổ chức bộ máy {noi}; Xác định vị trí việc làm tại {noi}; Sắp xếp thôn, tổ dân phố {noi}; Bàn giao hồ sơ, tài liệu {noi}',
    cc: 'Kiểm tra công vụ tại {noi}; Chấm điểm cải cách hành chính {noi}; Khảo sát sự hài lòng lĩnh vực {tthc}; Phân cấp, phân quyền lĩnh vực {tthc}; Khắc phục hạn chế chỉ số PAR Index {quy}; Kiểm tra kỷ luật hành chính {quy}',
    as: 'Giải quyết việc làm cho {nhom}; Đào tạo nghề cho {nhom} tại {noi}; Chi trả trợ cấp người có công tại {noi}; Tu sửa nghĩa trang liệt sĩ {noi}; Đưa lao động đi làm việc tại {nuoc}',
    cds: 'Số hóa hồ sơ cán bộ tại {noi}; Làm sạch dữ liệu công chức {noi}',
    no: 'Thi đua, khen thưởng chuyên đề {quy}; Tuyển dụng công chức đợt {dot} năm {nam}; Bồi dưỡng cán bộ xã {noi}; Lưu trữ tài liệu lịch sử {noi}',
  },
  sgddt: {
    as: 'Xây dựng phòng học bộ môn {truong}; Bố trí giáo viên cho {truong}; Hỗ trợ {nhom} năm học mới; Sửa chữa trường học sau bão tại {noi}; Phổ cập giáo dục tại {noi}; Mua sắm thiết bị dạy học {truong}; Công nhận trường chuẩn quốc gia {truong}; Xóa mù chữ tại {noi}; Dạy học hai buổi tại {noi}; Nhà bán trú cho {truong}',
    cds: 'Triển khai học bạ số tại {noi}; Tuyển sinh trực tuyến {truong}; Thu học phí không dùng tiền mặt {truong}; Kho học liệu số {truong}',
    dt: 'Đầu tư nhà đa năng {truong}; Giải ngân dự án xây dựng {truong}',
    sx: 'Sắp xếp trường, lớp tại {noi}; Bàn giao trường học về {noi}',
    no: 'Tổ chức thi tốt nghiệp THPT {noi}; Kiểm tra dạy thêm, học thêm {noi}; Phòng, chống đuối nước tại {noi}; An toàn trường học {truong}',
  },
  svhttdl: {
    as: 'Phục dựng lễ hội truyền thống tại {noi}; Thiết chế văn hóa cơ sở tại {noi}; Giải thể thao cho {nhom}; Bảo tồn văn hóa đồng bào tại {noi}',
    dn: 'Xúc tiến du lịch thị trường {nuoc}; Phát triển du lịch cộng đồng {noi}; Kích cầu du lịch {quy}; Quảng bá {khu}',
    cds: 'Số hóa di tích tại {noi}; Bản đồ du lịch số {noi}; Số hóa hiện vật bảo tàng đợt {dot}',
    no: 'Tu bổ di tích tại {noi}; Hồ sơ xếp hạng di tích {noi}; Lễ kỷ niệm cấp tỉnh {quy}; Kiểm tra quảng cáo ngoài trời {noi}; Đại hội thể dục thể thao {noi}; Hồ sơ công viên địa chất đợt {dot}',
    dt: 'Tôn tạo khu chứng tích Sơn Mỹ giai đoạn {dot}; Cải tạo nhà văn hóa {noi}',
  },
  stp: {
    cc: 'Cắt giảm thủ tục lĩnh vực {tthc}; Rà soát văn bản QPPL lĩnh vực {tthc}; Công bố thủ tục hành chính lĩnh vực {tthc}; Thẩm định quy định phân cấp {tthc}; Đơn giản hóa giấy tờ lĩnh vực {tthc}',
    cds: 'Số hóa sổ hộ tịch {noi}; Liên thông khai sinh tại {noi}; Cấp phiếu lý lịch tư pháp điện tử {quy}',
    sx: 'Bố trí công chức tư pháp {noi}; Bàn giao hồ sơ hộ tịch {noi}',
    no: 'Trợ giúp pháp lý cho {nhom}; Phổ biến pháp luật tại {noi}; Kiểm tra hành nghề công chứng {noi}; Bồi thường nhà nước vụ việc tại {noi}; Hòa giải ở cơ sở tại {noi}',
    dd: 'Thẩm định quy định bồi thường đất {noi}',
  },
  sct: {
    dn: 'Kết nối tiêu thụ {hang}; Hội chợ thương mại tại {noi}; Phát triển hạ tầng {kcn}; Xúc tiến xuất khẩu {hang} sang {nuoc}; Khuyến công hỗ trợ ngành {nganh}; Gỡ vướng dự án điện gió {noi}; Cung ứng điện cho {kcn}; Bình ổn thị trường {hang} {quy}',
    cds: 'Đưa {cay} lên sàn thương mại điện tử; Thanh toán số tại chợ {noi}; Thương mại điện tử ngành {nganh}',
    no: 'Kiểm tra kinh doanh {nganh}; Chống hàng giả ngành {nganh}; Kiểm tra an toàn đập thủy điện {noi}; Bảo đảm cung ứng xăng dầu {quy}; Quản lý chợ tại {noi}',
    dt: 'Di dời đường dây 110 kV qua {kcn}; Trạm biến áp cấp điện {kcn}',
  },
  sngv: {
    dn: 'Kết nối doanh nghiệp {nuoc}; Vận động viện trợ phi chính phủ {nuoc}; Chương trình xúc tiến tại {nuoc}',
    no: 'Đón đoàn công tác {nuoc}; Thỏa thuận hợp tác với địa phương {nuoc}; Bảo hộ ngư dân tại {nuoc}; Hội đàm biên giới đợt {dot} với Lào; Quản lý đoàn ra, đoàn vào {quy}; Công tác người Việt tại {nuoc}',
    cc: 'Rút ngắn thủ tục thẻ APEC {quy}',
  },
  sdttg: {
    as: 'Hỗ trợ đất ở cho {nhom} tại {noi}; Mục tiêu quốc gia vùng dân tộc {noi}; Nước sinh hoạt phân tán tại {noi}; Bồi dưỡng người có uy tín {noi}; Giảm hủ tục, tảo hôn tại {noi}; Chính sách dân tộc tại {noi}',
    nn: 'Mô hình sinh kế {cay} tại {noi}; Trồng {cay} dưới tán rừng {noi}',
    no: 'Quản lý hoạt động tôn giáo {noi}; Giải quyết đất cơ sở tôn giáo {noi}; Thăm, chúc tết đồng bào {noi}',
  },
  'cong-an': {
    cds: 'Kích hoạt định danh điện tử tại {noi}; Làm sạch dữ liệu dân cư {noi}; Mô hình điểm Đề án 06 tại {noi}; Lắp đặt camera an ninh {noi}; Cấp căn cước cho {nhom}; Chi trả an sinh qua VNeID {noi}',
    as: 'Xóa ma túy địa bàn {noi}; Phòng cháy, chữa cháy chợ {noi}; Bảo vệ {nhom} trên không gian mạng',
    cc: 'Đăng ký xe toàn trình tại {noi}; Cấp lý lịch tư pháp qua VNeID {quy}',
    no: 'Bảo đảm an ninh trật tự {noi}; Xử lý xe quá tải {duong}; Đấu tranh tội phạm {quy}; Kiểm tra phòng cháy, chữa cháy {kcn}; Quản lý cư trú tại {noi}; Phòng, chống lừa đảo trực tuyến {quy}',
  },
  bchqs: {
    no: 'Diễn tập khu vực phòng thủ {noi}; Tuyển chọn, gọi nhập ngũ {noi}; Rà phá bom mìn tại {noi}; Huấn luyện dân quân {noi}; Tìm kiếm cứu nạn mùa mưa bão {noi}; Quy tập hài cốt liệt sĩ tại {noi}',
    as: 'Chính sách hậu phương quân đội tại {noi}; Quân dân y kết hợp tại {noi}',
    dd: 'Rà soát đất quốc phòng {noi}',
  },
  thue: {
    ns: 'Thu nợ thuế ngành {nganh}; Chống thất thu thuế ngành {nganh}; Thu tiền sử dụng đất {kdc}; Thu ngân sách địa bàn {noi}; Hoàn thuế giá trị gia tăng ngành {nganh}; Khai thác nguồn thu {kcn}; Thu thuế tài nguyên tại {noi}',
    dn: 'Hỗ trợ hộ kinh doanh lên doanh nghiệp {noi}; Gia hạn tiền thuê đất tại {kcn}',
    cds: 'Hóa đơn điện tử từ máy tính tiền ngành {nganh}; Xóa thuế khoán tại {noi}',
    cc: 'Điện tử hóa thủ tục thuế đất {noi}',
    no: 'Kiểm tra giá chuyển nhượng đất {noi}',
  },
  vp: {
    cc: 'Báo cáo chỉ đạo, điều hành {thang}; Kiểm tra một cửa tại {noi}; Bộ phận một cửa phi địa giới {noi}; Giải quyết hồ sơ trễ hạn lĩnh vực {tthc}; Rà soát chế độ báo cáo lĩnh vực {tthc}; Công khai kết quả giải quyết {tthc}',
    cds: 'Họp không giấy tờ tại {noi}; Liên thông văn bản điện tử {noi}; Theo dõi nhiệm vụ trên hệ thống tại {noi}; Số hóa kết quả thủ tục {tthc}',
    no: 'Chương trình công tác {quy}; Tiếp công dân tại {noi}; Chuẩn bị kỳ họp HĐND tỉnh {quy}; Hội nghị giao ban {thang}; Kết luận làm việc với {noi}; Trả lời kiến nghị cử tri {noi}',
    sx: 'Bố trí phòng làm việc cho cán bộ Kon Tum đợt {dot}; Quy chế phối hợp với {noi}',
    dt: 'Sửa chữa trụ sở UBND tỉnh giai đoạn {dot}',
  },
  'thanh-tra': {
    ns: 'Thanh tra quản lý tài sản công tại {noi}; Kết luận thanh tra ngân sách {noi}',
    dd: 'Thanh tra quản lý đất đai tại {noi}; Kiểm tra giao đất dự án {kdc}',
    dt: 'Thanh tra dự án {ct}; Kiểm tra dự án chậm tiến độ {duong}',
    cc: 'Kiểm tra giải quyết thủ tục {tthc}; Đối thoại khiếu nại tại {noi}',
    no: 'Giải quyết khiếu nại đông người tại {noi}; Kê khai tài sản, thu nhập tại {noi}; Phòng, chống tham nhũng {quy}; Tiếp dân định kỳ {thang}',
  },
  'bql-dan-dung': {
    dt: 'Khởi công {ct}; Xây dựng {bv}; Đầu tư xây dựng {truong}; Giải ngân vốn dự án {ct}; Quyết toán dự án {truong}; Lựa chọn nhà thầu {bv}; Hoàn thiện hạ tầng {kdc}; Bàn giao công trình {truong}',
    as: 'Cải tạo khoa cấp cứu {bv}; Sửa chữa phòng học {truong}',
    no: 'Kiểm tra an toàn lao động công trình {ct}; Bảo trì công trình {bv}',
  },
  bhxh: {
    as: 'Phát triển bảo hiểm xã hội tự nguyện {noi}; Cấp thẻ bảo hiểm y tế cho {nhom}; Bao phủ bảo hiểm y tế tại {noi}; Thu nợ bảo hiểm doanh nghiệp {kcn}',
    cds: 'Chi trả lương hưu qua tài khoản {noi}; Khám bệnh bằng căn cước tại {bv}; Xác thực dữ liệu bảo hiểm {noi}',
    cc: 'Rút ngắn thủ tục chế độ thai sản {quy}',
    no: 'Giám định chi phí khám, chữa bệnh {bv}',
    dn: 'Hỗ trợ doanh nghiệp {kcn} đóng bảo hiểm',
  },
}

const COMMUNE: Titles = {
  sx: 'Ổn định tổ chức bộ máy {noi}; Bố trí trụ sở làm việc tại {noi}; Bàn giao hồ sơ khu vực {noi}; Kiện toàn tổ dân cư {noi}',
  as: 'Hỗ trợ {nhom} tại {noi}; Sửa chữa trường học khu vực {noi}; Phòng, chống bệnh {benh} tại {noi}; Xóa nhà tạm khu vực {noi}',
  dt: 'Giải phóng mặt bằng khu vực {noi}; Chỉnh trang hạ tầng {noi}; Giải ngân vốn nâng cấp {noi}; Vận động bàn giao mặt bằng {noi}',
  dd: 'Xử lý lấn chiếm đất công {noi}; Cấp giấy chứng nhận đất ở khu vực {noi}; Công khai quy hoạch {noi}; Xử lý xây dựng trái phép {noi}',
  nn: 'Phòng, chống thiên tai khu vực {noi}; Khắc phục sạt lở {noi}; Sản xuất vụ mới tại {noi}; Nạo vét kênh mương {noi}',
  cc: 'Giải quyết hồ sơ {tthc} quá hạn khu vực {noi}; Vận hành bộ phận một cửa {noi}; Niêm yết thủ tục lĩnh vực {tthc}',
  cds: 'Tổ công nghệ số cộng đồng {noi}; Số hóa hồ sơ {csdl} khu vực {noi}; Wifi công cộng {noi}; Thanh toán số tại {noi}',
  ns: 'Kiểm kê tài sản công khu vực {noi}; Thu thuế đất phi nông nghiệp {noi}; Dự toán duy tu {noi} năm {nam1}',
  dn: 'Hỗ trợ hộ kinh doanh {noi}; Phát triển du lịch {noi}',
  no: 'Vệ sinh môi trường {noi}; Bảo đảm trật tự đô thị {noi}; Thu gom rác thải {noi}; Tuyên truyền pháp luật {noi}; An ninh trật tự {noi}',
}

/** What any agency may be asked. */
const ANY: Titles = {
  dt: 'Báo cáo giải ngân vốn đầu tư công {thang}; Rà soát dự án chậm tiến độ tại {noi}; Phối hợp giải phóng mặt bằng {duong}; Kiểm tra tiến độ {ct}',
  as: 'Hỗ trợ {nhom} dịp Tết tại {noi}; Vận động xóa nhà tạm tại {noi}; Đỡ đầu xã khó khăn: {noi}',
  cds: 'Số hóa hồ sơ thủ tục hành chính {quy}; Cập nhật dữ liệu chuyên ngành {quy}; Dịch vụ công toàn trình {quy}; Ký số văn bản đi {quy}',
  nn: 'Nông thôn mới nâng cao tại {noi}; Tiêu thụ {cay} cho nông dân; Khắc phục mưa lũ tại {noi}; Tuyên truyền chống khai thác IUU {noi}',
  dd: 'Rà soát đất công chưa sử dụng tại {noi}; Góp ý quy hoạch {khu}; Cung cấp thông tin giá đất {kdc}',
  sx: 'Rà soát trụ sở dôi dư tại {noi}; Ổn định nhân sự sau sắp xếp đợt {dot}; Phân công nhiệm vụ sau sắp xếp {noi}',
  dn: 'Gỡ khó cho doanh nghiệp ngành {nganh}; Trả lời kiến nghị doanh nghiệp {kcn}; Triển khai Nghị quyết 68-NQ/TW tại {noi}',
  ns: 'Tiết kiệm chi ngân sách {quy}; Dự toán ngân sách cơ quan năm {nam1}; Kiểm kê tài sản cơ quan {quy}',
  cc: 'Cắt giảm thời gian xử lý hồ sơ {quy}; Tự kiểm tra kỷ luật hành chính {quy}; Rà soát quy trình nội bộ {quy}',
  no: 'Báo cáo kết quả công tác {quy}; Trả lời kiến nghị cử tri {noi}; Thực hiện kết luận thanh tra tại {noi}; Xử lý phản ánh của người dân {noi}',
}

/** Text and blanks by turns: even places are text. */
type Template = string[]

const split = (titles: Titles): Partial<Record<Code, Template[]>> =>
  Object.fromEntries(
    Object.entries(titles).map(([code, words]) => [code, words.split('; ').map(title => title.split(/[{}]/))]),
  )

const byLead = Object.fromEntries(Object.entries(BY_LEAD).map(([lead, titles]) => [lead, split(titles)]))
const ofCommunes = split(COMMUNE)
const ofAny = split(ANY)

const REFORM = dayOf('2025-07-01')
const LONGEST = 60

/** What nobody could have written before its day. */
const SINCE: [words: RegExp, since: Day][] = [
  [/Kon Tum|Măng Đen|Măng Bút|Plei Kần|Bờ Y|Đăk|Sao Mai|KCN Hòa Bình|Ngọc Linh|xứ lạnh/, REFORM],
  [/sắp xếp|Sắp xếp/, dayOf('2025-01-15')],
  [/68-NQ/, dayOf('2025-05-06')],
]

const tooEarly = (title: string, assigned: Day): boolean =>
  SINCE.some(([words, since]) => assigned < since && words.test(title))

export interface TitleQuestion {
  lead: string
  code: Code
  assigned: Day
  /** The day that the work is about: its deadline, else its end, else the day of assignment. */
  about: Day
}

function word(random: Random, blank: string, { lead, assigned, about }: TitleQuestion): string {
  const { year, month } = write(about)
  switch (blank) {
    case 'noi':
      return pick(random, localPlaces[lead] ?? (assigned < REFORM ? districtPlaces : communePlaces))
    case 'quy':
      return `quý ${quarterOf(about)}`
    case 'thang':
      return `tháng ${month}/${year}`
    case 'nam':
      return `${year}`
    case 'nam0':
      return `${year - 1}`
    case 'nam1':
      return `${year + 1}`
    default:
      return pick(random, fillings[blank]!)
  }
}

function fill(random: Random, template: Template, question: TitleQuestion): string {
  let title = ''
  template.forEach((part, i) => {
    title += i % 2 ? word(random, part, question) : part
  })
  return title
}

/** The titles that suit an agency's task; its own line of work before what any agency may be asked. */
function templates(random: Random, lead: string, code: Code): Template[] {
  const own = lead && isCommune(lead) ? ofCommunes[code] : byLead[lead]?.[code]
  return own && random() < 0.9 ? own : ofAny[code]!
}

/** A title of at most 60 characters that no task has yet; where all have been given, one of another batch. */
export function titleOf(random: Random, question: TitleQuestion, given: Set<string>): string {
  let title = ''
  for (let tries = 0; tries < 40; tries++) {
    title = fill(random, pick(random, templates(random, question.lead, question.code)), question)
    if (title.length <= LONGEST && !given.has(title) && !tooEarly(title, question.assigned)) break
  }
  given.add(title)
  return title
}
