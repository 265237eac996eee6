// SPDX-License-Identifier: Apache-2.0
#include "base/visible_text.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "base/json.h"
#include "base/utf8.h"

namespace headwater {
namespace {

struct Row {
  std::string text;
  std::string shown;
  std::string line;
};

TEST(VisibleText, ShowsWhatWouldSteerOrHide) {
  const Row rows[] = {
      {"a plain line", "a plain line", "a plain line"},
      {"\x1b[31mred\x1b[0m", "␛[31mred␛[0m", "␛[31mred␛[0m"},
      {"\x1b]0;title\x07", "␛]0;title␇", "␛]0;title␇"},
      {std::string("nul\0here", 8), "nul␀here", "nul␀here"},
      {"del\x7F", "del␡", "del␡"},
      {"csi \u009B31m", "csi <U+009B>31m", "csi <U+009B>31m"},
      {"raw \x9B", "raw \uFFFD", "raw \uFFFD"},
      {"report\u202Efdp.exe", "report<U+202E>fdp.exe", "report<U+202E>fdp.exe"},
      {"\u2066a\u2069 \u200F \u061C", "<U+2066>a<U+2069> <U+200F> <U+061C>",
       "<U+2066>a<U+2069> <U+200F> <U+061C>"},
      {"\uFEFFmark \u2028 \u2029", "<U+FEFF>mark <U+2028> <U+2029>",
       "<U+FEFF>mark <U+2028> <U+2029>"},
      {"two\nlines\tand a tab", "two\nlines\tand a tab", "two lines and a tab"},
      {"over\rwritten", "over␍written", "over written"},
      {"a \r\n\r\n  b   c", "a ␍\n␍\n  b   c", "a b   c"},
      {"né 日本 \u200Dمی\u200Cخواهم", "né 日本 \u200Dمی\u200Cخواهم", "né 日本 \u200Dمی\u200Cخواهم"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(visible_text(row.text), row.shown);
    EXPECT_EQ(visible_line(row.text), row.line);
  }
}

bool holds_hidden(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_utf8(text, i);
    if (is_hidden_character(point.value)) return true;
    i += point.bytes;
  }
  return false;
}

// Strings of any code points, of those that are shown as marks more often.
rc::Gen<std::string> strings() {
  const auto point = rc::gen::oneOf(rc::gen::inRange<std::uint32_t>(0, 0x110000),
                                    rc::gen::inRange<std::uint32_t>(0, 0x100),
                                    rc::gen::inRange<std::uint32_t>(0x2000, 0x2070));
  return rc::gen::map(rc::gen::container<std::vector<std::uint32_t>>(point), [](const auto& all) {
    std::string text;
    for (const auto c : all) append_utf8(text, c);
    return text;
  });
}

RC_GTEST_PROP(VisibleText, HidesNothingAndChangesNothingTwice, ()) {
  const auto text = *strings();
  RC_ASSERT(!holds_hidden(visible_text(text)));
  RC_ASSERT(visible_text(visible_text(text)) == visible_text(text));
  RC_ASSERT(!holds_hidden(visible_line(text)));
  RC_ASSERT(visible_line(text).find_first_of("\n\t") == std::string::npos);
  RC_ASSERT(is_valid_utf8(visible_text(text + "\xC3")));
}

RC_GTEST_PROP(VisibleText, JsonIsTheSameValueInSafeBytes, ()) {
  const auto text = *strings();
  const auto line = printed_json_line({{text, text}});
  RC_ASSERT(!holds_hidden(line));
  RC_ASSERT(line.find('\n') == std::string::npos);
  const auto read = parse_json(line, "line");
  RC_ASSERT(read.has_value());
  RC_ASSERT(read->at(text) == text);
}

TEST(VisibleText, JsonEscapesWhatATerminalWouldObey) {
  EXPECT_EQ(printed_json_line({{"t", "\x1b[1m \x7F \u009B \u202E né"}}),
            R"({"t":"\u001b[1m \u007f \u009b \u202e né"})");
}

}  // namespace
}  // namespace headwater
