// SPDX-License-Identifier: Apache-2.0
// RTF 1.9: paragraphs of the body, the information group as metadata.
#include <fmt/format.h>

#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/formats/read_formats.h"
#include "read/page/page.h"
#include "read/page/source_text.h"

namespace headwater {
namespace {

struct Group {
  bool skipped = false;
  bool info = false;
  std::string* field = nullptr;  // where the text of an information field goes
  int fallback = 1;              // characters that follow \u (\ucN)
};

struct Control {
  std::string_view word;
  std::optional<int> number;
  std::size_t end = 0;
};

Control read_control(std::string_view text, std::size_t at) {
  auto end = at + 1;
  while (end < text.size() && is_ascii_letter(text[end])) ++end;
  Control control{text.substr(at + 1, end - at - 1), std::nullopt, end};
  int value = 0;
  const auto [stop, error] = std::from_chars(text.data() + end, text.data() + text.size(), value);
  if (stop != text.data() + end) {
    control.number = error == std::errc() ? value : 0;
    control.end = static_cast<std::size_t>(stop - text.data());
  }
  if (control.end < text.size() && text[control.end] == ' ') ++control.end;
  return control;
}

bool is_skipped_destination(std::string_view word) {
  static constexpr std::array<std::string_view, 15> words{
      "fonttbl", "colortbl",  "stylesheet", "pict",     "header",
      "footer",  "headerl",   "headerr",    "footerl",  "footerr",
      "object",  "themedata", "listtable",  "xmlnstbl", "fldinst"};
  for (const auto other : words) {
    if (word == other) return true;
  }
  return false;
}

char32_t special_character(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, char32_t>, 8> table{
      {{"emdash", 0x2014},
       {"endash", 0x2013},
       {"lquote", 0x2018},
       {"rquote", 0x2019},
       {"ldblquote", 0x201C},
       {"rdblquote", 0x201D},
       {"bullet", 0x2022},
       {"tab", ' '}}};
  for (const auto& [name, c] : table) {
    if (word == name) return c;
  }
  return 0;
}

class RtfReader {
 public:
  explicit RtfReader(std::string_view bytes) : text_(bytes) {
    // Positions count in the bytes: every byte is one character of this source.
    source_.text.assign(bytes.size(), ' ');
    source_.charset = "rtf";
  }

  Page read() {
    while (at_ < text_.size() && page_.blocks.size() <= limits::blocks) step();
    flush();
    page_.facts.set_title(title_, "read.file_properties");
    if (!trim(author_).empty()) {
      page_.facts.set_authors({squeeze_space(author_)}, "read.file_properties");
    }
    if (const auto day = make_day(year_, month_, day_)) {
      page_.facts.set_published(iso_day(*day), "read.file_properties");
    }
    if (!page_.blocks.empty() && page_.blocks.front().text == page_.facts.title) {
      page_.blocks.front().drop("read.headline");
    }
    return std::move(page_);
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == '{') {
      if (groups_.size() < limits::rtf_groups) {
        groups_.push_back(groups_.back());
      } else {
        ++too_deep_;
      }
      ++at_;
    } else if (c == '}') {
      if (too_deep_ > 0) {
        --too_deep_;
      } else if (groups_.size() > 1) {
        groups_.pop_back();
      }
      ++at_;
    } else if (c == '\\') {
      control();
    } else {
      if (c != '\n' && c != '\r') put(decode_byte(c), at_, at_ + 1);
      ++at_;
    }
  }

  void control() {
    if (at_ + 1 >= text_.size()) {
      ++at_;
      return;
    }
    const char next = text_[at_ + 1];
    if (next == '\'') return hexadecimal();
    if (is_ascii_letter(next)) return word();
    if (next == '*') groups_.back().skipped = true;
    if (next == '~') put(U' ', at_, at_ + 2);
    if (next == '_') put(U'-', at_, at_ + 2);
    if (next == '\\' || next == '{' || next == '}') {
      put(static_cast<unsigned char>(next), at_, at_ + 2);
    }
    if (next == '\n' || next == '\r') flush();
    at_ += 2;
  }

