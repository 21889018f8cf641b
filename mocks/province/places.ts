/** Words that fill the blanks of titles. Places have their names of the day: the two tiers began on 1/7/2025. */
const split = (words: string): string[] => words.split('; ')

export const districtPlaces = split(
  'huyện Bình Sơn; huyện Sơn Tịnh; huyện Tư Nghĩa; huyện Nghĩa Hành; huyện Mộ Đức; huyện Trà Bồng; huyện Sơn Hà; huyện Sơn Tây; huyện Minh Long; huyện Ba Tơ; huyện Lý Sơn; thị xã Đức Phổ; TP Quảng Ngãi; thị trấn Châu Ổ; thị trấn La Hà; thị trấn Sông Vệ; thị trấn Chợ Chùa; thị trấn Di Lăng; thị trấn Trà Xuân; thị trấn Mộ Đức; xã Bình Hải; xã Bình Châu; xã Tịnh Kỳ; xã Tịnh Khê; xã Nghĩa An; xã Đức Lợi; xã Phổ Thạnh; xã Phổ An; xã Bình Thạnh; xã Hành Thiện; xã Sơn Dung; xã Ba Vinh; xã Trà Phong; xã Long Mai; xã Đức Thạnh; xã Tịnh Ấn Tây',
)

export const communePlaces = split(
  'xã Tịnh Khê; xã An Phú; xã Bình Minh; xã Bình Chương; xã Vạn Tường; xã Đông Sơn; xã Trường Giang; xã Ba Gia; xã Thọ Phong; xã Tư Nghĩa; xã Vệ Giang; xã Nghĩa Giang; xã Trà Giang; xã Nghĩa Hành; xã Đình Cương; xã Thiện Tín; xã Phước Giang; xã Long Phụng; xã Mỏ Cày; xã Mộ Đức; xã Lân Phong; xã Trà Bồng; xã Tây Trà; xã Thanh Bồng; xã Cà Đam; xã Sơn Hạ; xã Sơn Linh; xã Sơn Hà; xã Sơn Kỳ; xã Sơn Tây; xã Minh Long; xã Sơn Mai; xã Ba Vì; xã Ba Tô; xã Ba Dinh; xã Ba Vinh; xã Ba Động; xã Đặng Thùy Trâm; phường Sa Huỳnh; phường Trà Câu; phường Nghĩa Lộ; phường Trương Quang Trọng; phường Đăk Cấm; phường Đăk Bla; xã Ngọk Bay; xã Ia Chim; xã Đăk Rơ Wa; xã Đăk Hà; xã Đăk Tô; xã Kon Đào; xã Tu Mơ Rông; xã Măng Ri; xã Sa Loong; xã Dục Nông; xã Ngọc Linh; xã Đăk Pék; xã Đăk Môn; xã Sa Thầy; xã Ya Ly; xã Ia Tơi; xã Kon Braih; xã Măng Bút; xã Kon Plông; xã Rờ Kơi; xã Mô Rai; xã Ia Đal',
)

/** What lies within a commune that leads. */
export const localPlaces: Record<string, string[]> = {
  'kon-tum': split(
    'làng Kon Klor; phường Kon Tum; làng Plei Tơ Nghia; phường Thống Nhất cũ; làng Kon H’ra Chót; khu Quang Trung; làng Plei Đôn',
  ),
  'ly-son': split(
    'đảo Bé; đảo Lớn; thôn Tây An Vĩnh; thôn Đông An Vĩnh; thôn Tây An Hải; thôn Đông An Hải; đặc khu Lý Sơn',
  ),
  'binh-son': split('xã Bình Sơn; khu Châu Ổ; thôn Giao Thủy; thôn Phú Lễ; khu Bình Trung; khu Bình Thới; thôn Mỹ Huệ'),
  'cam-thanh': split(
    'phường Cẩm Thành; khu Trần Hưng Đạo; khu Nguyễn Nghiêm; khu Chánh Lộ; khu Bàu Cả; khu Nam Trà Khúc; khu Lê Hồng Phong',
  ),
  'duc-pho': split('phường Đức Phổ; khu Phổ Minh; khu Phổ Ninh; khu Phổ Hòa; thôn An Ninh; khu Mỹ Á'),
  'son-tinh': split('xã Sơn Tịnh; thôn Hà Trung; thôn Trường Thọ; khu Tịnh Hà; khu Tịnh Bình; thôn Thọ Lộc'),
  'mang-den': split(
    'xã Măng Đen; thôn Kon Pring; thôn Kon Bring; khu Đăk Long cũ; khu trung tâm Măng Đen; thôn Kon Chốt',
  ),
  'bo-y': split('xã Bờ Y; thôn Iệc; làng Đăk Mế; thôn Măng Tôn; khu Plei Kần; khu cửa khẩu Bờ Y'),
  'ba-to': split('xã Ba Tơ; thôn Nước Lá; thôn Đá Bàn; khu Ba Cung; khu Ba Bích; thôn Tài Năng'),
}

