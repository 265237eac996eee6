// SPDX-License-Identifier: Apache-2.0
#include "recut.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <charconv>
#include <memory>

#include "base/json.h"
#include "base/utf8.h"
#include "read/html/character_references.h"
#include "read/page/source_text.h"

namespace headwater {
namespace {

bool is_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x85 || c == 0x2028 ||
         c == 0x2029 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F;
}

std::u32string decode(std::string_view bytes, const std::string& charset) {
  if (charset == "utf-8") return to_utf32(to_valid_utf8(std::string(bytes)));
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(charset.c_str(), &error), ucnv_close);
  if (U_FAILURE(error)) return {};
  const icu::UnicodeString wide(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                converter.get(), error);
  std::string narrow;
  wide.toUTF8String(narrow);
  return to_utf32(narrow);
}

// Escape sequences before a run decide what its bytes mean.
bool has_states(std::string_view charset) {
  return charset.starts_with("iso-2022") || charset.starts_with("hz") ||
         charset.starts_with("utf-7") || charset.starts_with("scsu") ||
         charset.starts_with("bocu") || charset.starts_with("ibm") || charset.starts_with("x-") ||
         charset.starts_with("imap");
}

bool same_but_for_space(std::u32string_view a, std::u32string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] != b[i] && !(is_space(a[i]) && is_space(b[i]))) return false;
  }
  return true;
}

bool is_reference_of(std::string_view bytes, char32_t c) {
  if (!bytes.starts_with('&')) return false;
  const auto reference = read_reference(bytes, 0);
  if (reference.length != bytes.size()) return false;
  for (const auto given : reference.characters) {
    if (given == c || (is_space(given) && is_space(c))) return true;
  }
  return false;
}

// White space or a reference of it at either end; between them stand tags and more of it.
bool ends_in_space(std::u32string_view given) {
  if (given.empty()) return false;
  const auto narrow = to_utf8(given);
  const auto last = narrow.rfind('&');
  const bool reference_ends =
      last != std::string::npos && is_reference_of(std::string_view(narrow).substr(last), U' ');
  const bool reference_begins =
      narrow.front() == '&' &&
      is_reference_of(std::string_view(narrow).substr(0, read_reference(narrow, 0).length), U' ');
  return (is_space(given.front()) || reference_begins) &&
         (is_space(given.back()) || reference_ends);
}

bool json_gives(std::string_view bytes, std::string_view text) {
  const auto value = parse_json("\"" + std::string(bytes) + "\"", "run");
  return value && value->is_string() && value->get<std::string>() == text;
}

// "\'e9", "\u233?", "\emdash", a line break between words.
bool rtf_gives(std::string_view bytes, char32_t c) {
  if (is_space(static_cast<unsigned char>(bytes.front()))) return is_space(c);
  if (!bytes.starts_with('\\')) return false;
  const auto* const digits = bytes.data() + 2;
  const auto* const end = bytes.data() + bytes.size();
  if (bytes.starts_with("\\'")) {
    unsigned code = 0;
    if (std::from_chars(digits, end, code, 16).ec != std::errc()) return true;
    const char byte = static_cast<char>(code);
    return same_but_for_space(decode({&byte, 1}, "windows-1252"), {&c, 1});
  }
  int number = 0;
  if (!bytes.starts_with("\\u")) return true;
  if (std::from_chars(digits, end, number).ec != std::errc()) return true;
  const auto unit = static_cast<char32_t>(number < 0 ? number + 65536 : number);
  const bool plain = unit < 0xD800 || (unit > 0xDFFF && unit <= 0xFFFF);
  return !plain || unit == c || (is_space(unit) && is_space(c));
}

}  // namespace

StreamKind stream_kind(std::string_view member, std::string_view stream) {
  for (const std::string_view mail : {"mime:text/html:", "mime:text/plain:"}) {
    if (member.starts_with(mail)) member.remove_prefix(mail.size());
  }
  constexpr std::string_view msg = "msg:";
  if (member.starts_with(msg)) member.remove_prefix(member.find(':', msg.size()) + 1);
  if (member.starts_with("feed:")) member.remove_prefix(member.rfind(':') + 1);
  if (member.starts_with("zip:")) return {"html", decode_text(stream).charset};
  if (member == "epub:spine") return {"html", decode_text(stream, "utf-8").charset};
  if (member == "html" || member == "pdf:text" || member == "json") {
    return {std::string(member), "utf-8"};
  }
  if (member == "rtf") return {"rtf", "windows-1252"};
  if (member.starts_with("html:")) return {"html", std::string(member.substr(5))};
  return {"text", std::string(member)};
}

bool gives_text(const StreamKind& kind, std::string_view bytes, std::string_view text) {
  if (kind.member == "json") return json_gives(bytes, text);
  const auto wanted = to_utf32(text);
  // A broken sequence of two to four bytes ends where the bytes behind it say.
  const bool broken = kind.charset != "utf-8" && wanted.contains(U'\uFFFD');
  if (broken || has_states(kind.charset)) return true;
  const auto given = decode(bytes, kind.charset);
  if (same_but_for_space(given, wanted)) return true;
  if (wanted.size() != 1) return false;
  if (kind.member == "rtf") return rtf_gives(bytes, wanted[0]);
  if (kind.member == "html") {
    if (is_reference_of(to_utf8(given), wanted[0])) return true;
  }
  return wanted[0] == ' ' && ends_in_space(given);
}

}  // namespace headwater
