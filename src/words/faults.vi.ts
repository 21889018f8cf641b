import type { Fault, FaultCode, Rejection } from '../domain/facts.ts'

const reasons: Record<FaultCode, string> = {
  notAnObject: 'không phải một đối tượng JSON',
  missing: 'thiếu giá trị bắt buộc',
  notText: 'phải là văn bản',
  blank: 'để trống, trong khi bắt buộc phải có',
  repeated: 'mã bị trùng với dòng trước',
  unknownOrganization: 'cơ quan không có trong danh sách cơ quan',
  unknownProgramme: 'chương trình không có trong danh sách chương trình',
  unknownDocument: 'văn bản không có trong danh sách văn bản',
  unknownEventType: 'loại diễn biến chưa biết',
  invalidDate: 'không phải ngày hợp lệ dạng 2025-06-30',
  invalidPeriod: 'không phải kỳ hợp lệ dạng 2025, 2025-H1, 2025-Q4 hoặc 2025-06',
  invalidMoment: 'không phải ngày hoặc thời điểm hợp lệ dạng 2025-06-30T17:00:00+07:00',
  unknownDeadlineKind: 'loại thời hạn chưa biết',
  notAList: 'phải là một danh sách',
  notANumber: 'phải là một số',
  notTrueOrFalse: 'phải là true hoặc false',
  outOfRange: 'ngoài khoảng cho phép',
  unknownValue: 'giá trị chưa biết',
  endsBeforeItBegins: 'ngày kết thúc trước ngày bắt đầu',
  successorCircle: 'các cơ quan kế thừa lẫn nhau thành vòng',
  laterThanData: 'sau thời điểm lập số liệu; được tính từ ngày đó',
  noName: 'chưa có tên, hiển thị bằng mã',
  longRun: 'có trên 30\u00a0dấu phụ liền nhau, giữ nguyên như trong dữ liệu',
  repeatedKey: 'khóa ghi hai lần, lấy giá trị ghi sau cùng',
  unknownKey: 'không có khóa này',
  otherOrigin: 'phải là địa chỉ trên chính máy chủ này',
  invalidUrl: 'phải là địa chỉ dạng https://…',
  invalidFrom: 'phải là một ngày dạng 2025-06-30, hoặc month, quarter, half, year',
  invalidHours: 'phải là khoảng giờ dạng 19:00-06:00',
}

export const reasonVi = ({ code, value }: Fault) =>
  value === undefined ? reasons[code] : `${reasons[code]}: “${value}”`

export function rejectionVi(rejection: Rejection): string {
  switch (rejection.code) {
    case 'empty':
      return 'Nguồn số liệu trả về tệp rỗng. Kiểm tra việc xuất số liệu ở hệ thống nguồn.'
    case 'notUtf8':
      return 'Tệp số liệu không dùng bảng mã UTF-8. Xuất lại tệp với bảng mã UTF-8.'
    case 'webPage':
      return 'Nguồn số liệu trả về một trang web (có thể là trang đăng nhập), không phải tệp số liệu. Kiểm tra địa chỉ và quyền truy cập nguồn.'
    case 'notJson':
      return `Tệp số liệu sai cú pháp JSON ở dòng ${rejection.line}, cột ${rejection.column}. Sửa tại chỗ đó hoặc xuất lại tệp.`
    case 'truncated':
      return `Tệp số liệu bị cắt ngang ở dòng ${rejection.line}, cột ${rejection.column}. Tải lại hoặc xuất lại tệp.`
    case 'notAnObject':
      return 'Tệp số liệu phải là một đối tượng JSON { … } theo lược đồ ioc-tasks/1.'
    case 'wrongSchema':
      return rejection.found === null
        ? 'Tệp số liệu thiếu “schema”. Cần "schema": "ioc-tasks/1".'
        : `Tệp số liệu có “schema” là ${rejection.found}; bảng theo dõi này đọc "ioc-tasks/1".`
    case 'noGeneratedAt':
      return rejection.found === null
        ? 'Tệp số liệu thiếu “generatedAt” (thời điểm lập số liệu), ví dụ "2025-06-24T17:00:00+07:00".'
        : `“generatedAt” là ${rejection.found}, không phải thời điểm hợp lệ, ví dụ "2025-06-24T17:00:00+07:00".`
    case 'repeatedKey':
      return `Tệp số liệu ghi khóa “${rejection.key}” hai lần ở đối tượng ngoài cùng. Chỉ để lại một.`
    case 'noList':
      return `Tệp số liệu thiếu danh sách “${rejection.path}”.`
    case 'failedTwice':
      return 'Phần mềm đã hai lần không xử lý được tệp số liệu này nên không dùng. Gửi tệp cho bộ phận kỹ thuật kiểm tra.'
  }
}
