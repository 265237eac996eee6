// SPDX-License-Identifier: Apache-2.0
#include "read/page/source_text.h"

#include <re2/re2.h>
#include <uchardet.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

#include "base/strings.h"
#include "base/utf8.h"

namespace headwater {
namespace {

struct Utf8Health {
  std::size_t good = 0;  // sequences of two bytes and more
  std::size_t bad = 0;   // bytes that belong to none
};

Utf8Health check_utf8(std::string_view text) {
  Utf8Health health;
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80U) {
      ++i;
      continue;
    }
    const auto point = decode_utf8(text, i);
    if (point.bytes > 1) {
      ++health.good;
    } else {
      ++health.bad;
    }
    i += point.bytes;
  }
  return health;
}

// WHATWG Encoding: labels that older pages use for a superset.
std::string canonical_label(std::string_view label) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 13> supersets{{
      {"iso-8859-1", "windows-1252"},
      {"iso8859-1", "windows-1252"},
      {"latin1", "windows-1252"},
      {"us-ascii", "windows-1252"},
      {"ascii", "windows-1252"},
      {"iso-8859-9", "windows-1254"},
      {"iso-8859-11", "windows-874"},
      {"tis-620", "windows-874"},
      {"gb2312", "gb18030"},
      {"gbk", "gb18030"},
      {"ks_c_5601-1987", "windows-949"},
      {"euc-kr", "windows-949"},
      {"utf8", "utf-8"},
  }};
  auto name = lower_ascii(trim(label));
  // ICU passes over signs in names; a label that holds others than these is none.
  constexpr std::string_view signs = "abcdefghijklmnopqrstuvwxyz0123456789-_:.+";
  if (name.find_first_not_of(signs) != std::string::npos) return "";
  for (const auto& [from, to] : supersets) {
    if (name == from) return std::string(to);
  }
  return name;
}

SourceText keep_utf8(std::string_view bytes, std::uint64_t shift) {
  SourceText source{std::string(bytes), "utf-8", shift, {}};
  if (is_valid_utf8(bytes)) return source;
  source.text.clear();
  for (std::size_t i = 0; i < bytes.size();) {
    const auto point = decode_utf8(bytes, i);
    append_utf8(source.text, point.value);
    source.origin.resize(source.text.size(), static_cast<std::uint32_t>(i));
    i += point.bytes;
  }
  source.origin.push_back(static_cast<std::uint32_t>(bytes.size()));
  return source;
}

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

struct DecodedChunk {
  std::array<UChar, 4096> units;
  std::array<std::int32_t, 4096> offsets;
};

// UTF-16 units and their byte offsets -> UTF-8; pairs may straddle two chunks.
class Utf16Sink {
 public:
  explicit Utf16Sink(SourceText& source) : source_(source) {}
  void take(UChar unit, std::uint32_t at) {
    if (U16_IS_LEAD(unit)) {
      lead_ = unit;
      lead_at_ = at;
      return;
    }
    char32_t c = unit;
    if (U16_IS_TRAIL(unit)) {
      c = lead_ != 0 ? static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead_, unit)) : 0xFFFD;
      if (lead_ != 0) at = lead_at_;
    }
    lead_ = 0;
    append_utf8(source_.text, c);
    source_.origin.resize(source_.text.size(), at);
  }

 private:
  SourceText& source_;
  UChar lead_ = 0;
  std::uint32_t lead_at_ = 0;
};

std::optional<SourceText> convert(std::string_view bytes, const std::string& charset,
                                  std::uint64_t shift) {
  UErrorCode error = U_ZERO_ERROR;
  const Converter converter(ucnv_open(charset.c_str(), &error), ucnv_close);
  if (U_FAILURE(error)) return std::nullopt;
  SourceText source{"", charset, shift, {}};
  source.text.reserve(bytes.size() + bytes.size() / 8);
  Utf16Sink sink(source);
  auto chunk = std::make_unique<DecodedChunk>();
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  do {
    const auto base = static_cast<std::uint32_t>(at - bytes.data());
    UChar* out = chunk->units.data();
    error = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &out, out + chunk->units.size(), &at, end,
                   chunk->offsets.data(), 1, &error);
    const auto count = static_cast<std::size_t>(out - chunk->units.data());
    for (std::size_t i = 0; i < count; ++i) {
      const auto offset = std::max(chunk->offsets[i], 0);
      sink.take(chunk->units[i], base + static_cast<std::uint32_t>(offset));
    }
  } while (error == U_BUFFER_OVERFLOW_ERROR);
  source.origin.push_back(static_cast<std::uint32_t>(bytes.size()));
  return source;
}

