import type { Code, Status } from './quotas.ts'

/** A task of the pictures, told by hand; what is missing here is made up like any other task's. */
export interface Named {
  status: Status
  lead: string
  code: Code
  title: string
  /** The last on-time day. */
  last: string
  assigned?: string
  deadline?: { kind: 'before' | 'by' | 'within'; date?: string; period?: string; text: string }
  /** Number of a document below, and the clause in it. */
  document?: [string, string]
  coordinators?: string[]
  /** The latest updates: day, percent, note. Earlier ones are filled in back to the assignment. */
  updates: [string, number, string?][]
  blocked?: { on: string; waitsFor?: string; escalated?: boolean; note: string; proposal?: string }
  reminded?: string[]
  submitted?: string
  /** Only its hand-written updates: none are filled in. */
  whole?: boolean
  former?: { lead: string; until: string; note: string }
  extended?: { on: string; from: { kind: 'before'; date: string; text: string }; last: string; note: string; reference: string }
  detail?: string
  product?: string
  supervisor?: string
}

export interface NamedDocument {
  number: string
  kind: string
  issuedOn: string
  title: string
  supervisor: string
  followedBy: string
}

const DEPUTY_ECONOMY = 'Phó Chủ tịch UBND tỉnh phụ trách kinh tế'
const DEPUTY_CULTURE = 'Phó Chủ tịch UBND tỉnh phụ trách văn hóa – xã hội'

export const namedDocuments: readonly NamedDocument[] = [
  { number: '88/KH-UBND', kind: 'Kế hoạch', issuedOn: '2025-04-24', title: 'Xóa nhà tạm, nhà dột nát trên địa bàn tỉnh năm 2025', supervisor: DEPUTY_CULTURE, followedBy: 'KGVX' },
  { number: '141/TB-UBND', kind: 'Thông báo', issuedOn: '2025-05-12', title: 'Kết luận của Phó Chủ tịch UBND tỉnh về giải phóng mặt bằng các dự án trọng điểm', supervisor: 'Phó Chủ tịch UBND tỉnh', followedBy: 'KTN' },
  { number: '119/KH-UBND', kind: 'Kế hoạch', issuedOn: '2025-05-14', title: 'Triển khai Nghị quyết 57-NQ/TW và Đề án 06 năm 2025', supervisor: 'Phó Chủ tịch Thường trực UBND tỉnh', followedBy: 'KGVX' },
  { number: '164/TB-UBND', kind: 'Thông báo', issuedOn: '2025-06-02', title: 'Kết luận của Chủ tịch UBND tỉnh về quy hoạch và phát triển đô thị', supervisor: 'Chủ tịch UBND tỉnh', followedBy: 'KTN' },
  { number: '198/TB-UBND', kind: 'Thông báo', issuedOn: '2025-07-01', title: 'Kết luận của Phó Chủ tịch Thường trực UBND tỉnh về dự án đầu tư tại Khu kinh tế Dung Quất', supervisor: 'Phó Chủ tịch Thường trực UBND tỉnh', followedBy: 'KTTH' },
  { number: '221/TB-UBND', kind: 'Thông báo', issuedOn: '2025-07-23', title: 'Kết luận của Phó Chủ tịch UBND tỉnh về phát triển nhà ở xã hội', supervisor: DEPUTY_ECONOMY, followedBy: 'KTN' },
  { number: '234/TB-UBND', kind: 'Thông báo', issuedOn: '2025-08-04', title: 'Kết luận của Chủ tịch UBND tỉnh về giải ngân vốn đầu tư công', supervisor: 'Chủ tịch UBND tỉnh', followedBy: 'KTTH' },
  { number: '241/TB-UBND', kind: 'Thông báo', issuedOn: '2025-08-11', title: 'Kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp giao ban ngành xây dựng', supervisor: DEPUTY_ECONOMY, followedBy: 'KTN' },
  { number: '3955/UBND-KTN', kind: 'Công văn', issuedOn: '2025-08-28', title: 'V/v tăng cường quản lý trật tự xây dựng', supervisor: DEPUTY_ECONOMY, followedBy: 'KTN' },
  { number: '4102/UBND-KTN', kind: 'Công văn', issuedOn: '2025-09-15', title: 'V/v công bố giá vật liệu xây dựng', supervisor: DEPUTY_ECONOMY, followedBy: 'KTN' },
  { number: '4131/UBND-KTN', kind: 'Công văn', issuedOn: '2025-09-17', title: 'V/v nguồn vật liệu đắp cho các dự án cao tốc', supervisor: DEPUTY_ECONOMY, followedBy: 'KTN' },
]