  void hexadecimal() {
    unsigned value = '?';
    const auto end = std::min(text_.size(), at_ + 4);
    std::from_chars(text_.data() + std::min(at_ + 2, end), text_.data() + end, value, 16);
    put(decode_byte(static_cast<char>(value)), at_, end);
    at_ = end;
  }

  void word() {
    const auto control = read_control(text_, at_);
    const auto start = at_;
    at_ = control.end;
    auto& group = groups_.back();
    if (is_skipped_destination(control.word)) group.skipped = true;
    if (control.word == "info") group.info = group.skipped = true;
    if (group.info && control.word == "title") group.field = &title_;
    if (group.info && control.word == "author") group.field = &author_;
    if (group.info && control.number) {
      if (control.word == "yr" && year_ == 0) year_ = *control.number;
      if (control.word == "mo" && month_ == 0) month_ = static_cast<unsigned>(*control.number);
      if (control.word == "dy" && day_ == 0) day_ = static_cast<unsigned>(*control.number);
    }
    if (control.word == "uc") group.fallback = control.number.value_or(1);
    if (control.word == "u" && control.number) return unicode(*control.number, start);
    if (control.word == "par" || control.word == "sect" || control.word == "page" ||
        control.word == "row") {
      if (!group.skipped) flush();
    }
    if (control.word == "line" || control.word == "cell") put(U' ', start, at_);
    if (const auto c = special_character(control.word); c != 0) put(c, start, at_);
    if (control.word == "bin" && control.number && *control.number > 0) {
      at_ = std::min(text_.size(), at_ + static_cast<std::size_t>(*control.number));
    }
  }

  void unicode(int number, std::size_t start) {
    const auto unit = static_cast<char32_t>(number < 0 ? number + 65536 : number);
    // The characters for readers without Unicode.
    for (int left = groups_.back().fallback; left > 0 && at_ < text_.size(); --left) {
      if (text_[at_] == '{' || text_[at_] == '}') break;
      if (text_[at_] == '\\') {
        if (at_ + 1 < text_.size() && text_[at_ + 1] == '\'') {
          at_ = std::min(text_.size(), at_ + 4);
        } else {
          break;
        }
      } else {
        ++at_;
      }
    }
    if (unit >= 0xD800 && unit <= 0xDBFF) {
      lead_ = unit;
      lead_at_ = start;
      return;
    }
    const bool trail = unit >= 0xDC00 && unit <= 0xDFFF;
    if (trail && lead_ != 0) {
      put(0x10000 + ((lead_ - 0xD800) << 10U) + (unit - 0xDC00), lead_at_, at_);
    } else {
      put(trail ? 0xFFFD : unit, start, at_);
    }
  }

  static char32_t decode_byte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80U) return byte;
    const auto decoded = decode_text(std::string_view(&c, 1), "windows-1252");
    return decode_utf8(decoded.text, 0).value;
  }

  void put(char32_t c, std::size_t from, std::size_t to) {
    lead_ = 0;
    const auto& group = groups_.back();
    if (group.field != nullptr) return append_utf8(*group.field, c);
    if (!group.skipped) writer_.decoded(std::u32string_view(&c, 1), from, to);
  }

  void flush() {
    auto block = writer_.take();
    if (block.size > 0) page_.blocks.push_back(std::move(block));
  }

  std::string_view text_;
  SourceText source_;
  BlockWriter writer_{source_};
  Page page_;
  std::vector<Group> groups_{Group{}};
  std::size_t too_deep_ = 0;
  std::size_t at_ = 0;
  char32_t lead_ = 0;  // first half of a character beyond U+FFFF, until other text comes
  std::size_t lead_at_ = 0;
  std::string title_;
  std::string author_;
  int year_ = 0;
  unsigned month_ = 0;
  unsigned day_ = 0;
};

}  // namespace

Page rtf_page(std::string_view rtf) {
  return RtfReader(rtf).read();
}

void read_rtf(const ReadInput& input, ReadOutcome& outcome) {
  add_document(input, rtf_page(input.bytes), "application/rtf", "rtf", outcome);
}

}  // namespace headwater
