/** What the page says in plain HTML, in both languages: before its script has come, or where none can run. */
export const PLAIN = {
  vi: {
    title: 'Theo dõi nhiệm vụ UBND tỉnh giao',
    needs:
      'Trang chưa hiển thị được. Trang cần trình duyệt Chrome hoặc Edge từ phiên bản 109, Firefox từ phiên bản 115, Safari từ phiên bản 16.4. Nếu trình duyệt đã đáp ứng, máy chủ chưa trả lời: hãy tải lại trang sau ít phút.',
    noScript: 'JavaScript đang tắt trong trình duyệt này. Hãy bật JavaScript rồi tải lại trang.',
  },
  en: {
    title: 'Tasks assigned by the People’s Committee',
    needs:
      'The page can’t be shown yet. It needs Chrome or Edge 109, Firefox 115 or Safari 16.4, or later. If the browser is one of these, the server hasn’t answered: reload the page in a few minutes.',
    noScript: 'JavaScript is off in this browser. Turn it on, then reload the page.',
  },
} as const
