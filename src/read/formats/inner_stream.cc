// SPDX-License-Identifier: Apache-2.0
#include "read/formats/inner_stream.h"

namespace headwater {

bool is_recognised(std::string_view member) {
  return member.starts_with("ocr:");
}

std::optional<std::string> inner_stream(std::string_view member, std::string_view original) {
  constexpr std::string_view zip = "zip:";
  constexpr std::string_view ocr = "ocr:";
  constexpr std::string_view msg = "msg:";
  constexpr std::string_view feed = "feed:";
  if (member.starts_with("mime:text/html:")) return mail_part(original, true);
  if (member.starts_with("mime:text/plain:")) return mail_part(original, false);
  if (member.starts_with(zip)) return office_member(original, member.substr(zip.size()));
  if (member.starts_with(msg)) return msg_stream(original, member.substr(msg.size()));
  if (member.starts_with(feed)) return feed_text(original, member.substr(feed.size()));
  if (member == "epub:spine") return book_chapters(original);
  if (member == "pdf:text") return pdf_text(original);
  if (is_recognised(member)) return recognised_text(member.substr(ocr.size()), original);
  return std::string(original);
}

}  // namespace headwater