const before = (date: string, text: string) => ({ kind: 'before' as const, date, text })
const by = (date: string, text: string) => ({ kind: 'by' as const, date, text })
const within = (period: string, text: string) => ({ kind: 'within' as const, period, text })

const overdue: readonly Omit<Named, 'status'>[] = [
  {
    lead: 'snnmt', code: 'dd', title: 'Cấp giấy chứng nhận đất ở tái định cư đợt 2', last: '2025-07-18', assigned: '2025-05-05',
    deadline: by('2025-07-18', 'chậm nhất ngày 18/7/2025'), coordinators: ['sxd', 'binh-son', 'thue'],
    updates: [['2025-05-29', 20], ['2025-06-25', 45], ['2025-07-16', 60], ['2025-08-26', 65], ['2025-10-02', 70, 'Đã cấp 212/306 giấy chứng nhận']],
    blocked: { on: '2025-08-26', waitsFor: 'sxd', note: 'Chờ Sở Xây dựng nghiệm thu hạ tầng kỹ thuật khu tái định cư', proposal: 'Cho phép cấp giấy chứng nhận theo từng phân khu đã nghiệm thu' },
    reminded: ['2025-07-25', '2025-08-18', '2025-09-29'], product: 'Giấy chứng nhận, báo cáo', whole: true,
  },
  {
    lead: 'sxd', code: 'dd', title: 'Điều chỉnh quy hoạch chung đô thị Vạn Tường', last: '2025-07-31', assigned: '2025-06-02',
    deadline: within('2025-07', 'trong tháng 7/2025'), document: ['164/TB-UBND', '4'], coordinators: ['bql-dung-quat', 'snnmt'],
    updates: [['2025-06-20', 10], ['2025-07-15', 25], ['2025-08-20', 35], ['2025-09-28', 40, 'Đã hoàn chỉnh hồ sơ lấy ý kiến']],
    blocked: { on: '2025-09-28', escalated: true, note: 'Ranh giới điều chỉnh chồng lấn quy hoạch phân khu KCN Dung Quất II, vượt thẩm quyền của Sở', proposal: 'Xin ý kiến UBND tỉnh về ranh giới và quy mô dân số' },
    reminded: ['2025-08-12', '2025-09-14'], product: 'Đồ án quy hoạch, tờ trình', whole: true,
  },
  {
    lead: 'bql-giao-thong', code: 'dt', title: 'Mặt bằng đường Hoàng Sa – Dốc Sỏi', last: '2025-08-12', assigned: '2025-05-12',
    deadline: before('2025-08-13', 'trước ngày 13/8/2025'), document: ['141/TB-UBND', '3'], coordinators: ['sxd', 'snnmt', 'binh-son'],
    updates: [['2025-06-05', 20], ['2025-07-03', 40], ['2025-08-04', 55], ['2025-09-08', 60], ['2025-10-06', 65, 'Còn 31 hộ chưa bàn giao mặt bằng']],
    blocked: { on: '2025-09-08', waitsFor: 'snnmt', note: 'Chờ Sở NN&MT xác nhận nguồn gốc đất của 31 hộ' },
    reminded: ['2025-08-20', '2025-09-22'], whole: true,
  },
  {
    lead: 'snnmt', code: 'dd', title: 'Xác định giá đất KDC Tây Trương Quang Trọng', last: '2025-08-20', assigned: '2025-06-16',
    deadline: before('2025-08-21', 'trước ngày 21/8/2025'), coordinators: ['stc', 'thue'],
    updates: [['2025-07-10', 30], ['2025-08-07', 50], ['2025-09-11', 60], ['2025-10-08', 75, 'Đã có chứng thư thẩm định giá']],
    blocked: { on: '2025-09-11', waitsFor: 'stc', note: 'Chờ Sở Tài chính thẩm định phương án giá đất' },
    reminded: ['2025-08-28', '2025-09-29'], whole: true,
  },
  {
    lead: 'stc', code: 'ns', title: 'Xử lý trụ sở dôi dư sau sắp xếp đơn vị hành chính', last: '2025-08-25', assigned: '2025-07-07',
    deadline: by('2025-08-25', 'chậm nhất ngày 25/8/2025'), coordinators: ['sxd', 'snv', 'vp'],
    updates: [['2025-07-24', 20], ['2025-08-15', 35], ['2025-09-15', 45, 'Đã rà soát 187 cơ sở nhà, đất']],
    blocked: { on: '2025-09-15', escalated: true, note: 'Chưa thống nhất phương án với 41 cơ sở do trung ương quản lý', proposal: 'Báo cáo Bộ Tài chính cho chuyển giao về địa phương' },
    reminded: ['2025-09-03', '2025-10-06'], whole: true,
  },
  {
    lead: 'bql-dung-quat', code: 'dn', title: 'Phương án di dời hộ dân vùng đệm KCN Dung Quất II', last: '2025-08-31', assigned: '2025-06-09',
    deadline: within('2025-08', 'trong tháng 8/2025'), coordinators: ['snnmt', 'binh-son'],
    updates: [['2025-07-02', 15], ['2025-08-05', 30], ['2025-09-10', 45]],
    blocked: { on: '2025-09-10', waitsFor: 'snnmt', note: 'Chờ Sở NN&MT thẩm định giá đất cụ thể' },
    reminded: ['2025-09-15', '2025-10-13'], whole: true,
  },
  {
    lead: 'kon-tum', code: 'nn', title: 'Xử lý điểm sạt lở bờ sông Đăk Bla', last: '2025-09-05', assigned: '2025-07-14',
    deadline: by('2025-09-05', 'chậm nhất ngày 05/9/2025'), coordinators: ['snnmt', 'stc'],
    updates: [['2025-08-06', 30], ['2025-09-03', 55], ['2025-09-26', 70], ['2025-10-17', 80, 'Đã thả rọ đá 260/310 m']],
    reminded: ['2025-09-15'], whole: true,
  },
  {
    lead: 'sxd', code: 'as', title: 'Thẩm định giá cho thuê nhà ở xã hội đợt 1', last: '2025-09-09', assigned: '2025-07-23',
    deadline: before('2025-09-10', 'trước ngày 10/9/2025'), document: ['221/TB-UBND', '5.a'], coordinators: ['stc'],
    updates: [['2025-08-12', 30], ['2025-09-04', 60], ['2025-10-13', 80, 'Đã gửi hồ sơ bổ sung lần 2']],
    blocked: { on: '2025-10-13', waitsFor: 'stc', note: 'Chờ Sở Tài chính có ý kiến về khung giá' },
    reminded: ['2025-09-21'], whole: true,
  },
  {
    lead: 'bql-giao-thong', code: 'dt', title: 'Di dời lưới điện phục vụ thi công cầu Trà Khúc 3', last: '2025-09-11', assigned: '2025-06-19',
    deadline: before('2025-09-12', 'trước ngày 12/9/2025'), coordinators: ['sxd', 'sct'], updates: [['2025-10-10', 55]],
    blocked: { on: '2025-10-02', note: 'Chờ ngành điện thống nhất phương án cắt điện thi công' }, reminded: ['2025-09-22'],
  },
  {
    lead: 'snv', code: 'sx', title: 'Bố trí cán bộ dôi dư cấp xã sau sắp xếp', last: '2025-09-14', assigned: '2025-07-10',
    deadline: before('2025-09-15', 'trước ngày 15/9/2025'), coordinators: ['stc', 'stp'], updates: [['2025-10-03', 60]],
    blocked: { on: '2025-10-03', escalated: true, note: 'Số lượng dôi dư vượt định mức, vượt thẩm quyền của Sở', proposal: 'Kéo dài thời gian bố trí đến hết năm 2026' }, reminded: ['2025-09-22'],
  },
  {
    lead: 'snnmt', code: 'nn', title: 'Xử lý tàu cá mất kết nối giám sát hành trình', last: '2025-09-15', assigned: '2025-07-15',
    deadline: by('2025-09-15', 'đến hết ngày 15/9/2025'), coordinators: ['ly-son', 'duc-pho'], updates: [['2025-09-12', 65]], reminded: ['2025-09-24', '2025-10-15'],
  },
  {
    lead: 'skhcn', code: 'cds', title: 'Kết nối cơ sở dữ liệu dân cư với kho dữ liệu tỉnh', last: '2025-09-18', assigned: '2025-05-14',
    deadline: before('2025-09-19', 'trước ngày 19/9/2025'), document: ['119/KH-UBND', 'II.3'], coordinators: ['cong-an', 'vp'], updates: [['2025-10-14', 75]],
    blocked: { on: '2025-09-29', waitsFor: 'cong-an', note: 'Chờ Công an tỉnh kiểm tra an toàn thông tin' }, reminded: ['2025-09-26'],
  },
  {
    lead: 'stc', code: 'ns', title: 'Quyết toán ngân sách năm 2024 của các huyện', last: '2025-09-20', assigned: '2025-07-02',
    deadline: by('2025-09-20', 'chậm nhất ngày 20/9/2025'), coordinators: ['thue'], updates: [['2025-10-09', 70]], reminded: ['2025-09-29'],
  },
  {
    lead: 'sxd', code: 'dd', title: 'Xử lý vi phạm trật tự xây dựng dọc Quốc lộ 1', last: '2025-09-23', assigned: '2025-08-28',
    deadline: before('2025-09-24', 'trước ngày 24/9/2025'), document: ['3955/UBND-KTN', '3'], coordinators: ['cong-an', 'duc-pho'],
    updates: [['2025-09-15', 50, 'Đã lập biên bản 14/27 trường hợp']], reminded: ['2025-10-06'], whole: true,
  },
  {
    lead: 'sgddt', code: 'as', title: 'Bố trí giáo viên cho trường nội trú vùng biên', last: '2025-09-25', assigned: '2025-07-28',
    deadline: by('2025-09-25', 'chậm nhất ngày 25/9/2025'), coordinators: ['snv', 'bo-y'], updates: [['2025-10-16', 70]],
    blocked: { on: '2025-09-23', waitsFor: 'snv', note: 'Chờ Sở Nội vụ giao bổ sung biên chế' },
  },
  {
    lead: 'syt', code: 'as', title: 'Bổ sung bác sĩ cho trạm y tế 12 xã miền núi', last: '2025-09-27', assigned: '2025-06-24',
    deadline: by('2025-09-27', 'chậm nhất ngày 27/9/2025'), coordinators: ['snv'], updates: [['2025-10-11', 60]],
  },
  {
    lead: 'bql-giao-thong', code: 'dt', title: 'Giải ngân kế hoạch vốn 2025 dự án đường ven biển', last: '2025-09-28', assigned: '2025-08-04',
    deadline: by('2025-09-28', 'chậm nhất ngày 28/9/2025'), document: ['234/TB-UBND', '1'], coordinators: ['sxd', 'stc'],
    updates: [['2025-08-18', 15], ['2025-09-11', 40], ['2025-09-25', 50, 'Đã giải ngân 412/824 tỷ đồng']], reminded: ['2025-10-07'], whole: true,
  },
  {
    lead: 'sxd', code: 'dt', title: 'Phương án giải phóng mặt bằng nút giao Bắc Sơn Tịnh', last: '2025-09-30', assigned: '2025-05-12',
    document: ['141/TB-UBND', '5.b'], coordinators: ['snnmt', 'bql-giao-thong', 'son-tinh'],
    detail: 'Giao UBND huyện Sơn Tịnh chủ trì, phối hợp với Sở Xây dựng, Sở Nông nghiệp và Môi trường, Ban QLDA đầu tư xây dựng các công trình giao thông tỉnh rà soát, hoàn thiện phương án bồi thường, hỗ trợ, tái định cư 46 hộ trong phạm vi nút giao Bắc Sơn Tịnh; báo cáo UBND tỉnh trước ngày 01/8/2025.',
    updates: [['2025-06-10', 15, 'Hoàn thành kiểm đếm đợt 1'], ['2025-08-22', 35, 'Đã niêm yết công khai phương án'], ['2025-09-12', 60, '28/46 hộ đồng ý']],
    blocked: { on: '2025-09-12', waitsFor: 'snnmt', note: 'Chờ Sở NN&MT xác nhận nguồn gốc đất của 18 hộ' },
    former: { lead: 'huyen-son-tinh', until: '2025-07-01', note: 'UBND huyện Sơn Tịnh kết thúc hoạt động' },
    extended: { on: '2025-07-28', from: before('2025-08-01', 'trước ngày 01/8/2025'), last: '2025-07-31', note: 'Gia hạn khi chưa quá hạn', reference: '3391/UBND-KTN ngày 28/7/2025' },
    deadline: by('2025-09-30', 'đến hết ngày 30/9/2025'), product: 'Phương án, tờ trình', supervisor: 'Phó Chủ tịch UBND tỉnh', whole: true,
  },
  {
    lead: 'syt', code: 'cds', title: 'Bệnh án điện tử tại 5 bệnh viện tuyến tỉnh', last: '2025-09-30', assigned: '2025-05-14',
    deadline: within('2025-Q3', 'trong Quý III/2025'), document: ['119/KH-UBND', 'III.2'], coordinators: ['skhcn', 'bhxh'],
    updates: [['2025-05-28', 10], ['2025-06-18', 20], ['2025-07-04', 30], ['2025-08-01', 45], ['2025-08-22', 55], ['2025-09-19', 65], ['2025-10-15', 70, '3/5 bệnh viện đã vận hành']],
    blocked: { on: '2025-10-06', waitsFor: 'skhcn', note: 'Chờ Sở KH&CN thẩm định hạ tầng máy chủ' }, reminded: ['2025-10-07'], whole: true,
  },
  {
    lead: 'binh-son', code: 'as', title: 'Xóa 23 nhà tạm, nhà dột nát còn lại', last: '2025-09-30', assigned: '2025-04-24',
    deadline: within('2025-Q3', 'trong Quý III/2025'), document: ['88/KH-UBND', 'II.1'], coordinators: ['sxd', 'snv'],
    updates: [['2025-05-29', 20], ['2025-06-23', 35], ['2025-07-18', 50], ['2025-08-07', 60], ['2025-09-03', 75], ['2025-09-19', 85], ['2025-10-14', 95]],
    submitted: '2025-10-21', whole: true,
  },
  {
    lead: 'bql-dung-quat', code: 'dn', title: 'Rà soát dự án chưa triển khai trong KKT Dung Quất', last: '2025-10-01', assigned: '2025-07-01',
    deadline: by('2025-10-01', 'chậm nhất ngày 01/10/2025'), document: ['198/TB-UBND', '5'], coordinators: ['stc', 'snnmt'],
    updates: [['2025-07-11', 10], ['2025-08-06', 20], ['2025-08-27', 30], ['2025-09-24', 40], ['2025-10-10', 45], ['2025-10-16', 50]], whole: true,
  },
  {
    lead: 'sxd', code: 'dt', title: 'Công bố giá vật liệu xây dựng khu vực Kon Tum', last: '2025-10-03', assigned: '2025-09-15',
    deadline: by('2025-10-03', 'chậm nhất ngày 03/10/2025'), document: ['4102/UBND-KTN', '1'], coordinators: ['stc', 'kon-tum'],
    updates: [['2025-10-04', 70]], whole: true,
  },
  {
    lead: 'skhcn', code: 'cds', title: 'Chuẩn hóa dữ liệu nguồn cho Trung tâm IOC', last: '2025-10-05', assigned: '2025-05-14',
    deadline: before('2025-10-06', 'trước ngày 06/10/2025'), document: ['119/KH-UBND', 'IV.1'], coordinators: ['vp', 'cong-an'],
    updates: [['2025-06-02', 5], ['2025-07-02', 10], ['2025-07-29', 20], ['2025-08-18', 25], ['2025-09-03', 30], ['2025-10-02', 35], ['2025-10-09', 40]], whole: true,
  },
  {
    lead: 'snnmt', code: 'dt', title: 'Nguồn đất đắp cao tốc Quảng Ngãi – Hoài Nhơn', last: '2025-10-06', assigned: '2025-09-17',
    deadline: before('2025-10-07', 'trước ngày 07/10/2025'), document: ['4131/UBND-KTN', '2'], coordinators: ['sxd', 'bql-giao-thong'],
    updates: [['2025-09-24', 30, 'Đã khảo sát 4 mỏ đất']],
    blocked: { on: '2025-09-24', waitsFor: 'sxd', note: 'Chờ Sở Xây dựng xác định nhu cầu khối lượng đắp' }, whole: true,
  },
  {
    lead: 'stp', code: 'cc', title: 'Rà soát văn bản quy phạm pháp luật sau hợp nhất tỉnh', last: '2025-10-07', assigned: '2025-07-08',
    deadline: by('2025-10-07', 'chậm nhất ngày 07/10/2025'), coordinators: ['snv', 'vp'], updates: [['2025-10-15', 85]],
  },
  {
    lead: 'bql-dung-quat', code: 'dt', title: 'Bàn giao mặt bằng khu tái định cư Vạn Tường', last: '2025-10-08', assigned: '2025-06-30',
    coordinators: ['sxd', 'snnmt'], updates: [['2025-10-13', 65]],
  },
  {
    lead: 'stc', code: 'sx', title: 'Bàn giao tài sản của các huyện kết thúc hoạt động', last: '2025-10-09', assigned: '2025-07-07',
    deadline: before('2025-10-10', 'trước ngày 10/10/2025'), coordinators: ['sxd', 'snv'], updates: [['2025-10-14', 80]],
  },
  {
    lead: 'sxd', code: 'as', title: 'Kế hoạch phát triển nhà ở năm 2026', last: '2025-10-10', assigned: '2025-08-11',
    deadline: before('2025-10-11', 'trước ngày 11/10/2025'), document: ['241/TB-UBND', '5'], coordinators: ['stc', 'snnmt'],
    updates: [['2025-09-05', 30], ['2025-09-29', 60], ['2025-10-13', 80]], whole: true,
  },
  { lead: 'syt', code: 'as', title: 'Đấu thầu thuốc tập trung cấp tỉnh năm 2026', last: '2025-10-11', assigned: '2025-07-16', coordinators: ['stc', 'bhxh'], updates: [['2025-10-09', 70]] },
  { lead: 'snv', code: 'sx', title: 'Chi trả chế độ nghỉ việc theo Nghị định 178 đợt 5', last: '2025-10-12', assigned: '2025-08-19', coordinators: ['stc'], updates: [['2025-10-17', 90]] },
  { lead: 'bql-giao-thong', code: 'dt', title: 'Thu hồi tạm ứng dự án đường Trà Bồng – Tây Trà', last: '2025-10-13', assigned: '2025-08-04', document: ['234/TB-UBND', '4'], coordinators: ['stc'], updates: [['2025-10-08', 45]] },
  { lead: 'snnmt', code: 'nn', title: 'Phương án trồng rừng thay thế năm 2025', last: '2025-10-14', assigned: '2025-07-21', deadline: before('2025-10-15', 'trước ngày 15/10/2025'), coordinators: ['ba-to', 'mang-den'], updates: [['2025-10-10', 75]] },
  { lead: 'kon-tum', code: 'sx', title: 'Sắp xếp trụ sở làm việc các phòng chuyên môn', last: '2025-10-15', assigned: '2025-08-14', coordinators: ['stc'], updates: [['2025-10-13', 85]] },
  { lead: 'skhcn', code: 'dn', title: 'Hỗ trợ doanh nghiệp đổi mới công nghệ đợt 1', last: '2025-10-16', assigned: '2025-07-30', coordinators: ['stc'], updates: [['2025-10-10', 70]] },
  { lead: 'sgddt', code: 'cds', title: 'Triển khai học bạ số cấp trung học cơ sở', last: '2025-10-17', assigned: '2025-08-12', coordinators: ['skhcn'], updates: [['2025-10-15', 80]] },
  { lead: 'svhttdl', code: 'as', title: 'Hồ sơ chế độ đối với nghệ nhân ưu tú', last: '2025-10-19', assigned: '2025-08-26', coordinators: ['snv', 'stc'], updates: [['2025-10-14', 75]] },
  { lead: 'ly-son', code: 'nn', title: 'Neo đậu tàu thuyền mùa mưa bão tại cảng Bến Đình', last: '2025-10-20', assigned: '2025-09-08', coordinators: ['snnmt', 'bchqs'], updates: [['2025-10-16', 80]] },
  { lead: 'stc', code: 'ns', title: 'Phân bổ kinh phí chi thường xuyên cho xã mới', last: '2025-10-21', assigned: '2025-09-10', deadline: before('2025-10-22', 'trước ngày 22/10/2025'), coordinators: ['snv'], updates: [['2025-10-20', 90]] },
]