export const fillings: Record<string, string[]> = {
  duong: split(
    'đường Hoàng Sa – Dốc Sỏi; đường ven biển Dung Quất – Sa Huỳnh; đường Trà Bồng – Tây Trà; đường tránh Quốc lộ 24; đường tỉnh 623B; đường tỉnh 624; đường tỉnh 626; đường tỉnh 622C; tuyến nối cao tốc; Quốc lộ 24B; đường Nguyễn Công Phương nối dài; đường Sơn Hà – Sơn Tây; đường Bà Triệu nối dài; tuyến tránh thị trấn Châu Ổ; đường Ngọc Hoàng – Măng Bút; đường Đăk Tô – Tu Mơ Rông',
  ),
  kdc: split(
    'KDC Tây Trương Quang Trọng; KDC Bắc Huỳnh Thúc Kháng; KDC Đồng Bàu; KDC Nam Sông Vệ; KDC Phú Mỹ; KDC An Phú; KDC Bàu Giang; KDC Ngọc Bảo Viên; KDC Nghĩa Điền; KDC Tịnh Long; KDC Sơn Tịnh; KDC La Hà; KĐT Phú An Khang; KĐT An Lộc Phát; TĐC Nghĩa Kỳ; TĐC Hành Thuận; TĐC Vạn Tường; TĐC Đức Phong',
  ),
  khu: split(
    'đô thị Sa Huỳnh; khu Nam sông Trà Khúc; khu Đông Nam Dung Quất; khu du lịch Mỹ Khê; khu công nghiệp Dung Quất II; phân khu Bắc Vạn Tường; khu đô thị Bàu Giang; khu du lịch Măng Đen; khu Bình Hòa – Bình Phước; khu trung tâm Plei Kần; khu Tịnh Phong; khu cửa khẩu Bờ Y',
  ),
  ct: split(
    'cầu Trà Khúc 3; cầu Trà Khúc 1; đập dâng hạ lưu sông Trà Khúc; kè Hòa Hà; kè chống xói lở bờ Bắc sông Trà Khúc; cầu Thạch Bích; kè sông Vệ; hồ chứa nước Suối Đá; trung tâm hội nghị tỉnh; bến cảng Bến Đình; cầu cửa Đại; kè biển Phổ Châu; cầu Sông Rin; cầu số 3 qua sông Đăk Bla; bảo tàng tỉnh; sân vận động tỉnh',
  ),
  kcn: split(
    'KCN VSIP; KCN Tịnh Phong; KCN Quảng Phú; KCN Dung Quất II; KCN Bình Thanh; KCN Phổ Phong; CCN La Hà; CCN Tịnh Ấn Tây; CCN Đồng Dinh; KCN Sao Mai; KCN Hòa Bình; CCN Đăk La',
  ),
  ho: split(
    'hồ Nước Trong; hồ Núi Ngang; hồ Liệt Sơn; hồ Diên Trường; hồ Đá Bàn; hồ Sở Hầu; hồ Hóc Sầm; hồ Gia Hội; hồ Huân Phong; hồ Cây Khế; hồ Đăk Yên; hồ Đăk Uy; kênh B8 Thạch Nham; đập Thạch Nham',
  ),
  bv: split(
    'Bệnh viện Đa khoa tỉnh; Bệnh viện Sản – Nhi; Bệnh viện Y học cổ truyền; Bệnh viện Tâm thần; Bệnh viện Mắt; Bệnh viện Nội tiết; TTYT Bình Sơn; TTYT Trà Bồng; TTYT Ba Tơ; TTYT Sơn Hà; TTYT Đức Phổ; TTYT Mộ Đức; TTYT Lý Sơn; Bệnh viện Đa khoa Kon Tum',
  ),
  truong: split(
    'THPT Trần Quốc Tuấn; THPT Lê Khiết; THPT Bình Sơn; THPT Ba Gia; THPT Sơn Mỹ; THPT Lý Sơn; THPT Ba Tơ; THPT Trà Bồng; THPT Minh Long; PTDTNT tỉnh; THPT Kon Tum; THPT Mộ Đức; THPT Thu Xà; THPT Đức Phổ; PTDTBT Sơn Bua; PTDTBT Trà Tây',
  ),
  tthc: split(
    'đất đai; xây dựng; hộ tịch; đầu tư; đăng ký kinh doanh; bảo trợ xã hội; người có công; giáo dục; y tế; giao thông; môi trường; lâm nghiệp; thủy sản; khoáng sản; việc làm; công chứng; du lịch; an toàn thực phẩm',
  ),
  cay: split(
    'keo gỗ lớn; quế Trà Bồng; sâm Ngọc Linh; tỏi Lý Sơn; cà phê xứ lạnh; cây ăn quả Nghĩa Hành; lúa chất lượng cao; mía; mì; dược liệu; rau an toàn; cau Sơn Tây',
  ),
  hang: split('gạo; mì; tôm thẻ; quế; dăm gỗ; dệt may; thép; cà phê; hải sản; đồ gỗ; sâm Ngọc Linh'),
  csdl: split(
    'hộ tịch; đất đai; cán bộ, công chức; giá; doanh nghiệp; an sinh xã hội; trẻ em; lao động, việc làm; nông nghiệp; quy hoạch; giao thông; khám chữa bệnh; ngành giáo dục; văn hóa, du lịch; tài sản công; lâm nghiệp; môi trường; công nghiệp',
  ),
  nhom: split(
    'trẻ em mồ côi; người cao tuổi; người khuyết tật; hộ nghèo; hộ cận nghèo; người có công; lao động nữ; học sinh bán trú; đồng bào thiểu số; công nhân khu công nghiệp; ngư dân; phụ nữ đơn thân',
  ),
  benh: split('sốt xuất huyết; sởi; tay chân miệng; bạch hầu; dại; lao; sốt rét; không lây nhiễm; cúm mùa'),
  nganh: split(
    'khai thác khoáng sản; vật liệu xây dựng; vận tải; xăng dầu; điện; chế biến gỗ; thủy sản; du lịch; logistics; bán lẻ; phân bón; dược phẩm',
  ),
  n: split('12; 15; 17; 18; 21; 23; 26; 28; 32; 35; 41; 46; 54; 63; 72; 96'),
  dot: split('1; 2; 3; 4'),
  nuoc: split('Hàn Quốc; Nhật Bản; Lào; Singapore; Đức; Hà Lan; Ấn Độ; Úc; Pháp; Trung Quốc; Hoa Kỳ; Campuchia'),
}
