/**
 * The abbreviations in daily use in names of agencies (contract section 7): what is written out, and its spellings, the
 * usual one first. Their one place: names are shortened by it, and sheets are read by it.
 */
export const ABBREVIATIONS: readonly (readonly [whole: string, usual: string, ...others: string[]])[] = [
  ['Ủy ban nhân dân', 'UBND'],
  ['Hội đồng nhân dân', 'HĐND'],
  ['Văn phòng', 'VP'],
  ['Ban quản lý dự án', 'Ban QLDA', 'BQLDA'],
  ['quản lý dự án', 'QLDA'],
  ['Ban quản lý', 'BQL'],
  ['khu kinh tế', 'KKT'],
  ['khu công nghiệp', 'KCN'],
  ['Khoa học và Công nghệ', 'KH&CN', 'KHCN'],
  ['Giáo dục và Đào tạo', 'GD&ĐT', 'GDĐT'],
  ['Nông nghiệp và Môi trường', 'NN&MT', 'NNMT'],
  ['Nông nghiệp và Phát triển nông thôn', 'NN&PTNT', 'NNPTNT'],
  ['Tài nguyên và Môi trường', 'TN&MT', 'TNMT'],
  ['Lao động, Thương binh và Xã hội', 'LĐTBXH', 'LĐTB&XH', 'LĐ-TB&XH'],
  ['Văn hóa, Thể thao và Du lịch', 'VHTT&DL', 'VHTTDL'],
  ['Thông tin và Truyền thông', 'TT&TT', 'TTTT'],
  ['Giao thông vận tải', 'GTVT'],
  ['Kế hoạch và Đầu tư', 'KH&ĐT', 'KHĐT'],
]
