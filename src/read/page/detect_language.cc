// SPDX-License-Identifier: Apache-2.0
#include "read/page/detect_language.h"

#include <cld2/public/compact_lang_det.h>

#include "base/utf8.h"

namespace headwater {

std::string detect_language(std::string_view utf8) {
  constexpr std::size_t enough = 8000;  // bytes
  auto end = std::min(utf8.size(), enough);
  while (end < utf8.size() && (static_cast<unsigned char>(utf8[end]) & 0xC0U) == 0x80U) --end;
  bool reliable = false;
  const std::string head(utf8.substr(0, end));
  const auto language =
      CLD2::DetectLanguage(head.c_str(), static_cast<int>(head.size()), true, &reliable);
  if (language == CLD2::UNKNOWN_LANGUAGE || (!reliable && utf8.size() < 200)) return "";
  const std::string code = CLD2::LanguageCode(language);
  return code.substr(0, code.find('-'));
}

}  // namespace headwater