const on = (date: string, words: string) => by(date, `${words} ${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`)

const dueSoon: readonly Omit<Named, 'status'>[] = [
  { lead: 'syt', code: 'cds', title: 'Kết nối Trung tâm dữ liệu y tế quốc gia', last: '2025-10-22', assigned: '2025-07-22', deadline: on('2025-10-22', 'chậm nhất ngày'), updates: [['2025-10-17', 90]] },
  { lead: 'sct', code: 'dn', title: 'Phương án hàng hóa Tết 2026', last: '2025-10-22', assigned: '2025-09-10', deadline: before('2025-10-23', 'trước ngày 23/10/2025'), updates: [['2025-10-20', 85]] },
  { lead: 'snnmt', code: 'nn', title: 'Kiểm tra an toàn 123 hồ chứa nước', last: '2025-10-22', assigned: '2025-08-20', deadline: on('2025-10-22', 'đến hết ngày'), updates: [['2025-10-16', 95, 'Đã kiểm tra 118/123 hồ']] },
  { lead: 'stc', code: 'dt', title: 'Phân bổ vốn đầu tư công bổ sung', last: '2025-10-23', assigned: '2025-09-16', deadline: before('2025-10-24', 'trước ngày 24/10/2025'), updates: [['2025-10-15', 80]] },
  { lead: 'sxd', code: 'dt', title: 'Nghiệm thu khu tái định cư Nghĩa Kỳ', last: '2025-10-23', assigned: '2025-07-29', deadline: on('2025-10-23', 'chậm nhất ngày'), updates: [['2025-10-13', 80]] },
  { lead: 'skhcn', code: 'cds', title: 'Danh mục nhiệm vụ KH&CN cấp tỉnh năm 2026', last: '2025-10-24', assigned: '2025-08-18', deadline: before('2025-10-25', 'trước ngày 25/10/2025'), updates: [['2025-10-14', 75]] },
  { lead: 'vp', code: 'cc', title: 'Báo cáo chỉ đạo, điều hành tháng 10', last: '2025-10-24', assigned: '2025-10-17', deadline: on('2025-10-24', 'chậm nhất ngày'), updates: [] },
  { lead: 'snv', code: 'sx', title: 'Thẩm định biên chế năm 2026', last: '2025-10-24', assigned: '2025-08-25', deadline: before('2025-10-25', 'trước ngày 25/10/2025'), updates: [['2025-10-09', 65]] },
  { lead: 'cong-an', code: 'cds', title: 'Định danh điện tử tổ chức cho doanh nghiệp', last: '2025-10-25', assigned: '2025-07-02', deadline: on('2025-10-25', 'đến hết ngày'), updates: [['2025-10-17', 85]] },
  { lead: 'snnmt', code: 'nn', title: 'Chi trả dịch vụ môi trường rừng năm 2025', last: '2025-10-27', assigned: '2025-07-08', deadline: on('2025-10-27', 'chậm nhất ngày'), updates: [['2025-09-16', 55]] },
  { lead: 'cam-thanh', code: 'dt', title: 'Chỉnh trang bờ Nam sông Trà Khúc', last: '2025-10-27', assigned: '2025-07-24', deadline: before('2025-10-28', 'trước ngày 28/10/2025'), updates: [['2025-10-15', 70]] },
  { lead: 'sgddt', code: 'cds', title: 'Đánh giá mức độ chuyển đổi số trường học', last: '2025-10-28', assigned: '2025-09-04', deadline: on('2025-10-28', 'chậm nhất ngày'), updates: [['2025-10-10', 60]] },
  { lead: 'sct', code: 'dn', title: 'Danh mục dự án điện khu vực Kon Tum', last: '2025-10-28', assigned: '2025-08-07', deadline: before('2025-10-29', 'trước ngày 29/10/2025'), coordinators: ['sxd', 'bo-y'], updates: [['2025-10-08', 70]] },
  { lead: 'stc', code: 'dt', title: 'Giải pháp giải ngân vốn đầu tư công quý IV', last: '2025-10-29', assigned: '2025-10-02', deadline: on('2025-10-29', 'chậm nhất ngày'), updates: [['2025-10-16', 40]] },
  { lead: 'sxd', code: 'dd', title: 'Danh mục khu đất đấu giá năm 2026', last: '2025-10-29', assigned: '2025-08-11', document: ['241/TB-UBND', '7'], deadline: on('2025-10-29', 'chậm nhất ngày'), updates: [['2025-10-17', 90]] },
  { lead: 'snnmt', code: 'nn', title: 'Báo cáo tái đàn sau dịch tả lợn châu Phi', last: '2025-10-29', assigned: '2025-09-19', deadline: before('2025-10-30', 'trước ngày 30/10/2025'), updates: [['2025-10-13', 50]] },
  { lead: 'skhcn', code: 'cds', title: 'Kiểm thử phân hệ theo dõi nhiệm vụ trên IOC', last: '2025-10-29', assigned: '2025-08-05', deadline: on('2025-10-29', 'đến hết ngày'), updates: [['2025-10-17', 80]] },
  { lead: 'thue', code: 'ns', title: 'Chống thất thu thuế hộ kinh doanh', last: '2025-10-29', assigned: '2025-07-15', deadline: before('2025-10-30', 'trước ngày 30/10/2025'), updates: [['2025-10-14', 75]] },
]

/** The 38 overdue tasks and the 18 that are due soon. */
export const named: readonly Named[] = [
  ...overdue.map(task => ({ ...task, status: 'overdue' as const })),
  ...dueSoon.map(task => ({ ...task, status: 'dueSoon' as const })),
]
