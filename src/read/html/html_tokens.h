// SPDX-License-Identifier: Apache-2.0
// HTML -> tags and text as byte ranges (HTML Living Standard 13.2.5, without its error reports).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "read/html/html_tags.h"

namespace headwater {

struct HtmlAttribute;

enum class HtmlTokenKind { text, start_tag, end_tag };

struct HtmlToken {
  HtmlTokenKind kind = HtmlTokenKind::text;
  HtmlTag tag = HtmlTag::unknown;
  std::string_view name = {};  // as written
  bool self_closing = false;
  std::uint32_t from = 0;  // text: its bytes; raw text elements: the bytes of their content
  std::uint32_t to = 0;
  std::uint32_t attribute = 0;  // index in the list the caller gave
  std::uint32_t attributes = 0;
};

class HtmlTokens {
 public:
  explicit HtmlTokens(std::string_view source) : source_(source) {}
  // False at the end. Attributes are appended to `attributes`, 64 at most for one element.
  bool next(HtmlToken& token, std::vector<HtmlAttribute>& attributes);
  // Where the token that was read last ends.
  [[nodiscard]] std::size_t position() const { return position_; }

 private:
  bool read_markup(HtmlToken& token, std::vector<HtmlAttribute>& attributes);
  void skip_comment();
  void read_tag(HtmlToken& token, std::vector<HtmlAttribute>& attributes);
  void read_attributes(HtmlToken& token, std::vector<HtmlAttribute>& attributes);
  std::string_view read_value();
  void read_raw_text(HtmlToken& token, std::string_view name);
  void skip_space();
  [[nodiscard]] char at(std::size_t position) const {
    return position < source_.size() ? source_[position] : '\0';
  }

  std::string_view source_;
  std::size_t position_ = 0;
  std::array<bool, 256> unclosed_{};  // raw text elements known never to end
};

}  // namespace headwater