// Whether ASCII is itself: EBCDIC, UTF-7 ("+AGE-" is "a") and their like are no encodings of the
// web (encoding.spec.whatwg.org), whatever a header says.
bool keeps_ascii(const std::string& charset) {
  constexpr std::string_view sample = "<aZ09> +AGE- &AGE-";
  const auto source = convert(sample, charset, 0);
  return source && source->text == sample;
}

// UTF-16 without a byte order mark: most bytes of one parity are zero.
std::string guess_utf16(std::string_view bytes) {
  const auto head = bytes.substr(0, 512);
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (head[i] == '\0') ++zeros[i % 2];
  }
  if (head.size() < 8) return "";
  if (zeros[1] * 4 > head.size() && zeros[0] * 20 < head.size()) return "utf-16le";
  if (zeros[0] * 4 > head.size() && zeros[1] * 20 < head.size()) return "utf-16be";
  return "";
}

std::string guess_charset(std::string_view bytes) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                       uchardet_delete);
  const auto head = bytes.substr(0, 1U << 17U);
  uchardet_handle_data(detector.get(), head.data(), head.size());
  uchardet_data_end(detector.get());
  auto name = canonical_label(uchardet_get_charset(detector.get()));
  const bool rare = name.empty() || name.starts_with("mac") || name.starts_with("viscii") ||
                    name.starts_with("utf-8") || name == "windows-1254" || name == "iso-8859-15" ||
                    name.starts_with("tis") || name == "iso-8859-3" || name == "iso-8859-13";
  return rare ? "windows-1252" : name;
}

}  // namespace

SourceText utf8_source(std::string_view text) {
  return keep_utf8(text, 0);
}

SourceText decode_as(std::string_view bytes, const std::string& charset) {
  if (charset != "utf-8") {
    if (auto source = convert(bytes, charset, 0)) return *std::move(source);
  }
  return keep_utf8(bytes, 0);
}

// HTML Living Standard 13.2.3.2, XML 1.0 4.3.3.
std::string declared_charset(std::string_view bytes) {
  const auto head = bytes.substr(0, 4096);
  static const RE2 pattern(R"((?i)(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_:.-]{2,40}))");
  re2::StringPiece name;
  if (!RE2::PartialMatch(re2::StringPiece(head.data(), head.size()), pattern, &name)) return "";
  return std::string(name);
}

SourceText decode_text(std::string_view bytes, std::string_view declared) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return keep_utf8(bytes.substr(3), 3);
  if (bytes.starts_with("\xFF\xFE")) return *convert(bytes.substr(2), "utf-16le", 2);
  if (bytes.starts_with("\xFE\xFF")) return *convert(bytes.substr(2), "utf-16be", 2);
  if (const auto wide = guess_utf16(bytes); !wide.empty()) return *convert(bytes, wide, 0);
  const auto said = canonical_label(declared);
  const auto health = check_utf8(bytes);
  const bool escapes = said.starts_with("iso-2022") || said == "hz-gb-2312";
  if (health.bad == 0 && !escapes) return keep_utf8(bytes, 0);
  if (health.good > 2 * health.bad) return keep_utf8(bytes, 0);
  if (!said.empty() && said != "utf-8" && keeps_ascii(said)) {
    if (auto source = convert(bytes, said, 0)) return *std::move(source);
  }
  if (auto source = convert(bytes, guess_charset(bytes), 0)) return *std::move(source);
  return *convert(bytes, "windows-1252", 0);
}

}  // namespace headwater
